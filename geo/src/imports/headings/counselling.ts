import { type Choice, column, each, type Fields } from './field.ts'
import { areaLabel, planningArea, socialSpace } from './places.ts'

/** What is counted. */
export const measures = ['cases', 'new_cases', 'consultations', 'crisis_interventions'] as const
export type Measure = (typeof measures)[number]

export const caseColumns = [
  ...(['period', 'year', 'month', 'from', 'to', 'provider'] as const),
  ...(['planningArea', 'areaLabel', 'socialSpace', 'district', 'districtLabel'] as const),
  ...(['field', 'ages', 'sex', 'migration', 'family', 'origin', 'place'] as const),
  ...measures,
] as const
export type CaseColumn = (typeof caseColumns)[number]

export const caseFields: Fields<CaseColumn> = {
  period: column(
    'Zeitraum',
    'period',
    'Berichtszeitraum | Berichtsmonat | Quartal | quarter | Monat und Jahr | Jahr Monat | year_month',
  ),
  year: column('Jahr', 'year', 'Berichtsjahr'),
  month: column('Monat', 'month'),
  from: column('von', 'first_day', 'from | Beginn | Anfang | start'),
  to: column('bis', 'last_day', 'to | Ende | end'),
  provider: column(
    'Trägerart',
    'provider',
    'Träger | Anbieter | Trägergruppe | gefördert/kommunal',
  ),
  planningArea,
  areaLabel,
  socialSpace,
  district: column(
    'Stadtteil',
    'district',
    'Stadtteil Nr | stadtteil_code | Stadtteilnummer | district_code',
  ),
  districtLabel: column('Stadtteilname', 'district_name', 'Stadtteil Name'),
  field: column(
    'Themenfeld',
    'field',
    'Beratungsfeld | Thema | Feld | Beratungsthema | Beratungsinhalt | topic',
  ),
  ages: column('Altersgruppe', 'age', 'Alter | age_group | Alter von bis | ages'),
  sex: column('Geschlecht', 'sex', 'gender'),
  migration: column('Migrationshintergrund', 'migration_background', 'Migration | MGH'),
  family: column(
    'Familienstand',
    'family_status',
    'marital status | Lebensform | Familiensituation',
  ),
  origin: column(
    'Zugang',
    'origin',
    'Zugangsweg | Herkunft des Falls | vermittelt durch | Fallzugang',
  ),
  place: column(
    'Ort der Beratung',
    'place',
    'Beratungsort | Form der Beratung | Beratungsform | Art der Beratung',
  ),
  cases: column(
    'Fälle',
    'cases',
    'Anzahl | Anzahl Fälle | Fallzahl | Beratungsfälle | Klienten gesamt | count | Anzahl der Fälle | Summe',
  ),
  new_cases: column(
    'neue Fälle',
    'new_cases',
    'Neufälle | Neuzugänge | Anzahl Neufälle | Neuaufnahmen',
  ),
  consultations: column(
    'Beratungen',
    'consultations',
    'Beratungsgespräche | Anzahl Beratungen | Kontakte | Beratungskontakte',
  ),
  crisis_interventions: column(
    'Kriseninterventionen',
    'crisis_interventions',
    'Krisen | Anzahl Kriseninterventionen',
  ),
}

export const providers: Choice<'funded' | 'municipal' | 'all'> = {
  funded: each('gefördert | freie Träger | freier Träger | geförderte | gefördert (freie Träger)'),
  municipal: each('kommunal | Stadt | städtisch | Sozialamt | Kommune | Landeshauptstadt'),
  all: each('alle | insgesamt | gesamt'),
}

const notStated = 'unbekannt | keine Angabe | k A | k. A. | ohne Angabe | not stated'

export const sexes: Choice<'female' | 'male' | 'diverse' | 'unknown'> = {
  female: each('weiblich | w | f | Frauen | Frau | women'),
  male: each('männlich | m | Männer | Mann | men'),
  diverse: each('divers | d | x'),
  unknown: each(notStated),
}

export const migrations: Choice<'yes' | 'no' | 'unknown'> = {
  yes: each('ja | j | mit | mit Migrationshintergrund | y | 1'),
  no: each('nein | n | ohne | ohne Migrationshintergrund | 0'),
  unknown: each(notStated),
}

export const ageNotStated = each(notStated)
