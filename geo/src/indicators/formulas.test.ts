import { describe, expect, it } from 'vitest'
import { publish } from '../disclosure/publish.ts'
import type { Certainty, KnownCertainty } from '../terms/certainty.ts'
import type { Ages } from '../terms/classifications.ts'
import { quotient } from '../words/arithmetic.ts'
import { german } from '../words/de.ts'
import { indicatorWords } from '../words/de/indicators.ts'

import { english } from '../words/en.ts'
import type { Published, ResidentGroup } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { catalogue, indicatorById } from './catalogue.ts'
import { changeOf } from './change-of.ts'
import { countOf } from './count-of.ts'
import { densityOf } from './density-of.ts'
import type { Formula, Given } from './formula.ts'
import { knownFiguresOf } from './known-figures.ts'
import { ofCounts } from './of-counts.ts'
import { shareOf } from './share-of.ts'
import { residentsPerFteOf, staffDifferenceOf, targetOf, unmetBy } from './staff-formulas.ts'

type Count = [ages: Ages, day: string, count: number, status?: KnownCertainty, sourceId?: string]

const older = { ageBand: 'AGE_60_PLUS', trait: 'ALL' } as const
const all = { ageBand: 'ALL', trait: 'ALL' } as const
const now = '2025-12-31'
const before = '2024-12-31'
const district = '11'

/** The small city with nobody but these in one district of half a square kilometre. */
function worldWith(counts: readonly Count[]): Published {
  const areas = smallCity.areas.map((area) =>
    area.code === district ? { ...area, areaKm2: 0.5 } : area,
  )
  const id = areas.find(({ code }) => code === district)?.id ?? 0
  const residents = counts.map(([ageBand, day, count, status, sourceId]) => ({
    areaId: id,
    day,
    ageBand,
    trait: 'ALL' as const,
    basis: 'REGISTER' as const,
    count,
    status: status ?? 'OBSERVED',
    sourceId: sourceId ?? 'register',
  }))
  return publish({ ...smallCity, areas, residents }, { residents: 0, cases: 0 })
}

const given = (world: Published): Given => ({
  world,
  coverage: () => {
    throw new Error('No formula here is about reach')
  },
  stopCoverage: () => {
    throw new Error('No formula here is about reach')
  },
})
const areaIn = ({ areas }: Published, level: Area['level'], code: string): Area => {
  const area = areas.byCode(level, code)
  if (!area) throw new Error(`There is no ${level} ${code}`)
  return area
}
interface Place {
  level?: Area['level']
  code?: string
  since?: string | null
}

const figureIn = async (
  world: Published,
  formula: Formula,
  { level = 'DISTRICT', code = district, since = null }: Place = {},
) => {
  const period = { date: now, since, basis: 'REGISTER', framework: null } as const
  return formula.figure(areaIn(world, level, code), period, given(world))
}

