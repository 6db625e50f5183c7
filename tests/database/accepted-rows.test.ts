import { expect, it } from 'vitest'

import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import { stateOf } from '../support/state-of.ts'
import {
  insertArea,
  insertCell,
  insertDistrictPart,
  insertEstimateError,
  insertFormerSlug,
  insertHelpline,
  insertResidents,
  insertSite,
  insertSiteTotal,
  insertSource,
  insertStop,
  insertTransitStreet,
  planningArea,
  socialSpace,
} from '../support/statements.ts'

describeOnBothLoadedDatabases('the database', (database) => {
  it('accepts what is right: the rows that the tests of its constraints only break in one place', async () => {
    const before = await stateOf(database())
    const right = [
      insertArea({}),
      insertArea({
        code: "'x2'",
        level: "'DISTRICT'",
        planning_area_id: planningArea,
        social_space_id: socialSpace,
      }),
      insertDistrictPart({}),
      insertResidents({}),
      insertResidents({ age_band: "'AGE_80_PLUS'", count: '10.01' }),
      insertSite({}),
      insertSite({
        slug: "'visited'",
        opening_hours: "'Mo-We,Fr 09:00-12:00,13:00-16:30; Sa 10:00-12:00'",
        opening_note_de: "'Im August zu.'",
        opening_note_en: "'Closed in August.'",
        telephone: "'+49 351 1234567'",
        wheelchair: "'LIMITED'",
        offers_de: "'Mittagstisch'",
        offers_en: "'Lunch'",
        website: "'https://example.org/a?b=c'",
        responsible_for_id: planningArea,
      }),
      insertSiteTotal({}),
      insertHelpline({}),
      insertHelpline({
        name: "'Newer'",
        opening_hours: "'Mo-Fr 09:00-12:00'",
        opening_note_de: "'Sonst Band.'",
        opening_note_en: "'Else a tape.'",
        as_of: "'2024-06'",
      }),
      insertStop({}),
      insertStop({ slug: "'bare'", modes: "'{}'", district_id: 'null' }),
      insertTransitStreet({}),
      // It may lead out of the city, and there and back.
      insertTransitStreet({
        mode: "'BUS'",
        course: "st_geomfromtext('LINESTRING(13.7 50, 13.8 50, 13.7 50)', 4326)",
      }),
      insertFormerSlug({}),
      insertCell({}),
      insertEstimateError({}),
      insertSource({ method_de: "'Gezählt.'", method_en: "'Counted.'" }),
    ]
    const undone = new Error('undone')
    await expect(
      database().sql.begin(async (transaction) => {
        for (const statement of right) await transaction.unsafe(statement)
        throw undone
      }),
    ).rejects.toBe(undone)
    expect(await stateOf(database())).toEqual(before)
  })
})
