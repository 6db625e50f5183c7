import type { ImportKindId } from '../import-kind.ts'

/** A file of a kind that the invented city takes as it is. */
export interface CleanFile {
  readonly kind: ImportKindId
  readonly name: string
  readonly text: string
}

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`

const parts = [
  'StB 1 Altstadt;01 Innere Altstadt',
  'StB 1 Altstadt;02 Äußere Altstadt, Weinberg',
  'StB 2 Neustadt;03 Neustadt und Hafen',
]

/** As a city's portal publishes it: single years, the last of them open. */
const residentsByAge = lines(
  'Jahr;Stadtbezirk mit zugeordneten Ortschaften;Stadtraum;Alter in Jahren bis 85 (über 85-Jährige werden Jahrgang 85 zugeordnet);Anzahl Einwohner',
  ...parts.flatMap((part) =>
    Array.from(
      { length: 86 },
      (_, age) => `2024;${part};${age === 85 ? '85 Jahre u. älter' : `${age} Jahre`};10`,
    ),
  ),
)

const residentsByDistrict = lines(
  'Stichtag;Stadtteil;Name;Stadtraum;Einwohner insgesamt;Deutsche;Ausländer',
  '31.12.2024;11;Am Markt;01;360;324;36',
  '31.12.2024;12;Mühlenviertel;01;300;270;30',
  '31.12.2024;13;Weinberg;02;460;414;46',
  '31.12.2024;14;Löwenhügel;01;200;180;20',
  '31.12.2024;14;Löwenhügel;02;400;360;40',
  '31.12.2024;21;Hafen;03;860;774;86',
  'Summe;;;;2580;2322;258',
)

const onePersonHouseholds = lines(
  'Stichtag;Stadtteil;Männer 60 bis 64;Frauen 60 bis 64;Männer ab 65;Frauen ab 65',
  ...['11 Am Markt', '12 Mühlenviertel', '13 Weinberg', '14 Löwenhügel', '21 Hafen'].map(
    (district, place) => `2024-12-31;${district};${place};4;6;${10 + place}`,
  ),
)

const districtResidentsByAge = lines(
  'Jahr;Stadtteil;60-64;65-69;70-74;75-79;80+',
  ...['11', '12', '13', '14', '21'].map((code, place) => `2024;${code};20;21;22;23;${20 + place}`),
)

const forecast = lines(
  'Jahr;Planungsbereich;Einwohner',
  ...[2025, 2026, 2027].flatMap((year) => [
    `${year};Altstadt;1.72${year % 10}`,
    `${year};Neustadt;86${year % 10}`,
  ]),
)

const staff = lines(
  'Stichtag;Planungsbereich;VZÄ Begegnung;VZÄ Beratung',
  '31.12.2025;1 Altstadt;2,5;3',
  '31.12.2025;2 Neustadt;0,75;1,25',
)

const fields = ['Pflege, Gesundheit', 'Wohnen im Alter', 'Finanzen']

const counselling = lines(
  'Monat;Träger;Stadtteil;Themenfeld;Altersgruppe;Geschlecht;Anzahl Fälle;Beratungen',
  ...['2025-01', '2025-02', '2025-03'].flatMap((month) =>
    ['11', '12', '13', '14', '21'].flatMap((district) =>
      fields.flatMap((field, place) =>
        ['weiblich', 'männlich'].map(
          (sex) =>
            `${month};gefördert;${district};${field};70 bis 79;${sex};${place + 1};${place + 3}`,
        ),
      ),
    ),
  ),
)

const frameworks = lines(
  'Kennung;Name;Name englisch;beschlossen am;gültig ab;Bezugstag;Planungshorizont;Schwelle VZÄ',
  'plan-2026;Plan 2026;Plan 2026;2026-05-05;2027-01-01;2024-12-31;2030-12-31;0,5',
)

/** One for each kind, as a city might send it. */
export const cleanFiles: readonly CleanFile[] = [
  { kind: 'residents-by-age', name: 'alter.csv', text: residentsByAge },
  { kind: 'residents-by-district', name: 'stadtteile.csv', text: residentsByDistrict },
  { kind: 'one-person-households', name: 'alleinlebende.csv', text: onePersonHouseholds },
  { kind: 'district-residents-by-age', name: 'stadtteile-alter.csv', text: districtResidentsByAge },
  { kind: 'forecast', name: 'prognose.csv', text: forecast },
  { kind: 'staff', name: 'personal.csv', text: staff },
  { kind: 'counselling-cases', name: 'beratung.csv', text: counselling },
]

/** What belongs to a framework, one file for each. */
export const frameworkFiles: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'rahmenkonzept.csv', text: frameworks },
  {
    name: 'schluessel.csv',
    text: lines(
      'Rahmenkonzept;Leistungsart;Personalschlüssel;Mindestpersonal',
      'plan-2026;Begegnung;6.500,0;1',
      'plan-2026;Beratung;5.900,0;',
    ),
  },
  {
    name: 'veraenderung.csv',
    text: lines(
      'Planungsbereich;Veränderung 60+ in %;Veränderung 60-79 in %;Veränderung 80+ in %',
      '1;−3;-4 %;-1,5',
      '2;24;22;31',
    ),
  },
  {
    name: 'ziele.csv',
    text: lines('Planungsbereich;VZÄ Begegnung;VZÄ Beratung', '1;2,9;3,2', '2;1,2;1,4'),
  },
]
