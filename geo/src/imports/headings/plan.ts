import { type Choice, column, each, type Fields, needed } from './field.ts'
import { areaLabel, day, planningArea } from './places.ts'

const meeting = column(
  'VZÄ Begegnung',
  'meeting_fte',
  'Begegnung | Begegnung VZÄ | VZÄ Begegnung IST | meeting | Stellen Begegnung | meeting_fte_target',
)
const counselling = column(
  'VZÄ Beratung',
  'counselling_fte',
  'Beratung | Beratung VZÄ | VZÄ Beratung IST | counselling | Stellen Beratung | counselling_fte_target',
)

export const staffColumns = ['day', 'planningArea', 'areaLabel', 'meeting', 'counselling'] as const
export type StaffColumn = (typeof staffColumns)[number]

export const staffFields: Fields<StaffColumn> = {
  day,
  planningArea: needed(planningArea),
  areaLabel,
  meeting: needed(meeting),
  counselling: needed(counselling),
}

/** Columns of a file that names frameworks. */
export const ownColumns = [
  ...(['id', 'nameDe', 'nameEn', 'adoptedOn', 'validFrom'] as const),
  ...(['referenceDay', 'horizon', 'flagThreshold'] as const),
] as const

export const frameworkColumns = [
  ...ownColumns,
  ...(['framework', 'kind', 'residentsPerFte', 'minimumFte', 'planningArea', 'areaLabel'] as const),
  ...(['change60Plus', 'change60To79', 'change80Plus', 'meeting', 'counselling'] as const),
] as const
export type FrameworkColumn = (typeof frameworkColumns)[number]

export const frameworkFields: Fields<FrameworkColumn> = {
  id: column('Kennung', 'id', 'Rahmenkonzept Kennung'),
  nameDe: column('Name', 'name_de', 'Bezeichnung | Name deutsch | Titel'),
  nameEn: column('Name englisch', 'name_en', 'Bezeichnung englisch | title'),
  adoptedOn: column('beschlossen am', 'adopted_on', 'Beschluss | Beschlussdatum'),
  validFrom: column('gültig ab', 'valid_from', 'gilt ab'),
  referenceDay: column('Bezugstag', 'reference_day', 'Stichtag | Basistag'),
  horizon: column('Planungshorizont', 'horizon', 'Zieltag | Horizont'),
  flagThreshold: column(
    'Schwelle VZÄ',
    'flag_threshold_fte',
    'Meldeschwelle | flag_difference_from_fte',
  ),
  framework: column('Rahmenkonzept', 'framework', 'Fachplan'),
  kind: column('Leistungsart', 'kind', 'Art | Angebot | Leistung'),
  residentsPerFte: column(
    'Personalschlüssel',
    'residents_60_plus_per_fte',
    'Einwohner 60+ je VZÄ | Schlüssel | 60+ je VZÄ',
  ),
  minimumFte: column(
    'Mindestpersonal',
    'minimum_fte_per_facility',
    'mindestens VZÄ je Standort | Mindest VZÄ',
  ),
  planningArea,
  areaLabel,
  change60Plus: column(
    'Veränderung 60+ in %',
    'change_60_plus_percent',
    'Veränderung 60 plus | change_60_plus_2025_percent | Veränderung 60+',
  ),
  change60To79: column(
    'Veränderung 60-79 in %',
    'change_60_to_79_percent',
    'change_60_79_percent | change_60_79_2025_percent | Veränderung 60-79',
  ),
  change80Plus: column(
    'Veränderung 80+ in %',
    'change_80_plus_percent',
    'Veränderung 80 plus | change_80_plus_2025_percent | Veränderung 80+',
  ),
  meeting,
  counselling,
}

export const serviceKinds: Choice<'meeting' | 'counselling'> = {
  meeting: each('Begegnung | Begegnungsstätte'),
  counselling: each('Beratung | Beratungsstelle'),
}
