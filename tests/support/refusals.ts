import { beforeAll, expect, it } from 'vitest'

import { describeOnBothDatabases } from './both-databases.ts'
import { askGoodQuestion } from './good-question.ts'

export interface BadInput {
  name: string
  query: string
  variables?: Record<string, unknown>
  status: 200 | 400
  code: string
  en: string
  de: string
}

/** Each is refused with its code and its sentence in both languages, and the next good question is answered as before. */
export function describeRefusals(title: string, rows: readonly BadInput[]): void {
  describeOnBothDatabases(title, (api) => {
    let before: unknown

    beforeAll(async () => {
      before = await askGoodQuestion(api)
    })

    it.each(rows)('is refused in both languages, and changes nothing: $name', async (row) => {
      const { query, variables = {}, status, code, en, de } = row
      for (const [language, message] of [
        ['en', en],
        ['de', de],
      ] as const) {
        const answer = await api.answer({ query, variables }, language)
        expect(answer).toMatchObject({ status, errors: [{ message, extensions: { code } }] })
        expect(answer.headers.get('etag')).toBeNull()
      }
      expect(await askGoodQuestion(api)).toEqual(before)
    })
  })
}

export const malformedDate = (value: string) => ({
  status: 400 as const,
  code: 'MALFORMED_DATE',
  en: `"${value}" is not a day. Write it as year-month-day, for example 2025-12-31.`,
  de: `„${value}“ ist kein Tag. Geschrieben wird er als Jahr-Monat-Tag, etwa 2025-12-31.`,
})
export const malformedBox = {
  status: 200 as const,
  code: 'MALFORMED_BOUNDING_BOX',
  en: 'A bounding box needs west below east, south below north, and degrees: longitude from −180 to 180, latitude from −90 to 90.',
  de: 'Ein Rechteck braucht Westen kleiner als Osten, Süden kleiner als Norden, und Grad: Länge von −180 bis 180, Breite von −90 bis 90.',
}
export const outside = {
  status: 200 as const,
  code: 'OUTSIDE_THE_CITY',
  en: 'That lies outside the city (longitude 13.579 to 13.966, latitude 50.975 to 51.178).',
  de: 'Das liegt außerhalb des Stadtgebiets (Länge 13,579 bis 13,966, Breite 50,975 bis 51,178).',
}
export const malformedPosition = {
  status: 200 as const,
  code: 'MALFORMED_POSITION',
  en: 'A position is given in degrees: longitude from −180 to 180, latitude from −90 to 90.',
  de: 'Eine Lage wird in Grad angegeben: Länge von −180 bis 180, Breite von −90 bis 90.',
}
export const swappedPosition = {
  status: 200 as const,
  code: 'POSITION_SWAPPED',
  en: 'Longitude and latitude are swapped: "lon" is 51.05, "lat" is 13.74. The longitude ("lon") is the smaller of the two.',
  de: 'Länge und Breite sind vertauscht: „lon“ ist 51,05, „lat“ ist 13,74. Die Länge („lon“) ist die kleinere der beiden Zahlen.',
}
export const outsideTheCountry = {
  status: 200 as const,
  code: 'OUTSIDE_THE_COUNTRY',
  en: 'That lies outside Germany (longitude 5.8 to 15.1, latitude 47.2 to 55.1).',
  de: 'Das liegt außerhalb Deutschlands (Länge 5,8 bis 15,1, Breite 47,2 bis 55,1).',
}
export const malformedDistance = {
  status: 200 as const,
  code: 'MALFORMED_DISTANCE',
  en: 'A distance is a number of metres above 0 and at most 100,000.',
  de: 'Eine Entfernung ist eine Zahl von Metern über 0 und höchstens 100.000.',
}
export const malformedPage = {
  status: 200 as const,
  code: 'MALFORMED_PAGE',
  en: 'A page has 1 to 100 items; "first" goes with "after", "last" with "before".',
  de: 'Eine Seite hat 1 bis 100 Einträge; „first“ geht mit „after“, „last“ mit „before“.',
}
export const malformedCursor = {
  status: 200 as const,
  code: 'MALFORMED_CURSOR',
  en: 'This place in the list ("after" or "before") does not come from an answer to the same question.',
  de: 'Diese Stelle der Liste („after“ oder „before“) stammt nicht aus einer Antwort auf dieselbe Frage.',
}
const indicatorIds =
  'density-60-plus, density-80-plus, residents-60-plus, residents-80-plus, share-60-plus, share-80-plus, residents, change-60-plus, change-80-plus, change-residents, share-living-alone-60-plus, residents-living-alone-60-plus, share-migration-background-65-plus, share-foreign, coverage-meeting-60-plus, coverage-meeting-80-plus, coverage-counselling-60-plus, coverage-counselling-80-plus, stop-300m-60-plus, stop-300m-80-plus, staff-difference-meeting, staff-difference-counselling, target-fte-meeting, target-fte-counselling, residents-per-fte-meeting, residents-per-fte-counselling, unmet-residents-meeting, unmet-residents-counselling'
export const unknownIndicator = (id: string) => ({
  status: 200 as const,
  code: 'UNKNOWN_INDICATOR',
  en: `There is no indicator "${id}". There are: ${indicatorIds}.`,
  de: `Einen Indikator „${id}“ gibt es nicht. Es gibt: ${indicatorIds}.`,
})
/** As German refusals name a level, with what it is asked for by. */
const germanLevels: Readonly<Record<string, string>> = {
  CITY: 'Stadt (CITY)',
  PLANNING_AREA: 'Planungsbereich (PLANNING_AREA)',
  SOCIAL_SPACE: 'Stadtraum (SOCIAL_SPACE)',
  DISTRICT: 'Stadtteil (DISTRICT)',
}
export const germanLevel = (level: string) => germanLevels[level] ?? level
export const unknownArea = (level: string, code: string) => ({
  status: 200 as const,
  code: 'UNKNOWN_AREA',
  en: `There is no area of level ${level} with the code "${code}".`,
  de: `Ein Gebiet der Ebene ${germanLevel(level)} mit dem Schlüssel „${code}“ gibt es nicht.`,
})
export const misfit = (reason: string) => ({
  status: 400 as const,
  code: 'MALFORMED_QUERY',
  en: `The query does not fit the schema: ${reason}`,
  de: `Die Abfrage passt nicht zum Schema. Die Prüfung meldet auf Englisch: „${reason}“`,
})
