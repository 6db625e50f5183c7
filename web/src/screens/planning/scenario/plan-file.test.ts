import { withoutChanges } from '@atlas/geo/world/scenario'
import { describe, expect, it } from 'vitest'

import { twoDistricts } from '../planning-fixture'
import { closeSite, openSite } from './edits'
import { madeOnNothing, planFileText, readPlanFile } from './plan-file'

const at = { lon: 13.75, lat: 51.05, district: 'south' }
const plan = closeSite(
  openSite(withoutChanges, { number: 1, name: 'Neu', kinds: ['MEETING'], at }),
  'anna',
)
const asked = { name: 'Süden', kind: 'MEETING', ages: 'AGE_80_PLUS', metres: 750 } as const
const text = planFileText(plan, asked, twoDistricts, madeOnNothing)

describe('a plan as a file', () => {
  it('gives the plan back with all it was looked at by, and again the same bytes', () => {
    const { scenario, dataVersion, besides, ...rest } = readPlanFile(text)
    expect({ scenario, rest, dataVersion }).toEqual({
      scenario: plan,
      rest: asked,
      dataVersion: 'v1',
    })
    expect(planFileText(scenario, rest, twoDistricts, besides)).toBe(text)
  })

  it('says of the sites it changes what they were', () => {
    expect(JSON.parse(text)).toMatchObject({
      schema: 2,
      dataVersion: 'v1',
      madeOn: { sites: [{ slug: 'anna', name: 'ANNA', lon: 13.7, lat: 51.05 }] },
    })
  })

  it('keeps what it was made on beside sites, and takes the nearest walk there is', () => {
    const staff = [{ planningArea: '7', kind: 'MEETING', fte: 2 } as const]
    const other = planFileText(plan, asked, twoDistricts, { ...madeOnNothing, staff })
    expect(readPlanFile(other).besides).toEqual({ ...madeOnNothing, staff })
    expect(readPlanFile(text.replace('"withinMetres": 750', '"withinMetres": 1200')).metres).toBe(
      1_000,
    )
  })

  it.each([
    ['{', { key: 'scenarioNoJson' }],
    [text.replace('"schema": 2', '"schema": 3'), { key: 'scenarioSchemaUnknown' }],
    [text.replace('"MEETING"', '"BINGO"'), { key: 'scenarioMalformed', place: 'parameters.kind' }],
    [' '.repeat(1_000_001), { key: 'scenarioFileTooLong', most: 1_000_000 }],
  ])('says what is wrong with another: %#', (broken, reason) => {
    expect(() => readPlanFile(broken)).toThrow(expect.objectContaining({ reason }))
  })
})
