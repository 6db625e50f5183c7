import { describeRefusedStatements } from '../support/refused-statements.ts'
import { badText, insertSite, planningArea } from '../support/statements.ts'

describeRefusedStatements('what no place may be', {
  'a site': [
    [
      'outside the city',
      insertSite({ position: 'st_point(13.4, 52.52, 4326)' }),
      'position_is_in_a_city',
    ],
    [
      'with lon and lat swapped',
      insertSite({ position: 'st_point(51.05, 13.75, 4326)' }),
      'position_is_in_a_city',
    ],
    [
      'that moves outside the city',
      "update service_site set position = st_point(0, 0, 4326) where slug = 'luise'",
      'position_is_in_a_city',
    ],
    ['without a position', insertSite({ position: 'null' }), 'position_is_in_a_city'],
    ['with a slug that another one has', insertSite({ slug: "'luise'" }), 'service_site_slug_key'],
    [
      'with a slug that no address can carry',
      insertSite({ slug: "'a b'" }),
      'service_site_slug_check',
    ],
    ['without a name', insertSite({ name: "''" }), 'service_site_name_check'],
    ['with an empty operator', insertSite({ operator: "''" }), 'service_site_operator_check'],
    ['that offers nothing', insertSite({ kinds: "'{}'" }), 'service_site_kinds_check'],
    ['that offers null', insertSite({ kinds: "'{MEETING,null}'" }), 'service_site_kinds_check'],
    ['that offers something unknown', insertSite({ kinds: "'{PARTY}'" }), badText],
    ['of an unknown provider', insertSite({ provider: "'PRIVATE'" }), badText],
    [
      'without an accuracy',
      insertSite({ position_accuracy_m: '0' }),
      'service_site_position_accuracy_m_check',
    ],
    [
      'in an unknown district',
      insertSite({ district_id: '0' }),
      'service_site_district_id_district_level_fkey',
    ],
    [
      'in a planning area for a district',
      insertSite({ district_id: planningArea }),
      'service_site_district_id_district_level_fkey',
    ],
    ['of an unknown source', insertSite({ source_id: "'hearsay'" }), 'service_site_source_id_fkey'],
    ['as of the 13th month', insertSite({ as_of: "'2024-13'" }), 'partial_date_check'],
    ['as of the 32nd day', insertSite({ as_of: "'2024-01-32'" }), 'partial_date_check'],
    ['as of a word', insertSite({ as_of: "'recently'" }), 'partial_date_check'],
    ['as of half a month', insertSite({ as_of: "'2024-1'" }), 'partial_date_check'],
  ],
  'a district office': [
    [
      'outside the city',
      'update district_office set position = st_point(13.4, 52.52, 4326)',
      'position_is_in_a_city',
    ],
    [
      'with the name of another',
      "update district_office set name = 'Rathaus'",
      'district_office_name_key',
    ],
  ],
})
