import { describe, expect, it } from 'vitest'

import { publish } from '../disclosure/publish.ts'
import { composeFigure } from '../figures/compose-figure.ts'
import type { ExplanationInput, Figure } from '../figures/figure.ts'
import { english } from '../words/en.ts'
import { german } from '../words/de.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import { areaRow } from '../world/testing/rows.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { countOf } from './count-of.ts'
import { densityOf } from './density-of.ts'
import type { Formula } from './formula.ts'
import { shareOf } from './share-of.ts'
import { targetOf } from './staff-formulas.ts'

const world = publish(smallCity, { residents: 0, cases: 0 })
const older = { ageBand: 'AGE_60_PLUS', trait: 'ALL' } as const

/** 1.25 km², of which a quarter of a square kilometre is its part of a district. */
const shared: Area = {
  ...areaRow(4, 'SOCIAL_SPACE', { code: '01' }),
  areaKm2: 1.25,
  areaStatus: 'ESTIMATED',
}

async function figureOf(
  formula: Formula,
  level: 'DISTRICT' | 'PLANNING_AREA' | 'SOCIAL_SPACE',
  code: string,
  of: Published = world,
) {
  const area = of.areas.byCode(level, code)
  if (!area) throw new Error(`No area ${code}`)
  const period = { date: '2025-12-31', since: null, basis: 'REGISTER', framework: null } as const
  return formula.figure(area, period, {
    world: of,
    coverage: () => {
      throw new Error('Nobody asks for reach')
    },
    stopCoverage: () => {
      throw new Error('Nobody asks for reach')
    },
  })
}
const endsOf = ({ range }: Figure) => {
  const ends = range()
  return ends && [ends.low, ends.high]
}

describe('the range of a figure', () => {
  // 140 people 60+ are estimated on 1 km², with an error of a tenth at most.
  it.each<[string, Formula, readonly number[]]>([
    ['a number of residents', countOf(older), [127, 156]],
    ['a density', densityOf(older), [127, 156]],
    ['a target', targetOf('MEETING'), [0.01, 0.03]],
  ])('follows from the error of its estimate, rounded outward: %s', async (_, formula, ends) => {
    expect([140 / 1.1, 140 / 0.9].map(Math.round)).toEqual([127, 156])
    expect(endsOf(await figureOf(formula, 'DISTRICT', '11'))).toEqual(ends)
  })

  it('of a share ends at everybody, even where its part could be more than all', async () => {
    const all = { ageBand: 'ALL', trait: 'ALL' } as const
    const counted = { areaId: 6, day: '2025-12-31', ageBand: 'ALL', trait: 'ALL' } as const
    const withAll = publish(
      {
        ...smallCity,
        residents: [
          ...smallCity.residents,
          { ...counted, basis: 'REGISTER', count: 150, status: 'OBSERVED', sourceId: 'register' },
        ],
      },
      { residents: 0, cases: 0 },
    )
    const share = await figureOf(shareOf(older, all), 'DISTRICT', '11', withAll)
    expect(share.value).toBeCloseTo(140 / 150, 9)
    // 140 ÷ 1.1 ÷ 150; 140 ÷ 0.9 would be more than 150.
    expect(endsOf(share)).toEqual([0.848, 1])
  })

  it('of a social space that shares a district lies between none and all of its area', async () => {
    const spaces = { areas: smallCity.areas.map((area) => (area.id === 4 ? shared : area)) }
    const parts = [
      { districtId: 7, socialSpaceId: 4, part: 0.25, sourceId: 'areas' },
      { districtId: 7, socialSpaceId: 5, part: 0.75, sourceId: 'areas' },
    ]
    const divided = publish(
      { ...smallCity, ...spaces, districtParts: parts },
      { residents: 0, cases: 0 },
    )
    const density = await figureOf(densityOf(older), 'SOCIAL_SPACE', '01', divided)
    expect(density.value).toBeCloseTo(400 / 1.25, 9)
    // A district of 1 km² of its own, and from none to all of another one.
    expect(endsOf(density)).toEqual([200, 400])
    expect(german.say(density.range()?.method ?? { key: 'wilsonMethod' })).toContain(
      'Zwischen keinem Teil und der ganzen Fläche',
    )
  })

  it('of a number of people in a social space that shares a district holds none or all of them', async () => {
    const parts = [
      { districtId: 7, socialSpaceId: 4, part: 0.25, sourceId: 'areas' },
      { districtId: 7, socialSpaceId: 5, part: 0.75, sourceId: 'areas' },
    ]
    const residents = smallCity.residents.map((row) =>
      row.areaId === 4
        ? { ...row, count: 205, status: 'ESTIMATED' as const }
        : { ...row, status: 'OBSERVED' as const },
    )
    const divided = publish(
      { ...smallCity, residents, districtParts: parts },
      { residents: 0, cases: 0 },
    )
    const count = await figureOf(countOf(older), 'SOCIAL_SPACE', '01', divided)
    // 140 in a district of its own, and up to 260 in the other.
    expect(endsOf(count)).toEqual([140, 400])
    expect(german.say(count.range()?.method ?? { key: 'wilsonMethod' })).toContain(
      'Zwischen niemandem und allen aus area 12',
    )
  })

  it('is none of what was counted', async () => {
    for (const formula of [countOf(older), densityOf(older), targetOf('MEETING')]) {
      expect(endsOf(await figureOf(formula, 'PLANNING_AREA', '1'))).toBeNull()
    }
  })

  it('is none where no error was measured', async () => {
    const eldest = { ageBand: 'AGE_80_PLUS', trait: 'ALL' } as const
    expect(endsOf(await figureOf(countOf(eldest), 'DISTRICT', '11'))).toBeNull()
  })

  it('is worked out only where somebody asks for it', () => {
    let asked = 0
    const estimated: ExplanationInput = {
      name: { key: 'officialArea' },
      unit: 'SQUARE_KILOMETRES',
      asOf: '2025-12-31',
      value: 2,
      status: 'ESTIMATED',
      sourceId: 'areas',
      range: () => {
        asked += 1
        return { low: 1, high: 3, method: { key: 'wilsonMethod' } }
      },
    }
    const figure = composeFigure({
      unit: 'SQUARE_KILOMETRES',
      asOf: '2025-12-31',
      basis: 'REGISTER',
      inputs: [estimated],
      compute: (area) => area,
      formula: (name = estimated.name) => name,
    })
    figure.explain()
    expect([figure.value, asked]).toEqual([2, 0])
    expect(figure.range()).toMatchObject({ low: 1, high: 3 })
    expect(asked).toBe(1)
  })

  it('says how the error was measured, and that it is at least that', async () => {
    const range = (await figureOf(countOf(older), 'DISTRICT', '11')).range()
    if (!range) throw new Error('It is an estimate')
    expect(german.say(range.method)).toBe(
      'Dieselbe Rechnung verfehlt Stadträume, deren Einwohner gezählt sind, im Mittel um 5 % und höchstens um 10 %. Stadtteile sind mindestens so unsicher.',
    )
    expect(english.say(range.method)).toContain('by 5 % on average and by 10 % at most')
  })
})
