import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { damages } from './testing/damaged/damaged-files.ts'
import { fileOf, readFiles } from './testing/invented-city.ts'
import { german } from './words/de.ts'
import { english } from './words/en.ts'
import { sayProblem } from './words/say-problem.ts'

describe('a damaged file', () => {
  it('is damaged in more than fifty ways', () => {
    expect(new Set(damages.map(({ name }) => name)).size).toBe(damages.length)
    expect(damages.length).toBeGreaterThan(50)
  })

  it.each(damages)(
    'with $name is refused with a helpful line',
    async ({ kind, make, expected }) => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (generated) => {
          const { content, line } = make((end) => generated(fc.nat, { max: end - 1 }))
          const { rows, problems } = await readFiles(kind, [fileOf('datei.csv', content)])
          expect(rows).toEqual([])
          const told = problems.kept.map(({ message }) => message.key)
          expect(told).toContain(expected)
          const lines = problems.kept.filter(({ message }) => message.key === expected)
          if (line !== null) expect(lines.map((problem) => problem.line)).toContain(line)
          for (const problem of problems.kept) {
            for (const dictionary of [german, english]) {
              expect(sayProblem(problem, dictionary)).toMatch(/^[^{}]{15,}[.]$/)
            }
          }
        }),
        { numRuns: 4 },
      )
    },
  )
})