describe('a figure', () => {
  it.each<[Formula, Count[], number, string, string | null]>([
    [countOf(older), [['AGE_60_PLUS', now, 300]], 300, 'RESIDENTS', null],
    [densityOf(older), [['AGE_60_PLUS', now, 300]], 600, 'RESIDENTS_PER_KM2', null],
    [
      shareOf(older, all),
      [
        ['AGE_60_PLUS', now, 300],
        ['ALL', now, 1200],
      ],
      0.25,
      'SHARE',
      null,
    ],
    [
      changeOf(older),
      [
        ['AGE_60_PLUS', before, 400],
        ['AGE_60_PLUS', now, 300],
      ],
      -0.25,
      'RELATIVE_CHANGE',
      before,
    ],
  ])('follows from its counts (%#)', async (formula, counts, value, unit, since) => {
    expect(await figureIn(worldWith(counts), formula, { since })).toMatchObject({
      value,
      status: 'OBSERVED',
      unit,
      asOf: now,
      since,
    })
  })

  it('is as unsure as the least sure of its counts, and names that one’s source', async () => {
    const world = worldWith([
      ['AGE_60_PLUS', now, 300, 'ESTIMATED', 'areas'],
      ['ALL', now, 1200],
    ])
    expect(await figureIn(world, shareOf(older, all))).toMatchObject({
      status: 'ESTIMATED',
      source: { id: 'areas' },
    })
  })

  it('is missing where a count is, never zero', async () => {
    const world = worldWith([['AGE_60_PLUS', now, 300]])
    for (const formula of [shareOf(older, all), densityOf(all), countOf(all)]) {
      expect(await figureIn(world, formula)).toMatchObject({
        value: null,
        status: 'MISSING',
      })
    }
  })

  it('is zero where nobody was counted, and missing as a share of nobody', async () => {
    const world = worldWith([
      ['AGE_60_PLUS', now, 0],
      ['ALL', now, 0],
    ])
    expect(await figureIn(world, countOf(older))).toMatchObject({
      value: 0,
      status: 'OBSERVED',
    })
    expect(await figureIn(world, shareOf(older, all))).toMatchObject({
      value: null,
      status: 'MISSING',
    })
  })

  it('explains itself with every number that went into it, in each language', async () => {
    const figure = await figureIn(worldWith([['AGE_60_PLUS', now, 300]]), densityOf(older))
    const { formula, inputs, note } = figure.explain()
    expect(german.say(formula)).toBe('Einwohner ab 60 ÷ amtliche Fläche')
    expect(english.say(formula)).toBe('residents 60+ ÷ official area')
    expect(inputs).toEqual([
      {
        name: { key: 'residents', ages: 'AGE_60_PLUS', trait: 'ALL' },
        value: 300,
        status: 'OBSERVED',
        unit: 'RESIDENTS',
        asOf: now,
        sourceId: 'register',
      },
      {
        name: { key: 'officialArea' },
        value: 0.5,
        status: 'OBSERVED',
        unit: 'SQUARE_KILOMETRES',
        asOf: now,
        sourceId: 'areas',
      },
    ])
    expect(note).toBeNull()
  })

  it('says with whom the residents of an all but uninhabited area are counted', async () => {
    const world = publish(smallCity, { residents: 0, cases: 0 })
    const figure = await figureIn(world, countOf(older), { code: '23' })
    expect(figure.explain().note).toEqual({ key: 'countedWithNeighbour' })
  })
})

// Word for word as CONTRIBUTING.md shows it.
describe('a kind of formula that is added as CONTRIBUTING says', () => {
  const ratioOf = (of: ResidentGroup, to: ResidentGroup): Formula =>
    ofCounts({
      unit: 'SHARE',
      groups: [of, to],
      compute: (some = 0, others = 0) => (others === 0 ? null : some / others),
      formula: quotient,
    })
  const eldest = { ageBand: 'AGE_80_PLUS', trait: 'ALL' } as const
  const younger = { ageBand: 'AGE_60_TO_79', trait: 'ALL' } as const
  const ratio = ratioOf(eldest, younger)
  const counts: Count[] = [
    ['AGE_80_PLUS', before, 90],
    ['AGE_80_PLUS', now, 100],
    ['AGE_60_TO_79', now, 400],
  ]

  it('has a unit, its groups, a direction, and the days on which all of them are known', () => {
    expect(ratio).toMatchObject({
      unit: 'SHARE',
      groups: [eldest, younger],
      diverging: false,
      lowMeansNeed: false,
      lowerBound: false,
      flagged: false,
    })
    const world = worldWith(counts)
    const chosen = { basis: 'REGISTER', framework: null } as const
    expect(ratio.days('DISTRICT', chosen, knownFiguresOf(world)).map(({ date }) => date)).toEqual([
      now,
    ])
  })

  it('has a figure that explains itself', async () => {
    const figure = await figureIn(worldWith(counts), ratio)
    expect(figure).toMatchObject({ value: 0.25, status: 'OBSERVED', unit: 'SHARE', asOf: now })
    const { formula, inputs } = figure.explain()
    expect(german.say(formula)).toBe('Einwohner ab 80 ÷ Einwohner von 60 bis 79')
    expect(english.say(formula)).toBe('residents 80+ ÷ residents 60–79')
    expect(inputs.map(({ value }) => value)).toEqual([100, 400])
  })
})

