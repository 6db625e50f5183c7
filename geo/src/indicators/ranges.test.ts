import { describe, expect, it } from 'vitest'

import { publish } from '../disclosure/publish.ts'
import type { Figure } from '../figures/figure.ts'
import { english } from '../words/en.ts'
import { german } from '../words/de.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { countOf } from './count-of.ts'
import { densityOf } from './density-of.ts'
import type { Formula } from './formula.ts'
import { targetOf } from './staff-formulas.ts'

const world = publish(smallCity, { residents: 0, cases: 0 })
const older = { ageBand: 'AGE_60_PLUS', trait: 'ALL' } as const

async function figureOf(formula: Formula, level: 'DISTRICT' | 'PLANNING_AREA', code: string) {
  const area = world.areas.byCode(level, code)
  if (!area) throw new Error(`No area ${code}`)
  const period = { date: '2025-12-31', since: null, basis: 'REGISTER', framework: null } as const
  return formula.figure(area, period, {
    world,
    coverage: () => {
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
  it.each<[string, Formula, number]>([
    ['a number of residents', countOf(older), 1],
    ['a density', densityOf(older), 1],
    ['a target', targetOf('MEETING'), 6500],
  ])('follows from the error of its estimate: %s', async (_, formula, per) => {
    const [low = 0, high = 0] = endsOf(await figureOf(formula, 'DISTRICT', '11')) ?? []
    expect(low).toBeCloseTo(140 / 1.1 / per, 9)
    expect(high).toBeCloseTo(140 / 0.9 / per, 9)
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

  it('says how the error was measured, and that it is at least that', async () => {
    const range = (await figureOf(countOf(older), 'DISTRICT', '11')).range()
    if (!range) throw new Error('It is an estimate')
    expect(german.say(range.method)).toBe(
      'Dieselbe Rechnung verfehlt Stadträume, deren Einwohner gezählt sind, im Mittel um 5 % und höchstens um 10 %. Stadtteile sind mindestens so unsicher.',
    )
    expect(english.say(range.method)).toContain('by 5 % on average and by 10 % at most')
  })
})
