import { withoutChanges } from '@atlas/geo/world/scenario'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cameras, testFields } from '$address/field-laws'

import { fields, planningSearch, readPlanning } from './address'
import { twoDistricts } from './planning-fixture'
import { closeSite, moveSite } from './scenario/edits'
import { packScenario } from '$address/packed-scenario'
import { aims, plannedAges, plannedLimits, planningSortKeys, shownParts } from './view'

const at = { lon: 13.75, lat: 51.05, district: 'south' }
const read = (text: string) => readPlanning(new URLSearchParams(text), twoDistricts)

const triangle = [
  [13.7, 51],
  [13.8, 51],
  [13.8, 51.1],
] as const

describe('the address of the planners’ screen', () => {
  testFields(
    fields,
    {
      kind: fc.constantFrom('MEETING', 'COUNSELLING'),
      ages: fc.constantFrom(...plannedAges),
      metres: fc.constantFrom(...plannedLimits),
      aim: fc.constantFrom(...aims),
      show: fc.constantFrom(...shownParts),
      level: fc.constantFrom('PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'),
      site: fc.constantFrom(null, 'anna'),
      sort: fc.record({ key: fc.constantFrom(...planningSortKeys), descending: fc.boolean() }),
      camera: cameras,
      polygon: fc.constantFrom(null, triangle),
      name: fc.constantFrom('', 'Süden', 'A & B'),
      scenario: fc.constantFrom(withoutChanges, closeSite(withoutChanges, 'anna')),
    },
    twoDistricts,
  )

  it('says only what was chosen', () => {
    expect(planningSearch(read('').view)).toBe('')
    const plan = closeSite(withoutChanges, 'anna')
    const { view } = read(`kind=counselling&scenario=${packScenario(plan)}`)
    expect(view).toMatchObject({ kind: 'COUNSELLING', scenario: plan })
    expect(planningSearch(view)).toBe(`?kind=counselling&scenario=${packScenario(plan)}`)
  })

  it('drops changes of sites that are gone, says so, and chooses none that is not there', () => {
    const plan = moveSite(closeSite(withoutChanges, 'anna'), 'gone', at)
    const { view, notices } = read(`site=gone&scenario=${packScenario(plan)}`)
    expect(view.scenario).toEqual(closeSite(withoutChanges, 'anna'))
    expect(view.site).toBeNull()
    expect(notices).toEqual([{ kind: 'gone', given: 'gone' }])
  })

  it('shows today where a plan cannot be read', () => {
    const { view, notices } = read('scenario=abc')
    expect(view.scenario).toEqual(withoutChanges)
    expect(notices).toEqual([{ kind: 'malformed', name: 'scenario', given: 'abc' }])
  })
})