describe('a density', () => {
  it('is estimated, and says so, where the area is that of a divided district', async () => {
    const areas = smallCity.areas.map((area) =>
      area.level === 'SOCIAL_SPACE' && area.code === '01'
        ? { ...area, areaStatus: 'ESTIMATED' as const }
        : area,
    )
    const world = publish({ ...smallCity, areas }, { residents: 0, cases: 0 })
    const density = densityOf(older)
    const divided = await figureIn(world, density, { level: 'SOCIAL_SPACE', code: '01' })
    expect(divided.status).toBe('ESTIMATED')
    const { formula, inputs, note } = divided.explain()
    expect(german.say(formula)).toBe('Einwohner ab 60 ÷ geschätzte Fläche')
    expect(inputs.map(({ status }) => status)).toEqual(['OBSERVED', 'ESTIMATED'])
    expect(note?.key).toBe('splitAreaNote')
    const whole = await figureIn(world, density, { level: 'SOCIAL_SPACE', code: '02' })
    expect(whole.status).toBe('OBSERVED')
    const chosen = { basis: 'REGISTER', framework: null } as const
    const statuses = (level: Area['level']) =>
      density.days(level, chosen, knownFiguresOf(world)).map(({ status }) => status)
    expect([statuses('SOCIAL_SPACE'), statuses('PLANNING_AREA')]).toEqual([
      ['ESTIMATED'],
      ['OBSERVED'],
    ])
  })
})

describe('what a norm makes of residents and staff', () => {
  const statusesWith = async (residents: KnownCertainty): Promise<Certainty[]> => {
    const counts = smallCity.residents.map((count) => ({ ...count, status: residents }))
    const world = publish({ ...smallCity, residents: counts }, { residents: 0, cases: 0 })
    const formulas = [targetOf, staffDifferenceOf, residentsPerFteOf, unmetBy]
    const figures = await Promise.all(
      formulas.map((of) => figureIn(world, of('MEETING'), { level: 'PLANNING_AREA', code: '1' })),
    )
    return figures.map(({ status }) => status)
  }

  it('is computed from counted and reported numbers, and so is what it leaves unmet', async () => {
    const computed = Array(4).fill('COMPUTED')
    expect(await statusesWith('OBSERVED')).toEqual(computed)
    expect(await statusesWith('REPORTED')).toEqual(computed)
  })

  it('is as unsure as its residents where they are not counted', async () => {
    expect(await statusesWith('ESTIMATED')).toEqual(Array(4).fill('ESTIMATED'))
    expect(await statusesWith('PROJECTED')).toEqual(Array(4).fill('PROJECTED'))
  })

  it('is missing where no staff is known', async () => {
    const world = publish(smallCity, { residents: 0, cases: 0 })
    const at = { level: 'PLANNING_AREA', code: '2' } as const
    expect((await figureIn(world, staffDifferenceOf('MEETING'), at)).status).toBe('MISSING')
    expect((await figureIn(world, targetOf('MEETING'), at)).status).toBe('COMPUTED')
  })
})

describe('the catalogue', () => {
  it('has an indicator for all words there are, each once', () => {
    expect(catalogue.map(({ id }) => id).sort()).toEqual(Object.keys(indicatorWords).sort())
  })

  it('refuses an indicator that does not exist, and names those that do', () => {
    expect(() => indicatorById('share-of-nobody')).toThrow(
      expect.objectContaining({
        code: 'UNKNOWN_INDICATOR',
        details: {
          indicator: 'share-of-nobody',
          available: catalogue.map(({ id }) => id),
        },
      }),
    )
  })
})
