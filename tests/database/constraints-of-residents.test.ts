import { describeRefusedStatements } from '../support/refused-statements.ts'
import {
  badText,
  district,
  foreign,
  insertCell,
  insertEstimateError,
  insertResidents,
  notNull,
  socialSpace,
  updateCount,
} from '../support/statements.ts'

describeRefusedStatements('what no count may be', {
  residents: [
    ['below 0', insertResidents({ count: '-0.5' }), 'residents_count_check'],
    ['that are no number', insertResidents({ count: "'NaN'" }), 'residents_count_check'],
    ['without end', insertResidents({ count: "'infinity'" }), 'residents_count_check'],
    ['that are not known', insertResidents({ count: 'null' }), notNull],
    ['counted twice', insertResidents({ day: "'2025-12-31'" }), 'residents_pkey'],
    [
      'of an unknown age',
      insertResidents({ age_band: "'AGE_90_PLUS'" }),
      'residents_age_band_fkey',
    ],
    ['of an unknown trait', insertResidents({ trait: "'RICH'" }), badText],
    ['of an unknown area', insertResidents({ area_id: '0' }), 'residents_area_id_fkey'],
    [
      'of an unknown source',
      insertResidents({ source_id: "'hearsay'" }),
      'residents_source_id_fkey',
    ],
    ['of a status that no count has', insertResidents({ status: "'MISSING'" }), badText],
    [
      '80+ that exceed those 60+',
      updateCount('4000', "age_band = 'AGE_80_PLUS'"),
      'residents_are_nested',
    ],
    [
      '60+ that exceed all',
      updateCount('10000', "age_band = 'AGE_60_PLUS'"),
      'residents_are_nested',
    ],
    [
      'of all ages that fall below those 60+',
      updateCount('3000', "age_band = 'ALL' and trait = 'ALL'"),
      'residents_are_nested',
    ],
    [
      'of foreign nationality that exceed all',
      updateCount('9437', "age_band = 'ALL' and trait = 'FOREIGN'"),
      'residents_are_nested',
    ],
    [
      '80+ that are more than the 60+ added with them',
      `${insertResidents({})}, (${district}, '2030-12-31', 'AGE_80_PLUS', 11, 'ESTIMATED', 'register-age')`,
      'residents_are_nested',
    ],
    [
      'living alone 65+ that exceed all of that age',
      updateCount('3312', "age_band = 'AGE_65_PLUS' and trait = 'LIVING_ALONE'"),
      'residents_are_nested',
    ],
  ],
  'an age band': [
    ['without any age', "insert into age_band values ('NONE', 'empty')", 'age_band_ages_check'],
    ['below birth', "insert into age_band values ('UNBORN', '[-1,0)')", 'age_band_ages_check'],
    ['of the same ages', "insert into age_band values ('OLD', '[60,)')", 'age_band_ages_key'],
    [
      'that residents have, when it is to go',
      "delete from age_band where code = 'AGE_60_PLUS'",
      foreign,
    ],
  ],
  'an error of an estimate': [
    [
      'that is larger on average than at most',
      insertEstimateError({ mean: '0.2' }),
      'estimate_error_mean_check',
    ],
    ['that is no number', insertEstimateError({ mean: "'NaN'" }), 'estimate_error_mean_check'],
    ['of the whole number', insertEstimateError({ largest: '1' }), 'estimate_error_largest_check'],
    [
      'of a level that is counted',
      insertEstimateError({ level: "'CITY'" }),
      'estimate_error_level_check',
    ],
    [
      'of an age that nobody estimates',
      insertEstimateError({ age_band: "'ALL'" }),
      'estimate_error_age_band_check',
    ],
    [
      'that nobody knows how to measure',
      insertEstimateError({ method: "'GUESS'" }),
      'estimate_error_method_check',
    ],
    [
      'twice on one day',
      `${insertEstimateError({})}; ${insertEstimateError({})}`,
      'estimate_error_pkey',
    ],
  ],
  'a cell': [
    [
      'outside the city',
      insertCell({ centre: 'st_point(13.4, 52.52, 4326)' }),
      'cell_is_in_a_city',
    ],
    [
      'that moves outside the city',
      'update cell set centre = st_point(0, 0, 4326) where id = 1',
      'cell_is_in_a_city',
    ],
    [
      'with fewer than nobody',
      insertCell({ residents_60_to_79: '-1' }),
      'cell_residents_60_to_79_check',
    ],
    [
      'with residents that are no number',
      insertCell({ residents_80_plus: "'NaN'" }),
      'cell_residents_80_plus_check',
    ],
    ['twice on one day', `${insertCell({})}; ${insertCell({})}`, 'cell_centre_once_a_day'],
    [
      'in a social space for a district',
      insertCell({ district_id: socialSpace }),
      'cell_district_id_district_level_fkey',
    ],
  ],
})
