import { buildSchema, graphql } from 'graphql'
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

import { schema } from '../../api/src/features/index.ts'
import { printedSchema } from '../../api/src/paths.ts'
import { presentError } from '../../api/src/schema/present-error.ts'
import { WorkBudget } from '../../api/src/schema/work-budget.ts'
import { estimatedWalkingDistance } from '../../api/src/walking/estimated-walking-distance.ts'
import { publish } from '../../geo/src/disclosure/publish.ts'
import { english } from '../../geo/src/words/en.ts'
import { applyScenario } from '../../geo/src/world/apply-scenario.ts'
import { parseScenario } from '../../geo/src/world/scenario.ts'
import { smallCity } from '../../geo/src/world/testing/small-city.ts'
import {
  type AskedQuery,
  QueryMaker,
  scenarioOf,
  textOf,
} from '../support/expensive/asked-query.ts'
import { climb } from '../support/expensive/climb.ts'
import { knownExpensive } from '../support/expensive/known-expensive.ts'
import { namesIn, namesQuery } from '../support/expensive/names.ts'
import { Random } from '../support/expensive/random.ts'

const today = publish(smallCity, { residents: 0, cases: 0 })

/** Parts of work, each before a checkpoint, that a unit of price pays at most: some 0.05 ms on the built-in data. */
const partsForOne = 20
/** What is done for a question that has no price. */
const free = 10

let time = 0

/** Asks one question, none like another, and counts the parts of its work. */
async function ask(source: string, scenario?: unknown) {
  const world = scenario === undefined ? today : applyScenario(today, parseScenario(scenario))
  const budget = WorkBudget.of(world)
  let parts = 0
  const contextValue = {
    words: english,
    world,
    walking: { WALKING: estimatedWalkingDistance(1.3), WHEELCHAIR: null },
    streets: null,
    database: () => {
      throw new Error('nothing is asked of it')
    },
    checkpoint: () => {
      budget.checkpoint()
      parts += 1
    },
    budget,
  }
  const { data, errors = [] } = await graphql({ schema, source, contextValue })
  const codes = errors.map(
    (error) => presentError(error, { words: english, hiddenFrom: null }).fault.code,
  )
  return { data, codes, parts, spent: budget.spent }
}

it('does no more work for a query than its price pays, however expensive a one is looked for', async () => {
  const printed = buildSchema(await readFile(printedSchema, 'utf8'))
  const names = namesIn((await ask(namesQuery)).data)
  const maker = new QueryMaker(printed, names, new Random(13))
  const refused: string[] = []
  let most = 0
  const partsOf = async (query: AskedQuery) => {
    time += 1
    const { scenario } = scenarioOf(query, time, '11')
    const { codes, parts, spent } = await ask(textOf(query, time), scenario)
    expect(parts, textOf(query, time)).toBeLessThanOrEqual(partsForOne * spent + free)
    refused.push(...codes.filter((code) => code === 'QUERY_TOO_LARGE'))
    most = Math.max(most, parts)
    return parts
  }
  const starts = [...Object.values(knownExpensive), maker.small(), maker.small()]
  for (const start of starts) await climb(start, maker, partsOf, { steps: 12, patience: 6 })
  // It found work, and what is too much of it.
  expect(most).toBeGreaterThan(100)
  expect(refused).not.toEqual([])
})
