import { publish } from '@atlas/geo/disclosure/publish'
import { indicatorById } from '@atlas/geo/indicators/catalogue'
import { neverGivenUp } from '@atlas/geo/work/checkpoint'
import { smallCity } from '@atlas/geo/world/testing/small-city'
import { expect, it } from 'vitest'
import { WorkBudget } from '../../schema/work-budget.ts'
import { estimatedWalkingDistance } from '../../walking/estimated-walking-distance.ts'
import { valuesAtLevel } from './values.ts'

const world = publish(smallCity, { residents: 0, cases: 0 })
const newest = { date: null, since: null, basis: 'REGISTER', framework: null } as const

const ask = (checkpoint: () => void) =>
  valuesAtLevel(indicatorById('residents-60-plus'), 'DISTRICT', newest, {
    world,
    walking: { WALKING: estimatedWalkingDistance(1.3), WHEELCHAIR: null },
    checkpoint,
    streets: null,
    budget: new WorkBudget(),
    database: () => {
      throw new Error('nothing is asked of it')
    },
  })

it('gives an indicator up between two areas where nobody waits, and has it whole for who comes next', async () => {
  const leave = new Error('nobody waits')
  let areas = 0
  const leaving = () => {
    areas += 1
    if (areas === 2) throw leave
  }
  expect(() => ask(leaving)).toThrow(leave)
  expect(await ask(neverGivenUp)).toHaveLength(world.areas.atLevel('DISTRICT').length)
})
