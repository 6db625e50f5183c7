import {
  type Breakdown,
  breakdownsOf,
  categoryCell,
  type CellName,
  elsewhere,
  type MonthCategory,
  type MonthMeasure,
  monthMeasures,
  processStages,
  type ProcessStage,
  stageCell,
  traits,
} from '../../counselling/months/report.ts'
import type { Heading } from '../words/table-problems.ts'
import { each, type Field, type Fields } from './field.ts'

const heading = (de: string, en: string): Heading => ({ de, en })

const measureHeadings: Readonly<Record<MonthMeasure, Heading>> = {
  INFORMATION: heading('Auskünfte', 'Pieces of information'),
  CLEARING: heading('Klärungen der Zuständigkeit', 'Clearings of responsibility'),
  NEW_CASES: heading('Neue Fälle', 'New cases'),
  CONSULTATIONS: heading('Beratungen', 'Consultations'),
  CRISIS_INTERVENTIONS: heading('Kriseninterventionen', 'Crisis interventions'),
}

const stageHeadings: Readonly<Record<ProcessStage, Heading>> = {
  ACCESS: heading('Fallzugang', 'First contact'),
  INTAKE: heading('Aufnahme und Einschätzung', 'Intake and assessment'),
  NEEDS_AND_GOALS: heading('Bedarf und Ziele', 'Needs and goals'),
  PLANNING_OF_MEASURES: heading('Planung der Maßnahmen', 'Planning of measures'),
  CARRYING_OUT: heading('Durchführung', 'Carrying out'),
  EVALUATION: heading('Auswertung', 'Evaluation'),
  LEAVING: heading('Fallabgang', 'Leaving'),
}

const categoryHeadings: Readonly<Record<MonthCategory, Heading>> = {
  UNDER_60: heading('unter 60', 'below 60'),
  AGE_60_TO_69: heading('60 bis 69', '60 to 69'),
  AGE_70_TO_79: heading('70 bis 79', '70 to 79'),
  AGE_80_TO_89: heading('80 bis 89', '80 to 89'),
  AGE_90_PLUS: heading('90 und älter', '90 and over'),
  AGE_UNKNOWN: heading('Alter unbekannt', 'age unknown'),
  FEMALE: heading('Frauen', 'women'),
  MALE: heading('Männer', 'men'),
  DIVERSE: heading('divers', 'non-binary'),
  SEX_UNKNOWN: heading('Geschlecht unbekannt', 'sex unknown'),
  WITH_BACKGROUND: heading('mit Migrationshintergrund', 'with a migration background'),
  WITHOUT_BACKGROUND: heading('ohne Migrationshintergrund', 'without a migration background'),
  BACKGROUND_UNKNOWN: heading('Migrationshintergrund unbekannt', 'background unknown'),
  SINGLE: heading('ledig', 'single'),
  PARTNERED: heading('verheiratet oder in Partnerschaft', 'married or in a partnership'),
  WIDOWED: heading('verwitwet', 'widowed'),
  SEPARATED: heading('getrennt oder geschieden', 'separated or divorced'),
  FAMILY_UNKNOWN: heading('Familienstand unbekannt', 'family status unknown'),
  SELF: heading('von selbst gekommen', 'came by themselves'),
  RELATIVES: heading('durch Angehörige oder Nachbarn', 'by relatives or neighbours'),
  MEDICAL: heading('durch Arztpraxis oder Krankenhaus', 'by a surgery or hospital'),
  SERVICES: heading('durch andere Dienste', 'by other services'),
  AUTHORITIES: heading('durch Ämter', 'by authorities'),
  OTHERS: heading('auf anderem Weg', 'in another way'),
  ORIGIN_UNKNOWN: heading('Herkunft unbekannt', 'origin unknown'),
  CARE_AND_HEALTH: heading('Pflege und Gesundheit', 'Care and health'),
  HEALTH_AND_SOCIAL_PROBLEMS: heading(
    'Gesundheitliche und soziale Problemlagen',
    'Health and social problems',
  ),
  SOCIAL_BENEFITS: heading('Sozialrechtliche Leistungen', 'Benefits under social law'),
  LEISURE_AND_CULTURE: heading('Freizeit, Bildung, Kultur', 'Leisure, education, culture'),
  OTHER_TOPIC: heading('Sonstige', 'Other'),
  IN_THE_CENTRE: heading('in der Beratungsstelle', 'in the centre'),
  AT_HOME: heading('zu Hause', 'at home'),
  BY_TELEPHONE: heading('am Telefon', 'by telephone'),
  IN_WRITING: heading('schriftlich oder online', 'in writing or online'),
  OTHER_PLACE: heading('an einem anderen Ort', 'elsewhere'),
}

