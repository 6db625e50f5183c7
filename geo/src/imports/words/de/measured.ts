import type { LevelNames } from '../../../terms/level-names.ts'
import { dativeMany, many } from '../../../words/de/declension.ts'
import type { MeasureWords } from '../measure-words.ts'

/** What is compared with what was known before. */
export const measuredOf = (levels: LevelNames): MeasureWords => ({
  tables: {
    districts: many(levels.DISTRICT),
    'planning-areas': many(levels.PLANNING_AREA),
    'social-spaces': many(levels.SOCIAL_SPACE),
    'residents-by-age': 'Menschen nach Alter',
    'district-residents': `Menschen in ${dativeMany(levels.DISTRICT)}`,
    'district-seniors-estimate': `Ältere in ${dativeMany(levels.DISTRICT)}, geschätzt`,
    'living-alone': 'Menschen, die allein leben',
    'migration-background-65-plus': 'Menschen ab 65',
    'forecast-city': 'Vorausberechnung der Stadt',
    'forecast-planning-areas': `Vorausberechnung der ${many(levels.PLANNING_AREA)}`,
    staff: 'Personal',
    'service-sites': 'Orte',
    cells: 'Menschen in Zellen',
    'counselling-statistics': 'Beratung',
  },
  values: {
    area_km2: 'Fläche in km²',
    all: 'alle',
    german: 'Deutsche',
    foreign: 'Ausländerinnen und Ausländer',
    age_0_to_17: '0 bis 17 Jahre',
    age_18_to_59: '18 bis 59 Jahre',
    age_60_to_64: '60 bis 64 Jahre',
    age_65_to_69: '65 bis 69 Jahre',
    age_70_to_74: '70 bis 74 Jahre',
    age_75_to_79: '75 bis 79 Jahre',
    age_80_to_84: '80 bis 84 Jahre',
    age_85_plus: '85 Jahre und älter',
    age_60_to_79: '60 bis 79 Jahre',
    age_80_plus: '80 Jahre und älter',
    men_60_to_64: 'Männer von 60 bis 64',
    women_60_to_64: 'Frauen von 60 bis 64',
    men_65_plus: 'Männer ab 65',
    women_65_plus: 'Frauen ab 65',
    german_without: 'Deutsche ohne Migrationshintergrund',
    german_with: 'Deutsche mit Migrationshintergrund',
    meeting_fte: 'Stellen für Begegnung',
    counselling_fte: 'Stellen für Beratung',
    count: 'Anzahl',
  },
  counted: {
    cases: 'Fälle',
    new_cases: 'neue Fälle',
    consultations: 'Beratungen',
    crisis_interventions: 'Kriseninterventionen',
  },
})
