import { expect, it } from 'vitest'
import { publish } from '../disclosure/publish.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { mayWriteAbout, type Writer } from './who-writes.ts'

const world = publish(smallCity, { residents: 0, cases: 0 })
const areas = [
  world.areas.city,
  ...world.areas.atLevel('PLANNING_AREA'),
  ...world.areas.atLevel('SOCIAL_SPACE'),
  ...world.areas.atLevel('DISTRICT'),
]
const writtenBy = (writer: Writer) =>
  areas.filter((area) => mayWriteAbout(world, writer, area)).map(({ level, code }) => level + code)

it('lets planners write about everything', () => {
  expect(writtenBy({ roles: ['PLANNER'], socialSpaces: [] })).toHaveLength(areas.length)
})

it('lets coordinators write about their social spaces and what shares districts with them', () => {
  expect(writtenBy({ roles: ['COORDINATOR'], socialSpaces: ['01'] })).toEqual([
    'PLANNING_AREA1',
    'SOCIAL_SPACE01',
    'DISTRICT11',
    'DISTRICT12',
  ])
})

it('leaves what was written about an area that is gone to planners', () => {
  const may = (writer: Writer) => mayWriteAbout(world, writer, null)
  expect(may({ roles: ['PLANNER'], socialSpaces: [] })).toBe(true)
  expect(may({ roles: ['COORDINATOR', 'ADMINISTRATOR'], socialSpaces: ['01'] })).toBe(false)
})

it('lets nobody else write, whatever social spaces they name', () => {
  for (const roles of [[], ['OPERATOR'], ['ADMINISTRATOR']] as const) {
    expect(writtenBy({ roles, socialSpaces: ['01', '02'] })).toEqual([])
  }
  expect(writtenBy({ roles: ['COORDINATOR'], socialSpaces: [] })).toEqual([])
})
