import type { LevelNames } from '../../../terms/level-names.ts'
import { capital, many } from '../../../words/en/nouns.ts'
import type { MeasureWords } from '../measure-words.ts'

/** What is compared with what was known before. */
export const measuredOf = (levels: LevelNames): MeasureWords => ({
  tables: {
    districts: capital(many(levels.DISTRICT)),
    'planning-areas': capital(many(levels.PLANNING_AREA)),
    'social-spaces': capital(many(levels.SOCIAL_SPACE)),
    'residents-by-age': 'People by age',
    'district-residents': `People of ${many(levels.DISTRICT)}`,
    'district-seniors-estimate': `Older people of ${many(levels.DISTRICT)}, estimated`,
    'living-alone': 'People who live alone',
    'migration-background-65-plus': 'People of 65 and older',
    'forecast-city': 'Forecast of the city',
    'forecast-planning-areas': `Forecast of ${many(levels.PLANNING_AREA)}`,
    staff: 'Staff',
    'service-sites': 'Sites',
    cells: 'People in cells',
    'counselling-statistics': 'Counselling',
  },
  values: {
    area_km2: 'area in km²',
    all: 'all',
    german: 'Germans',
    foreign: 'foreigners',
    age_0_to_17: '0 to 17 years',
    age_18_to_59: '18 to 59 years',
    age_60_to_64: '60 to 64 years',
    age_65_to_69: '65 to 69 years',
    age_70_to_74: '70 to 74 years',
    age_75_to_79: '75 to 79 years',
    age_80_to_84: '80 to 84 years',
    age_85_plus: '85 years and older',
    age_60_to_79: '60 to 79 years',
    age_80_plus: '80 years and older',
    men_60_to_64: 'men of 60 to 64',
    women_60_to_64: 'women of 60 to 64',
    men_65_plus: 'men of 65 and older',
    women_65_plus: 'women of 65 and older',
    german_without: 'Germans without a migration background',
    german_with: 'Germans with a migration background',
    meeting_fte: 'posts of meeting places',
    counselling_fte: 'posts of counselling',
    count: 'number',
  },
  counted: {
    cases: 'cases',
    new_cases: 'new cases',
    consultations: 'consultations',
    crisis_interventions: 'crisis interventions',
  },
})
