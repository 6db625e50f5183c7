import { expect } from 'vitest'
import { z } from 'zod'

import type { Visitor } from './people.ts'

const gap = z.looseObject({ rank: z.int(), socialSpace: z.object({ code: z.string() }) })
const answered = z.object({
  data: z.object({
    gaps: z.object({ nodes: z.array(gap) }),
    coordinatedSpaces: z.array(z.object({ gaps: z.array(gap) })),
  }),
})

/** Whoever coordinates a social space is told its three largest gaps, as everybody is told all of the city. */
export async function expectLargestGaps(coordinator: Visitor, space: string): Promise<void> {
  const fields = 'rank centre { lat lon } socialSpace { code }'
  const reach = 'reach: { kind: COUNSELLING, withinMetres: 1000 }'
  const { data } = answered.parse(
    await coordinator.ask(
      `{ gaps(first: 100, ${reach}) { nodes { ${fields} } } coordinatedSpaces(code: "${space}") { gaps(${reach}) { ${fields} } } }`,
    ),
  )
  const own = data.gaps.nodes.filter(({ socialSpace }) => socialSpace.code === space).slice(0, 3)
  expect(own.length).toBeGreaterThan(0)
  expect(data.coordinatedSpaces).toEqual([
    { gaps: own.map((one, place) => ({ ...one, rank: place + 1 })) },
  ])
}
