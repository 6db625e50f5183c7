import { describe, expect, it } from 'vitest'

import { publish } from '../disclosure/publish.ts'
import { english } from '../words/en.ts'
import { german } from '../words/de.ts'
import type { Area, Snapshot } from '../world/snapshot.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { catalogue, indicatorById } from './catalogue.ts'
import { levelsOf } from './days.ts'
import { knownFiguresOf } from './known-figures.ts'
import { givenLevelOf } from './of-social-space.ts'
import { profileOf } from './profile.ts'

/** Five years before a tenth fewer people lived everywhere; district 21 lies in both social spaces. */
const snapshot: Snapshot = {
  ...smallCity,
  districtParts: [
    { districtId: 8, socialSpaceId: 4, part: 0.3 },
    { districtId: 8, socialSpaceId: 5, part: 0.7 },
  ],
  residents: [
    ...smallCity.residents,
    ...smallCity.residents.map((row) => ({
      ...row,
      day: '2020-12-31',
      count: Math.round(row.count * 0.9),
    })),
  ],
}
const world = publish(snapshot, { residents: 0, cases: 0 })
const known = knownFiguresOf(world)
const change = indicatorById('change-60-plus')
const given = {
  world,
  coverage: () => {
    throw new Error('No formula here is about reach')
  },
  stopCoverage: () => {
    throw new Error('No formula here is about reach')
  },
}

const areaOf = (level: Area['level'], code: string): Area => {
  const found = world.areas.byCode(level, code)
  if (!found) throw new Error(`There is no ${level} ${code}`)
  return found
}
const entryOf = (level: Area['level'], code: string) =>
  profileOf(areaOf(level, code), ['REGISTER'], { ...known, dayOfCells: null }, given).find(
    ({ indicator }) => indicator.id === change.id,
  )
const changeIn = async (level: Area['level'], code: string) => {
  const coverage = catalogue.filter(({ group }) => group === 'REACH').map(({ id }) => id)
  expect(coverage.length).toBeGreaterThan(0)
  const [figure] = entryOf(level, code)?.figures() ?? []
  if (!figure) throw new Error(`${code} has no change`)
  return figure
}

describe('a change of which districts have estimates alone', () => {
  it('does not exist at their level', () => {
    expect(levelsOf(change, known)).toEqual(['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE'])
    expect(levelsOf(indicatorById('residents-60-plus'), known)).toContain('DISTRICT')
    expect(givenLevelOf(change, 'DISTRICT', known)).toBe('SOCIAL_SPACE')
    expect(givenLevelOf(change, 'PLANNING_AREA', known)).toBe('PLANNING_AREA')
    expect(givenLevelOf(indicatorById('share-80-plus'), 'DISTRICT', known)).toBe('DISTRICT')
  })

  it('is that of their social space in their profiles, which say so', async () => {
    const ofSpace = await changeIn('SOCIAL_SPACE', '01')
    const ofDistrict = await changeIn('DISTRICT', '11')
    expect(ofSpace).toMatchObject({ status: 'OBSERVED', ofArea: null })
    expect(ofDistrict).toMatchObject({ value: ofSpace.value, status: 'OBSERVED' })
    expect(ofDistrict.ofArea?.code).toBe('01')
    expect(await changeIn('DISTRICT', '12')).toMatchObject({ value: ofSpace.value })
    const { note } = ofDistrict.explain()
    expect(note && german.say(note)).toBe(
      'Das ist die Zahl des Stadtraums area 01. Für den Stadtteil allein wurde sie nicht gezählt.',
    )
    expect(note && english.say(note)).toContain('of the social space area 01')
  })

  it('comes with the numbers it is measured between, each day once, oldest first', async () => {
    const counts = await Promise.all(
      (entryOf('DISTRICT', '11')?.counts() ?? []).map((figure) => Promise.resolve(figure)),
    )
    const days = counts.map(({ asOf }) => asOf)
    expect(days.length).toBeGreaterThan(1)
    expect(days).toEqual([...new Set(days)].sort())
    const space = areaOf('SOCIAL_SPACE', '01')
    const older = { ageBand: 'AGE_60_PLUS', trait: 'ALL' } as const
    for (const { asOf, value, unit, ofArea } of counts) {
      const { value: counted } = world.residents.at(space.id, older, asOf, 'REGISTER')
      expect([value, unit, ofArea?.code]).toEqual([counted, 'RESIDENTS', '01'])
    }
  })

  it('is missing in a district of several social spaces, and in one counted with another', async () => {
    const divided = await changeIn('DISTRICT', '21')
    expect(divided).toMatchObject({ value: null, status: 'MISSING', ofArea: null })
    expect(divided.explain().note?.key).toBe('inSeveralSocialSpaces')
    const uninhabited = await changeIn('DISTRICT', '23')
    expect(uninhabited.status).toBe('MISSING')
    expect(uninhabited.explain().note?.key).toBe('countedWithNeighbour')
  })
})
