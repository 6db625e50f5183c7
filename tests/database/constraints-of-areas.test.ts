import { describeRefusedStatements } from '../support/refused-statements.ts'
import {
  badText,
  badValue,
  bowTie,
  district,
  foreign,
  insertArea,
  insertDistrictPart,
  insertSource,
  notNull,
  outline,
  overlapping,
  planningArea,
  socialSpace,
  square,
  touchingItself,
} from '../support/statements.ts'

describeRefusedStatements('what no area may be', {
  'an area': [
    ['with an outline that crosses itself', insertArea(outline(bowTie)), 'area_outline_check'],
    [
      'with an outline that touches its own edge',
      insertArea(outline(touchingItself)),
      'area_outline_check',
    ],
    ['of two parts that overlap', insertArea(outline(overlapping)), 'area_outline_check'],
    ['with an empty outline', insertArea(outline('MULTIPOLYGON EMPTY')), 'area_outline_check'],
    [
      'whose outline becomes invalid',
      `update area set outline = st_geomfromtext('${bowTie}', 4326) where code = '72'`,
      'area_outline_check',
    ],
    ['with an outline in metres', insertArea(outline(square, 25833)), badValue],
    ['with a line for an outline', insertArea(outline('LINESTRING(13.7 51, 13.8 51)')), badValue],
    ['without an outline', insertArea({ outline: 'null' }), notNull],
    [
      'with an empty centre',
      insertArea({ centre: "st_geomfromtext('POINT EMPTY', 4326)" }),
      'area_centre_check',
    ],
    ['of no size', insertArea({ area_km2: '0' }), 'area_area_km2_check'],
    ['of negative size', insertArea({ area_km2: '-1' }), 'area_area_km2_check'],
    ['of infinite size', insertArea({ area_km2: "'infinity'" }), 'area_area_km2_check'],
    ['of a size that is no number', insertArea({ area_km2: "'NaN'" }), 'area_area_km2_check'],
    ['of an expected size', insertArea({ area_status: "'PROJECTED'" }), 'area_area_status_check'],
    [
      'with a code that another one of its level has',
      insertArea({ code: "'7'" }),
      'area_level_code_key',
    ],
    ['with a code in capital letters', insertArea({ code: "'X'" }), 'area_code_check'],
    ['with an empty code', insertArea({ code: "''" }), 'area_code_check'],
    ['without a name', insertArea({ name: "''" }), 'area_name_check'],
    ['of an unknown level', insertArea({ level: "'BLOCK'" }), badText],
    ['of an unknown source', insertArea({ source_id: "'hearsay'" }), foreign],
    [
      'that is a planning area in a social space',
      insertArea({ social_space_id: socialSpace }),
      'area_check2',
    ],
    [
      'that is a planning area reported with a district',
      insertArea({ reported_with_id: district }),
      'area_check3',
    ],
  ],
  'a district': [
    [
      'without a planning area',
      insertArea({ level: "'DISTRICT'", social_space_id: socialSpace }),
      'area_check1',
    ],
    [
      'without a social space',
      insertArea({ level: "'DISTRICT'", planning_area_id: planningArea }),
      'area_check2',
    ],
    [
      'in a planning area that is a social space',
      insertArea({
        level: "'DISTRICT'",
        planning_area_id: socialSpace,
        social_space_id: socialSpace,
      }),
      'area_planning_area_id_planning_area_level_fkey',
    ],
    [
      'in a social space that is a district',
      insertArea({
        level: "'DISTRICT'",
        planning_area_id: planningArea,
        social_space_id: district,
      }),
      'area_social_space_id_social_space_level_fkey',
    ],
    [
      'reported with a planning area',
      `update area set reported_with_id = ${planningArea} where code = '33'`,
      'area_reported_with_id_district_level_fkey',
    ],
    [
      'reported with itself',
      "update area set reported_with_id = id where code = '33'",
      'area_check',
    ],
    [
      'that others are reported with, when it is to go',
      "delete from area where level = 'DISTRICT' and code = '31'",
      foreign,
    ],
  ],
  'a part of a district': [
    ['of nothing', insertDistrictPart({ part: '0' }), 'district_part_part_check'],
    ['of everything', insertDistrictPart({ part: '1' }), 'district_part_part_check'],
    [
      'of a part that is no number',
      insertDistrictPart({ part: "'NaN'" }),
      'district_part_part_check',
    ],
    [
      'in a planning area',
      insertDistrictPart({ social_space_id: planningArea }),
      'district_part_social_space_id_social_space_level_fkey',
    ],
    [
      'of a planning area',
      insertDistrictPart({ district_id: planningArea }),
      'district_part_district_id_district_level_fkey',
    ],
    ['of an unknown source', insertDistrictPart({ source_id: "'hearsay'" }), foreign],
  ],
  'a source': [
    ['with an id that no address can carry', insertSource({ id: "'Ämter'" }), 'source_id_check'],
    ['with the id of another', insertSource({ id: "'areas'" }), 'source_pkey'],
    ['as of 0000-00', insertSource({ as_of: "'0000-00'" }), 'partial_date_check'],
    ['without a day', insertSource({ as_of: 'null' }), notNull],
    [
      'whose licence is no web address',
      insertSource({ licence_url: "'javascript:alert(1)'" }),
      'source_licence_url_check',
    ],
    [
      'whose address is no web address',
      insertSource({ url: "'file:///etc/passwd'" }),
      'source_url_check',
    ],
    [
      'that tells its method in one language',
      insertSource({ method_de: "'Geraten.'" }),
      'source_check',
    ],
    [
      'that figures come from, when it is to go',
      "delete from source where id = 'register-age'",
      foreign,
    ],
  ],
  'a waterway': [
    [
      'without a course',
      "update waterway set course = st_geomfromtext('LINESTRING EMPTY', 4326)",
      'waterway_course_check',
    ],
    [
      'of an unknown source',
      "update waterway set source_id = 'hearsay'",
      'waterway_source_id_fkey',
    ],
  ],
})
