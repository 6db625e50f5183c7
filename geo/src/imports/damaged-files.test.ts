import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportKindId } from './import-kind.ts'
import { cleanFiles } from './testing/clean-files.ts'
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

describe('one cause', () => {
  const clean = (kind: string) => cleanFiles.find((file) => file.kind === kind)?.text ?? ''
  const told = async (kind: ImportKindId, text: string) => {
    const { problems } = await readFiles(kind, [fileOf('datei.csv', text)])
    return problems.kept.map(
      (problem) =>
        `${problem.line} ${problem.column} ${problem.value}: ${sayProblem(problem, german)}`,
    )
  }

  it('is one problem: a number that cannot be read is no age that is missing', async () => {
    const text = clean('residents-by-age').replace(';10\n', ';zehn\n')
    expect(await told('residents-by-age', text)).toEqual([
      '2 Anzahl Einwohner zehn: Erwartet wird eine ganze Zahl von 0 an, wie 1234.',
    ])
  })

  it('is one problem of all columns that nobody knows: what else they may be called is said once', async () => {
    const [head = '', ...rows] = clean('staff').split('\n')
    const text = [
      `${head};Stimmung;Wetter`,
      ...rows.map((row) => (row === '' ? '' : `${row};gut;schön`)),
    ].join('\n')
    expect(await told('staff', text)).toEqual([
      '1 Stimmung, Wetter null: Diese Spalten sind unbekannt. Sie werden nicht still weggelassen: bitte entfernen oder umbenennen. Es kann noch geben: „Planungsbereich Name“ (planning_area_name).',
    ])
  })

  it('is not what follows from it: an area, an age or a sum that lacks a row which cannot be read', async () => {
    const staff = clean('staff').replace('31.12.2025;2', '31.02.2025;2')
    expect(await told('staff', staff)).toEqual([
      '3 Stichtag 31.02.2025: Erwartet wird ein Tag, wie 2025-12-31 oder 31.12.2025.',
    ])
    const ages = clean('residents-by-age').replace(';43 Jahre;10', '|43 Jahre|10')
    expect(await told('residents-by-age', ages)).toEqual([
      '45 null null: Die Zeile hat 3 Zellen. Erwartet werden 5, wie in der Kopfzeile.',
    ])
    const districts = clean('residents-by-district').replace('01;360;324;36', '01;viele;324;36')
    expect(await told('residents-by-district', districts)).toEqual([
      '2 Einwohner insgesamt viele: Erwartet wird eine ganze Zahl von 0 an, wie 1234.',
    ])
  })

  it('of the whole file is told once', async () => {
    const text = clean('staff').replaceAll(/^[^;]+;/gm, '')
    expect(await told('staff', text)).toEqual([
      'null null null: Der Stichtag fehlt. Erwartet wird er in einer Spalte „Stichtag“ oder „Jahr“ oder neben der Datei (--day 2025-12-31).',
    ])
  })

  it('is told once where it is in many rows, with how many there are more', async () => {
    const text = clean('residents-by-age').replaceAll('03 Neustadt und Hafen', '3x Neustat')
    expect(await told('residents-by-age', text)).toEqual([
      '174 Stadtraum 3x Neustat: Einen solchen Stadtraum gibt es nicht. Es gibt: 01, 02 und 03.',
      '259 Stadtraum null: Dasselbe gilt für 85 weitere Stellen, zuletzt in Zeile 259.',
    ])
  })

  it('is told once where the same areas are missing on many days', async () => {
    const text = clean('forecast').replaceAll(/^.*;Neustadt;.*\n/gm, '')
    expect(await told('forecast', text)).toEqual([
      'null null null: Am 31. Dezember 2025 und an 2 weiteren Tagen fehlt der Planungsbereich 2. Erwartet werden alle.',
    ])
  })
})
