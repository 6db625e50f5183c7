import { column, needed } from './field.ts'

/** Columns that several kinds of tables have, by what cities call them. */
export const day = column(
  'Stichtag',
  'day',
  'Jahr | year | Tag | Datum | date | Stand | Zeit | reference day | Stichtagsdatum',
)
export const planningArea = column(
  'Planungsbereich',
  'planning_area',
  'Stadtbezirk mit zugeordneten Ortschaften | Stadtbezirk | Planungsbereich Nr | Planungsbereich Schlüssel | area_code | Planungsraum | Bezirk',
)
export const areaLabel = column(
  'Planungsbereich Name',
  'planning_area_name',
  'area_name | Stadtbezirk Name | Planungsbereichsname',
)
export const socialSpace = column(
  'Stadtraum',
  'social_space',
  'Sozialraum | Stadtraum Nr | Stadtraum Schlüssel | stadtraum_code | Stadtraumnummer | Sozialraum Nr',
)
export const district = column(
  'Stadtteil',
  'district',
  'code | Stadtteil Nr | Stadtteilnummer | Stadtteil Schlüssel | stadtteil_code | Statistischer Stadtteil | Schlüssel | Nr | district_code',
)
export const ages = column(
  'Alter',
  'age',
  'Alter in Jahren | Alter in Jahren bis 85 | Altersgruppe | ages | age group | Altersjahr | Alter von bis',
)
export const people = column(
  'Anzahl Einwohner',
  'residents',
  'Einwohner | Anzahl | Einwohnerzahl | count | Wert | value | Bevölkerung | Personen | Anzahl Personen | population | Einwohner Anzahl | EW | people | Menschen',
)

export const placeColumns = [
  ...(['day', 'district', 'label', 'planningArea', 'areaLabel', 'socialSpace'] as const),
  'including',
] as const

/** Columns that say of which district a row is. */
export type PlaceColumn = (typeof placeColumns)[number]

export const placeFields = {
  day,
  district: needed(district),
  label: column('Name', 'name', 'Bezeichnung | Stadtteilname | Stadtteil Name | district_name'),
  planningArea,
  areaLabel,
  socialSpace,
  /** Districts that are counted with it. */
  including: column('einschließlich', 'includes', 'including | inklusive | enthält'),
}
