import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { differences } from '../support/differences.ts'
import { figure, figureFields } from '../support/figure.ts'
import { level, valuesOf } from '../support/indicators.ts'
import {
  allAreas,
  type AskedReach,
  askedReaches,
  bandsOf,
  coveredIn,
  livingIn,
  type ReachAges,
  Town,
  written,
} from '../support/reach.ts'
import { readShared, sharedMissing } from '../support/shared-files.ts'

const number = z.object({
  value: z.number().nullable(),
  status: z.enum(['OBSERVED', 'ESTIMATED', 'SUPPRESSED', 'MISSING']),
})
const coverage = z.object({ share: number, covered: number, residents: number })
const area = z.object({
  level: z.string(),
  code: z.string(),
  AGE_60_PLUS: coverage,
  AGE_60_TO_79: coverage,
  AGE_80_PLUS: coverage,
})
const answer = z.object({
  city: area,
  planningAreas: z.array(area).length(10),
  socialSpaces: z.array(area).length(17),
  districts: z.array(area).length(64),
})
const contractCase = z.object({ query: z.string(), expected: z.unknown(), tolerance: z.number() })

const reason = z.object({ status: z.string(), missingReason: z.string().nullable() })

const allAges: ReachAges[] = ['AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_80_PLUS']

describeOnBothDatabases('coverage', (api) => {
  let town: Town

  beforeAll(async () => {
    town = await Town.read(api)
  })

  const missing = { value: null, status: 'MISSING' }

  /** What a loop over all cells and sites says. */
  function expected(place: { level: string; code: string }, ages: ReachAges, asked: AskedReach) {
    const cells = town.cellsIn(place)
    if (cells.length === 0) return { share: missing, covered: missing, residents: missing }
    const estimated = (value: number) => ({ value, status: 'ESTIMATED' })
    // People of districts are estimated, those of larger areas were counted, and their cells add up to them.
    const status = place.level === 'DISTRICT' ? 'ESTIMATED' : 'OBSERVED'
    const residents = { value: livingIn(cells, ages), status }
    if (!town.isKnown(place, asked.kind)) return { share: missing, covered: missing, residents }
    const covered = coveredIn(cells, town.counted(asked), ages, asked)
    return { share: estimated(covered / residents.value), covered: estimated(covered), residents }
  }

  it.skipIf(sharedMissing('contract/cases'))('answers case 07 of the contract', async () => {
    const text = await readShared('contract/cases/07-coverage.json')
    const { query, expected: agreed, tolerance } = contractCase.parse(JSON.parse(text))
    const { data, errors } = await api.answer({ query })
    expect(errors).toEqual([])
    expect(differences(data, agreed, tolerance)).toEqual([])
  })

  it.each(askedReaches.map((asked) => [written({ ...asked }), asked] as const))(
    'of all areas and ages is what a loop over all cells and sites says: %s',
    async (_, asked) => {
      const fields = allAges.map(
        (ages) =>
          `${ages}: withinReach(${written({ ...asked, ages })}) {
             share { value status } covered { value status } residents { value status } }`,
      )
      const { city, ...levels } = await api.ask(answer, allAreas(fields.join(' ')))
      const areas = [city, ...Object.values(levels).flat()]
      const looped = areas.map(({ level: at, code }) => {
        const byAges = (ages: ReachAges) => expected({ level: at, code }, ages, asked)
        return {
          level: at,
          AGE_60_PLUS: byAges('AGE_60_PLUS'),
          AGE_60_TO_79: byAges('AGE_60_TO_79'),
          AGE_80_PLUS: byAges('AGE_80_PLUS'),
        }
      })
      expect(differences(areas, looped, 1e-6)).toEqual([])
      const shares = areas.map(({ AGE_60_PLUS }) => AGE_60_PLUS.share.value ?? 0)
      expect(
        differences(
          shares,
          looped.map(({ AGE_60_PLUS }) => AGE_60_PLUS.share.value ?? 0),
          5e-10,
        ),
      ).toEqual([])
    },
  )

  it('is an indicator at every level, by known places within 1,000 m', async () => {
    const indicators = {
      'coverage-meeting-60-plus': { kind: 'MEETING', ages: 'AGE_60_PLUS' },
      'coverage-meeting-80-plus': { kind: 'MEETING', ages: 'AGE_80_PLUS' },
      'coverage-counselling-60-plus': { kind: 'COUNSELLING', ages: 'AGE_60_PLUS' },
      'coverage-counselling-80-plus': { kind: 'COUNSELLING', ages: 'AGE_80_PLUS' },
    } as const
    for (const [indicator, { kind, ages }] of Object.entries(indicators)) {
      const asked = { kind, withinMetres: 1000 }
      for (const at of level.options) {
        const found = await valuesOf(api, {
          indicator,
          level: at,
          date: '2025-12-31',
          since: null,
        })
        const figures = found.map((one) => one.figure)
        const looped = found.map(
          ({ area: { code } }) => expected({ level: at, code }, ages, asked).share,
        )
        expect(differences(figures, looped, 5e-10)).toEqual([])
        for (const { unit, basis, explanation } of figures) {
          expect({ unit, basis }).toEqual({ unit: 'SHARE', basis: 'REGISTER' })
          expect(explanation.note).toContain('Only known sites count')
        }
      }
    }
  })

  it('is short for the share of a reach', async () => {
    const { city } = await api.ask(
      z.object({ city: z.object({ short: figure, long: z.object({ share: figure }) }) }),
      `{ city { short: coverage(kind: MEETING, ages: AGE_80_PLUS, withinMetres: 700) { ${figureFields} }
         long: withinReach(reach: { kind: MEETING, ages: AGE_80_PLUS, withinMetres: 700 }) { share { ${figureFields} } } } }`,
    )
    expect(city.short).toEqual(city.long.share)
    expect(city.short.value).toBeGreaterThan(0)
  })

  it('is missing, never 0, where there is staff and no site is known, and says where', async () => {
    const { known, unknown, nobody, city, ...rest } = await api.ask(
      z.object({
        areasWithUnknownSites: z.array(z.object({ code: z.string(), name: z.string() })),
        known: z.object({ coverage: figure }),
        unknown: z.object({ coverage: figure, because: reason }),
        nobody: z.object({ because: reason }),
        city: z.object({ coverage: figure }),
      }),
      `{ areasWithUnknownSites(kind: MEETING) { code name }
         known: planningArea(code: "5") { ...asked } unknown: planningArea(code: "4") { ...asked ...because }
         nobody: district(code: "33") { ...because }
         city { ...asked } }
       fragment asked on Area { coverage(kind: MEETING, withinMetres: 1000) { ${figureFields} } }
       fragment because on Area { because: coverage(kind: MEETING, withinMetres: 1000) { status missingReason } }`,
    )
    const { areasWithUnknownSites } = rest
    const names = areasWithUnknownSites.map(({ name }) => name)
    expect(areasWithUnknownSites.map(({ code }) => code)).toEqual(['4', '7'])
    expect(unknown.coverage).toMatchObject({ value: null, status: 'MISSING' })
    expect(unknown.because.missingReason).toBe('SITES_UNKNOWN')
    expect(nobody.because).toEqual({ status: 'MISSING', missingReason: null })
    expect(unknown.coverage.explanation.note).toContain(
      `Not known: the plan has staff for meeting in ${names[0] ?? ''}, but no site there is known.`,
    )
    expect(city.coverage.status).toBe('ESTIMATED')
    expect(city.coverage.explanation.note).toContain(
      `The sites for meeting are unknown in: ${names.join(' and ')}.`,
    )
    expect(known.coverage.explanation.note).not.toContain('unknown in')
  })

  it('is of as many people as are counted or estimated, in every area and of every age', async () => {
    const fields = allAges.map(
      (ages) =>
        `${ages}: withinReach(reach: { kind: MEETING, withinMetres: 1000, ages: ${ages} }) { residents { value } }
         own${ages}: residents(ages: ${ages}, date: "2025-12-31") { value }`,
    )
    const value = z.object({ value: z.number().nullable() })
    const both = z.array(
      z.record(z.string(), z.union([z.string(), value, z.object({ residents: value })])),
    )
    const { city, ...levels } = await api.ask(
      z.object({
        city: both.element,
        planningAreas: both,
        socialSpaces: both,
        districts: both,
      }),
      allAreas(fields.join(' ')),
    )
    const areas = [city, ...Object.values(levels).flat()]
    expect(areas).toHaveLength(92)
    const read = z.object({ value: z.number().nullable() })
    for (const area of areas) {
      for (const ages of allAges) {
        const own = read.parse(area[`own${ages}`]).value
        const inCells = z.object({ residents: read }).parse(area[ages]).residents.value
        if (own === null) expect(inCells).toBeNull()
        else expect(inCells).toBeCloseTo(own, 6)
      }
    }
  })

  it('of Prohlis, Reick is of 2,379 people 80+, as many as are counted', async () => {
    const { socialSpace } = await api.ask(
      z.object({ socialSpace: z.object({ withinReach: z.object({ residents: number }) }) }),
      `{ socialSpace(code: "11") { withinReach(reach: { kind: MEETING, withinMetres: 1000, ages: AGE_80_PLUS }) {
           residents { value status } } } }`,
    )
    expect(socialSpace.withinReach.residents).toEqual({ value: 2379, status: 'OBSERVED' })
  })

  describe('explains itself', () => {
    const ask = async (root: string, args: string, language: 'de' | 'en' = 'en') => {
      const { area: found } = await api.ask(
        z.object({ area: z.object({ coverage: figure }) }),
        `{ area: ${root} { coverage(${args}) { ${figureFields} } } }`,
        {},
        language,
      )
      return found.coverage
    }

    it('with both numbers, its day and how distance was measured', async () => {
      const asked = { kind: 'MEETING', withinMetres: 1000 } as const
      const coverage = await ask('planningArea(code: "5")', 'kind: MEETING, withinMetres: 1000')
      const cells = town.cellsIn({ level: 'PLANNING_AREA', code: '5' })
      const [covered, all] = coverage.explanation.inputs
      expect(covered?.value).toBeCloseTo(
        coveredIn(cells, town.counted(asked), 'AGE_60_PLUS', asked),
        6,
      )
      expect(all?.value).toBeCloseTo(livingIn(cells, 'AGE_60_PLUS'), 6)
      expect(coverage.value).toBeCloseTo((covered?.value ?? 0) / (all?.value ?? 0), 12)
      expect(coverage).toMatchObject({
        unit: 'SHARE',
        asOf: '2025-12-31',
        source: { id: 'estimate-cells' },
        explanation: {
          note: 'The share is a lower bound: at least so many reach a site. Within reach means: at most 1,000 m on foot. The place of one site is uncertain by more than this distance. Walking distance estimated as 1.3 × the straight line from the cell’s centre to the site; no street network is installed. Only known sites count; their list is not complete. 15 meeting places are known; how many there are is not known.',
        },
      })
    })

    it('with the speeds, where minutes are asked for', async () => {
      const { city } = await api.ask(
        z.object({ city: z.object({ withinReach: z.object({ share: figure }) }) }),
        `{ city { withinReach(reach: { kind: MEETING, withinMinutes: 15 }) { share { ${figureFields} } } } }`,
        {},
        'de',
      )
      expect(city.withinReach.share.explanation.note).toContain(
        'Erreicht heißt: höchstens 15 Minuten zu Fuß, von 60 bis 79 mit 4 km/h (1.000 m), ab 80 mit 3 km/h (750 m). Bei einem Standort ist die Ungenauigkeit der Lage größer als diese Entfernung. Fußweg geschätzt als 1,3 × Luftlinie',
      )
    })

    it('in a social space with how districts in two are counted', async () => {
      for (const code of ['11', '12']) {
        const args = 'kind: MEETING, withinMetres: 1000'
        const { explanation } = await ask(`socialSpace(code: "${code}")`, args)
        expect(explanation.note).toContain('One district also lies in another social space')
      }
      const { explanation } = await ask(
        'socialSpace(code: "10")',
        'kind: MEETING, withinMetres: 1000',
      )
      expect(explanation.note).not.toContain('another social space')
    })

    it('with how many places are known, of how many where somebody counted them', async () => {
      const args = (kind: string) => `kind: ${kind}, withinMetres: 1000`
      const note = async (kind: string, language: 'de' | 'en') =>
        (await ask('city', args(kind), language)).explanation.note
      expect(await note('MEETING', 'en')).toContain(
        'Only known sites count; their list is not complete. 15 meeting places are known; how many there are is not known.',
      )
      expect(await note('COUNSELLING', 'de')).toContain(
        'Nur bekannte Standorte zählen; ihre Liste ist nicht vollständig. 18 von etwa 28 Beratungsstellen sind bekannt (Zahl der Stadt, Mai 2018).',
      )
    })

    it('as nobody, where no site that counts is known', async () => {
      const { city } = await api.ask(
        z.object({ city: z.object({ withinReach: z.object({ share: figure }) }) }),
        `{ city { withinReach(reach: { kind: MEETING, provider: MUNICIPAL, withinMetres: 1000 }) { share { ${figureFields} } } } }`,
      )
      expect(city.withinReach.share).toMatchObject({ value: 0, status: 'ESTIMATED' })
      expect(city.withinReach.share.explanation.note).toContain(
        'No site for meeting that counts is known.',
      )
    })
  })

  it('counts every resident of a band it asks for, and no other', () => {
    expect(bandsOf('AGE_60_PLUS')).toEqual(['AGE_60_TO_79', 'AGE_80_PLUS'])
  })
})
