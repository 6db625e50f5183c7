import {
  describeRefusals,
  malformedDate,
  unknownArea,
  unknownIndicator,
} from '../support/refusals.ts'

const values = (args: string) => `{ indicatorValues(${args}) { figure { value } } }`
const sites = (args: string) => `{ serviceSites(${args}) { totalCount nodes { slug } } }`

describeRefusals('bad input about areas and figures', [
  {
    name: 'a district nobody knows',
    query: '{ district(code: "zz") { name } }',
    ...unknownArea('DISTRICT', 'zz'),
  },
  {
    name: 'a planning area with a district’s code',
    query: '{ planningArea(code: "72") { name } }',
    ...unknownArea('PLANNING_AREA', '72'),
  },
  {
    name: 'a social space without its leading zero',
    query: '{ socialSpace(code: "4") { name } }',
    ...unknownArea('SOCIAL_SPACE', '4'),
  },
  {
    name: 'a code in capital letters',
    query: '{ area(level: CITY, code: "DRESDEN") { name } }',
    ...unknownArea('CITY', 'DRESDEN'),
  },
  {
    name: 'an empty code',
    query: '{ district(code: "") { name } }',
    ...unknownArea('DISTRICT', ''),
  },
  {
    name: 'a filter by an unknown district',
    query: sites('filter: { district: "zz" }'),
    ...unknownArea('DISTRICT', 'zz'),
  },
  {
    name: 'a site nobody knows',
    query: '{ serviceSite(slug: "nope") { name } }',
    status: 200,
    code: 'UNKNOWN_SITE',
    en: 'There is no service site "nope".',
    de: 'Einen Standort „nope“ gibt es nicht.',
  },
  {
    name: 'a stop nobody knows',
    query: '{ stop(slug: "nope") { name } }',
    status: 200,
    code: 'UNKNOWN_STOP',
    en: 'There is no stop "nope".',
    de: 'Eine Haltestelle „nope“ gibt es nicht.',
  },
  {
    name: 'a street where no extract was installed',
    query: '{ street(slug: "nope") { name } }',
    status: 200,
    code: 'UNKNOWN_PLACE',
    en: 'There is no street, address, postcode or landmark "nope".',
    de: 'Eine Straße, Adresse, Postleitzahl oder Landmarke „nope“ ist nicht bekannt.',
  },
  {
    name: 'an unknown indicator of a level',
    query: values('indicator: "nope", level: CITY'),
    ...unknownIndicator('nope'),
  },
  {
    name: 'an unknown indicator of an area',
    query: '{ city { figure(indicator: "x") { value } } }',
    ...unknownIndicator('x'),
  },
  {
    name: 'an unknown indicator of the catalogue',
    query: '{ indicator(id: "") { name } }',
    ...unknownIndicator(''),
  },
  {
    name: 'a level without the indicator',
    query: values('indicator: "share-migration-background-65-plus", level: DISTRICT'),
    status: 200,
    code: 'INDICATOR_NOT_AT_LEVEL',
    en: 'The indicator "share-migration-background-65-plus" does not exist at level DISTRICT, but at: CITY, PLANNING_AREA, SOCIAL_SPACE.',
    de: 'Den Indikator „share-migration-background-65-plus“ gibt es nicht auf der Ebene Stadtteil (DISTRICT), sondern auf: Stadt (CITY), Planungsbereich (PLANNING_AREA), Stadtraum (SOCIAL_SPACE).',
  },
  {
    name: 'a day without the indicator at this level',
    query: values('indicator: "share-60-plus", level: DISTRICT, date: "2024-12-31"'),
    status: 200,
    code: 'INDICATOR_NOT_ON_DATE',
    en: 'The indicator "share-60-plus" does not exist at level DISTRICT on 2024-12-31, but on: 2019-12-31, 2025-12-31.',
    de: 'Den Indikator „share-60-plus“ gibt es auf der Ebene Stadtteil (DISTRICT) nicht am 31.12.2024, sondern am: 31.12.2019, 31.12.2025.',
  },
  {
    name: 'a change since a day that is not known',
    query: values('indicator: "change-60-plus", level: SOCIAL_SPACE, since: "2015-12-31"'),
    status: 200,
    code: 'NO_CHANGE_SINCE',
    en: 'The indicator "change-60-plus" on 2025-12-31 cannot be given since 2015-12-31. Possible: 2014-12-31, 2019-12-31, 2024-12-31.',
    de: 'Der Indikator „change-60-plus“ am 31.12.2025 lässt sich nicht seit 31.12.2015 angeben. Möglich: 31.12.2014, 31.12.2019, 31.12.2024.',
  },
  {
    name: 'a share since a day',
    query: values('indicator: "share-60-plus", level: CITY, since: "2014-12-31"'),
    status: 200,
    code: 'NO_CHANGE_SINCE',
    en: 'The indicator "share-60-plus" on 2025-12-31 cannot be given since 2014-12-31. Possible: none.',
    de: 'Der Indikator „share-60-plus“ am 31.12.2025 lässt sich nicht seit 31.12.2014 angeben. Möglich: keine Angabe.',
  },
  {
    name: 'residents on a day that is no reference day',
    query: '{ city { residents(date: "2023-12-31") { value } } }',
    status: 200,
    code: 'NO_FIGURES_ON_DATE',
    en: 'There are no figures for 2023-12-31. Reference days are: 2014-12-31, 2019-12-31, 2024-12-31, 2025-12-31.',
    de: 'Für den 31.12.2023 gibt es keine Angaben. Stichtage sind: 31.12.2014, 31.12.2019, 31.12.2024, 31.12.2025.',
  },
  {
    name: 'a day written the German way',
    query: values('indicator: "share-60-plus", level: CITY, date: "31.12.2025"'),
    ...malformedDate('31.12.2025'),
  },
  {
    name: 'a day that no calendar has',
    query: '{ city { residents(date: "2025-02-29") { value } } }',
    ...malformedDate('2025-02-29'),
  },
  {
    name: 'an empty day',
    query: '{ city { residents(date: "") { value } } }',
    ...malformedDate(''),
  },
  {
    name: 'a day with a time in a variable',
    query: 'query ($day: Date) { city { residents(date: $day) { value } } }',
    variables: { day: '2025-12-31T00:00:00Z' },
    ...malformedDate('2025-12-31T00:00:00Z'),
  },
  {
    name: 'a day that is a number in a variable',
    query: 'query ($day: Date) { city { residents(date: $day) { value } } }',
    variables: { day: 20251231 },
    ...malformedDate('20251231'),
  },
])
