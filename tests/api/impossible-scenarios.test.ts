import { expect, it } from 'vitest'

import { describeOnBothDatabases } from '../support/both-databases.ts'

const close = { closeSite: { slug: 'luise' } }
const move = { moveSite: { slug: 'fidelio', lon: 13.798, lat: 51.027, district: '56' } }

describeOnBothDatabases('a scenario within a query that cannot be', (api) => {
  const ask = (input: object, language: 'de' | 'en') =>
    api.answer(
      {
        query: 'query ($input: ScenarioInput!) { scenario(input: $input) { name } }',
        variables: { input },
      },
      language,
    )
  it.each([
    {
      input: { changes: [close, close] },
      change: 2,
      de: 'Änderung 2 des Szenarios: Es gibt keinen Standort „luise“.',
      en: 'Change 2 of the scenario: There is no service site "luise".',
    },
    {
      input: { changes: [{ moveStaff: { from: '1', to: '9', kind: 'MEETING', fte: 1.2 } }] },
      change: 1,
      de: 'Änderung 1 des Szenarios: Personal für Begegnung in Neustadt: Es gibt dort 0,7 VZÄ, 1,2 sollen weg.',
      en: 'Change 1 of the scenario: Staff for meeting in Neustadt: there are 0.7 FTE, 1.2 are to leave.',
    },
    {
      input: { changes: [{ followForecast: { day: '2050-12-31' } }] },
      change: 1,
      de: 'Änderung 1 des Szenarios: Eine Prognose der Einwohner für 31. Dezember 2050 ist nicht bekannt.',
      en: 'Change 1 of the scenario: No forecast of residents is known for 31 December 2050.',
    },
    {
      input: { changes: [{ changeResidents: { level: 'DISTRICT', area: '33', factor: 2 } }] },
      change: 1,
      de: 'Änderung 1 des Szenarios: Für Flughafen/Industriegebiet Klotzsche ist nicht bekannt, wie viele Menschen ab 60 dort leben.',
      en: 'Change 1 of the scenario: It is not known how many people of 60 and over live in Flughafen/Industriegebiet Klotzsche.',
    },
    {
      input: { changes: [{ changeResidents: { level: 'CITY', area: 'dresden', factor: 11 } }] },
      change: 1,
      de: 'Änderung 1 des Szenarios: Das Szenario ist nicht lesbar (bei changes.0.factor).',
      en: 'Change 1 of the scenario: The scenario cannot be read (at changes.0.factor).',
    },
    {
      input: { changes: Array.from({ length: 501 }, () => close) },
      change: null,
      de: 'Das Szenario hat 501 Änderungen; höchstens 500 sind möglich.',
      en: 'The scenario has 501 changes; at most 500 are possible.',
    },
    {
      input: { file: '{"schema": 3}' },
      change: null,
      de: 'Das Szenario stammt aus einer anderen Fassung des Programms und kann hier nicht gelesen werden.',
      en: 'The scenario comes from another version of the programme and cannot be read here.',
    },
    {
      input: { file: '{"schema": 2' },
      change: null,
      de: 'Die Datei ist keine Szenario-Datei: Sie enthält kein gültiges JSON.',
      en: 'The file is no scenario file: it holds no valid JSON.',
    },
    {
      input: { name: 'neither' },
      change: null,
      de: 'Das Szenario ist nicht lesbar.',
      en: 'The scenario cannot be read.',
    },
  ])('is refused in words (%#)', async ({ input, change, de, en }) => {
    for (const [language, message] of [
      ['de', de],
      ['en', en],
    ] as const) {
      const { errors } = await ask(input, language)
      expect(errors).toMatchObject([
        { message, extensions: { code: 'IMPOSSIBLE_SCENARIO', change } },
      ])
    }
  })

  it('has a change of one kind only', async () => {
    const { status, errors } = await ask({ changes: [{ ...close, ...move }] }, 'en')
    expect(status).toBe(400)
    expect(errors[0]?.extensions.code).toBe('MALFORMED_QUERY')
  })
})
