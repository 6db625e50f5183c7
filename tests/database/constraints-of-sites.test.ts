import { describeRefusedStatements, type Refusal } from '../support/refused-statements.ts'
import {
  badText,
  district,
  insertFormerSlug,
  insertHelpline,
  insertSite,
  insertSiteTotal,
  insertStop,
  insertTransitStreet,
  notNull,
  planningArea,
} from '../support/statements.ts'

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
    ...[
      'daily',
      'Mo-Fr',
      'Mo-Fr 9:00-16:00',
      'Mo-Fr 09:00-24:00',
      'Mo-Fr 09:60-16:00',
      'Mo-Fr 16:00-09:00',
      'Mo-Fr 09:00-09:00',
      'Mo-Fr 09:00-12:00,15:00-14:00',
      'Mo-Fr 09:00-16:00;Sa 10:00-12:00',
      'Mo-Fr 09:00-16:00; PH off',
      'Di 09:00-16:00',
      '',
    ].map((hours): Refusal => [
      `open ${JSON.stringify(hours)}`,
      insertSite({ opening_hours: `'${hours}'` }),
      'service_site_opening_hours_check',
    ]),
    ...['0351 1234567', '+49351', '+49 12', '+49 351/123456', '+49 351 12345678901234', '+49 '].map(
      (telephone): Refusal => [
        `with the telephone ${JSON.stringify(telephone)}`,
        insertSite({ telephone: `'${telephone}'` }),
        'service_site_telephone_check',
      ],
    ),
    ...['javascript:alert(1)', 'www.example.org', 'https://', 'https://a b.example'].map(
      (website): Refusal => [
        `with the website ${website}`,
        insertSite({ website: `'${website}'` }),
        'service_site_website_check',
      ],
    ),
    ['accessible to a degree', insertSite({ wheelchair: "'SOMEHOW'" }), badText],
    [
      'whose offers are told in German alone',
      insertSite({ offers_de: "'Rat'" }),
      'service_site_offers_in_every_language',
    ],
    [
      'whose opening note is told in English alone',
      insertSite({ opening_note_en: "'Closed in May'" }),
      'service_site_opening_note_in_every_language',
    ],
    [
      'with an empty offer',
      insertSite({ offers_de: "''", offers_en: "''" }),
      'service_site_offers_de_check',
    ],
    [
      'responsible for an unknown planning area',
      insertSite({ responsible_for_id: '0' }),
      'service_site_responsible_for_id_fkey',
    ],
    [
      'responsible for a district',
      insertSite({ responsible_for_id: district }),
      'service_site_responsible_for_id_fkey',
    ],
    [
      'with the former slug of another',
      `${insertFormerSlug({})}; ${insertSite({ slug: "'luisenhof'" })}`,
      'slug_is_in_use_once',
    ],
    [
      'that moves to the former slug of another',
      `${insertFormerSlug({})}; update service_site set slug = 'luisenhof' where slug = 'gorbitz'`,
      'slug_is_in_use_once',
    ],
    ['as of the 13th month', insertSite({ as_of: "'2024-13'" }), 'partial_date_check'],
    ['as of the 32nd day', insertSite({ as_of: "'2024-01-32'" }), 'partial_date_check'],
    ['as of a word', insertSite({ as_of: "'recently'" }), 'partial_date_check'],
    ['as of half a month', insertSite({ as_of: "'2024-1'" }), 'partial_date_check'],
  ],
  'a stop': [
    [
      'outside the city',
      insertStop({ position: 'st_point(13.4, 52.52, 4326)' }),
      'position_is_in_a_city',
    ],
    [
      'that moves outside the city',
      "update stop set position = st_point(0, 0, 4326) where slug = 'fetscherplatz'",
      'position_is_in_a_city',
    ],
    ['with a slug that another one has', insertStop({ slug: "'fetscherplatz'" }), 'stop_slug_key'],
    ['with a slug that no address can carry', insertStop({ slug: "'a b'" }), 'stop_slug_check'],
    ['without a name', insertStop({ name: "''" }), 'stop_name_check'],
    ['of an unknown mode', insertStop({ modes: "'{BALLOON}'" }), badText],
    ['of a mode that is null', insertStop({ modes: "'{TRAM,null}'" }), 'stop_modes_check'],
    ['without modes, not even none', insertStop({ modes: 'null' }), notNull],
    [
      'in a planning area for a district',
      insertStop({ district_id: planningArea }),
      'stop_district_id_district_level_fkey',
    ],
    ['of an unknown source', insertStop({ source_id: "'hearsay'" }), 'stop_source_id_fkey'],
  ],
  'a transit street': [
    ['for ferries', insertTransitStreet({ mode: "'FERRY'" }), 'transit_street_mode_check'],
    [
      'that leads nowhere',
      insertTransitStreet({ course: "st_geomfromtext('LINESTRING EMPTY', 4326)" }),
      'transit_street_course_check',
    ],
    [
      'that stays where it is',
      insertTransitStreet({ course: "st_geomfromtext('LINESTRING(13.7 51, 13.7 51)', 4326)" }),
      'transit_street_course_check',
    ],
    [
      'of an unknown source',
      insertTransitStreet({ source_id: "'hearsay'" }),
      'transit_street_source_id_fkey',
    ],
  ],
  'a former slug': [
    ['that is a slug of today', insertFormerSlug({ slug: "'gorbitz'" }), 'slug_is_in_use_once'],
    [
      'of two sites',
      `${insertFormerSlug({})}; ${insertFormerSlug({ site_id: "(select id from service_site where slug = 'gorbitz')" })}`,
      'former_slug_pkey',
    ],
    ['that no address can carry', insertFormerSlug({ slug: "'Luise'" }), 'former_slug_slug_check'],
    ['of no site', insertFormerSlug({ site_id: 'null' }), notNull],
    ['of an unknown site', insertFormerSlug({ site_id: '0' }), 'former_slug_site_id_fkey'],
  ],
  'a total of sites': [
    ['of none', insertSiteTotal({ count: '0' }), 'site_total_count_check'],
    ['of a kind that has one', insertSiteTotal({ kind: "'COUNSELLING'" }), 'site_total_pkey'],
    ['of an unknown kind', insertSiteTotal({ kind: "'PARTY'" }), badText],
    ['of no day', insertSiteTotal({ as_of: 'null' }), notNull],
    ['as of lately', insertSiteTotal({ as_of: "'lately'" }), 'partial_date_check'],
    [
      'of an unknown source',
      insertSiteTotal({ source_id: "'hearsay'" }),
      'site_total_source_id_fkey',
    ],
  ],
  'a helpline': [
    [
      'with the name of another',
      insertHelpline({ name: "'Seniorentelefon'" }),
      'helpline_name_key',
    ],
    ['without a name', insertHelpline({ name: "''" }), 'helpline_name_check'],
    ['without an operator', insertHelpline({ operator: "''" }), 'helpline_operator_check'],
    ['without a number', insertHelpline({ telephone: 'null' }), notNull],
    [
      'with a number that nobody abroad can call',
      insertHelpline({ telephone: "'0351 1234567'" }),
      'helpline_telephone_check',
    ],
    [
      'answered daily',
      insertHelpline({ opening_hours: "'daily'" }),
      'helpline_opening_hours_check',
    ],
    [
      'whose note is told in German alone',
      insertHelpline({ opening_note_de: "'Anrufbeantworter'" }),
      'helpline_opening_note_in_every_language',
    ],
    ['for nothing', insertHelpline({ what_en: "''" }), 'helpline_what_en_check'],
    ['as of the 13th month', insertHelpline({ as_of: "'2024-13'" }), 'partial_date_check'],
    ['of an unknown source', insertHelpline({ source_id: "'hearsay'" }), 'helpline_source_id_fkey'],
  ],
  'the calendar of a city': [
    [
      'beside another',
      "insert into local_calendar (is_the_one, time_zone, state) values (false, 'Europe/Berlin', 'DE-SN')",
      'local_calendar_is_the_one_check',
    ],
    [
      'whose clock is a number of hours',
      "update local_calendar set time_zone = '+01:00'",
      'local_calendar_time_zone_check',
    ],
    [
      'of a state whose holidays nobody knows',
      "update local_calendar set state = 'US-CA'",
      'local_calendar_state_check',
    ],
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