/** Not what the city calls its districts: the columns are the same in every city. */
const elsewhereHeading = heading('anderswo oder unbekannt', 'elsewhere or unknown')

/** By what a measure is told apart. */
export const traitHeadings: Readonly<Record<Breakdown['trait'], Heading>> = {
  AGE: heading('Alter', 'age'),
  SEX: heading('Geschlecht', 'sex'),
  MIGRATION: heading('Migrationshintergrund', 'migration background'),
  FAMILY: heading('Familienstand', 'family status'),
  ORIGIN: heading('Herkunft des Falls', 'origin of the case'),
  TOPIC: heading('Beratungsfeld', 'field'),
  PLACE: heading('Ort', 'place'),
  DISTRICT: heading('Wohnort', 'where they live'),
}

/** Columns besides those of numbers. */
const monthColumns = ['site', 'siteName', 'month', 'reason'] as const
/** One of those, or the name of a number. */
export type MonthColumn = string

const besides: Readonly<Record<(typeof monthColumns)[number], Field>> = {
  site: {
    heading: heading('Kennung', 'site'),
    also: each('Kennung der Beratungsstelle | Standort | slug'),
    isNeeded: true,
  },
  siteName: {
    heading: heading('Beratungsstelle', 'centre'),
    also: each('Name der Beratungsstelle | counselling centre'),
    isNeeded: false,
  },
  month: { heading: heading('Monat', 'month'), also: each('Berichtsmonat'), isNeeded: true },
  reason: {
    heading: heading('Grund der Berichtigung', 'reason of correction'),
    also: each('Grund | reason'),
    isNeeded: false,
  },
}

/** A district as a city lists it. */
export interface NamedDistrict {
  readonly code: string
  readonly name: string
}

const within = (whole: Heading, part: Heading): Heading =>
  heading(`${whole.de}: ${part.de}`, `${whole.en}: ${part.en}`)

/** What is in brackets is for whoever reads it: a column is found without. */
const districtHeading = ({ code, name }: NamedDistrict): Heading =>
  heading(`${code} (${name})`, `${code} (${name})`)

function partHeading(category: string, districts: readonly NamedDistrict[]): Heading {
  if (category === elsewhere) return elsewhereHeading
  const known = Object.values(traits)
    .flat()
    .find((one) => one === category)
  if (known) return categoryHeadings[known]
  return districtHeading(
    districts.find(({ code }) => code === category) ?? { code: category, name: '' },
  )
}

/**
 * The columns of a file of months in their order: whose and of which month a row is, and one for each number that there may
 * be. They are also found by what the API calls a number, as NEW_CASES.AGE.UNDER_60.
 */
export function monthFields(districts: readonly NamedDistrict[]): {
  readonly fields: Fields<MonthColumn>
  readonly cells: readonly CellName[]
} {
  const numbers: [CellName, Field][] = []
  const add = (cell: CellName, said: Heading) => {
    numbers.push([cell, { heading: said, also: [cell], isNeeded: false }])
  }
  const breakdowns = breakdownsOf(districts.map(({ code }) => code))
  for (const measure of monthMeasures) {
    const said = measureHeadings[measure]
    numbers.push([measure, { heading: said, also: [measure], isNeeded: true }])
    for (const breakdown of breakdowns.filter((one) => one.measure === measure)) {
      for (const category of breakdown.categories) {
        add(categoryCell(breakdown, category), within(said, partHeading(category, districts)))
      }
    }
  }
  for (const stage of processStages) {
    add(stageCell(stage), within(heading('Schritt', 'Stage'), stageHeadings[stage]))
  }
  return {
    fields: { ...besides, ...Object.fromEntries(numbers) },
    cells: numbers.map(([cell]) => cell),
  }
}
