import { parseScenario, type Scenario, withoutChanges } from '@atlas/geo/world/scenario'
import { describe, expect, it } from 'vitest'

import { twoDistricts } from '../planning-fixture'
import {
  closeSite,
  moveBack,
  moveSite,
  newSiteNumber,
  openSite,
  renameSite,
  reopenSite,
  setKinds,
} from './edits'
import { plannedSites } from './planned-sites'

const at = { lon: 13.7512345, lat: 51.0498765, district: 'south' }
const opened = openSite(withoutChanges, { number: 1, name: 'Neu', kinds: ['MEETING'], at })
const typesOf = ({ changes }: Scenario) => changes.map(({ type }) => type)
const siteIn = (scenario: Scenario, slug: string) =>
  plannedSites(twoDistricts, scenario).find((site) => site.slug === slug)

describe('changing a plan', () => {
  it('opens a site under the first number that names none, about a metre exactly', () => {
    expect(newSiteNumber(['anna', 'planned-1', 'planned-2'])).toBe(3)
    expect(siteIn(opened, 'planned-1')).toEqual({
      slug: 'planned-1',
      name: 'Neu',
      kinds: ['MEETING'],
      state: 'opened',
      isOtherKind: false,
      lon: 13.75123,
      lat: 51.04988,
      district: 'south',
      today: null,
    })
  })

  it('keeps one change of a site whatever is done to it, and none once it is as today', () => {
    const moved = moveSite(moveSite(withoutChanges, 'anna', at), 'anna', { ...at, lon: 13.8 })
    expect(typesOf(moved)).toEqual(['moveSite'])
    expect(siteIn(moved, 'anna')).toMatchObject({ state: 'moved', lon: 13.8, district: 'south' })
    expect(moveBack(moved, 'anna')).toEqual(withoutChanges)
    expect(typesOf(closeSite(moved, 'anna'))).toEqual(['closeSite'])
    expect(reopenSite(closeSite(withoutChanges, 'anna'), 'anna')).toEqual(withoutChanges)
  })

  it('changes an opened site where it was opened, and takes it away whole', () => {
    const renamed = renameSite(
      moveSite(opened, 'planned-1', { ...at, lon: 13.8 }),
      'planned-1',
      'A',
    )
    expect(typesOf(renamed)).toEqual(['openSite'])
    expect(siteIn(renamed, 'planned-1')).toMatchObject({ name: 'A', lon: 13.8 })
    expect(closeSite(renamed, 'planned-1')).toEqual(withoutChanges)
    expect(renameSite(withoutChanges, 'anna', 'B')).toEqual(withoutChanges)
  })

  it('lets a site offer something else until it offers what it does today', () => {
    const other = setKinds(withoutChanges, 'anna', ['COUNSELLING'], ['MEETING'])
    expect(siteIn(other, 'anna')).toMatchObject({ kinds: ['COUNSELLING'], isOtherKind: true })
    expect(setKinds(other, 'anna', ['MEETING'], ['MEETING'])).toEqual(withoutChanges)
  })

  it('makes scenarios that can be parsed, and leaves those of sites that are gone alone', () => {
    const plan = setKinds(closeSite(opened, 'both'), 'anna', ['COUNSELLING'], ['MEETING'])
    expect(parseScenario(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
    const gone = moveSite(withoutChanges, 'gone', at)
    expect(plannedSites(twoDistricts, gone)).toEqual(plannedSites(twoDistricts, withoutChanges))
  })
})
