import * as is from './columns.ts'
import { table } from './layer-table.ts'

/** What services count of their own work. */
export const statistics = {
  /** Summed up by whatever a file tells apart, which \`by\` names; nothing of it is published. */
  'counselling-statistics': table(['first_day', 'last_day', 'measure', 'by', 'provider'], {
    first_day: is.day,
    last_day: is.day,
    measure: is.word('cases', 'new_cases', 'consultations', 'crisis_interventions'),
    by: is.text,
    provider: is.word('funded', 'municipal', 'all'),
    level: is.optionalWord('planning_area', 'social_space', 'district'),
    area: is.optionalCode,
    field: is.optionalText,
    age_from: is.optionalWholeCount,
    age_below: is.optionalWholeCount,
    sex: is.optionalWord('female', 'male', 'diverse', 'unknown'),
    migration_background: is.optionalWord('yes', 'no', 'unknown'),
    family_status: is.optionalText,
    origin: is.optionalText,
    place: is.optionalText,
    count: is.wholeCount,
    source: is.slug,
  }),
}
