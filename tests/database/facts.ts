import { counsellingFacts } from './counselling-facts.ts'
import {
  city,
  type Comparison,
  district,
  type Fact,
  known,
  number,
  pick,
  planningArea,
  residents,
  socialSpace,
  summed,
  text,
} from './fact-rows.ts'

/** StB is a Stadtbezirk; OS is the Ortschaft named after it, or else several. */
const spelledOut = (name: string) =>
  name
    .replace(/\bStB (?=\p{Lu})/gu, 'Stadtbezirk ')
    .replace(/\bOS (?=\p{Lu})/gu, 'Ortschaft ')
    .replace(/\bOS$/u, 'Ortschaften')

const ages = {
  ALL: ['total'],
  AGE_0_TO_17: ['0_17'],
  AGE_18_TO_59: ['18_59'],
  AGE_60_TO_64: ['60_64'],
  AGE_65_TO_69: ['65_69'],
  AGE_70_TO_74: ['70_74'],
  AGE_75_TO_79: ['75_79'],
  AGE_80_TO_84: ['80_84'],
  AGE_85_PLUS: ['85_plus'],
  AGE_60_PLUS: ['60_64', '65_69', '70_74', '75_79', '80_84', '85_plus'],
}
const livingAlone = {
  'AGE_60_TO_64 LIVING_ALONE': ['men_60_64', 'women_60_64'],
  'AGE_65_PLUS LIVING_ALONE': ['men_65_plus', 'women_65_plus'],
  'AGE_60_PLUS LIVING_ALONE': ['men_60_64', 'women_60_64', 'men_65_plus', 'women_65_plus'],
}
const estimated = {
  AGE_60_TO_79: ['60_79'],
  AGE_80_PLUS: ['80_plus'],
  AGE_60_PLUS: ['60_79', '80_plus'],
}
const ofYears = (facts: readonly Fact[]) =>
  facts.map((fact) => ({ ...fact, date: `${text(fact, 'year')}-12-31` }))

/** How the tables of the facts about Dresden, as others give them, stand in the database. */
export const comparisons: Record<string, Comparison> = {
  'planning_areas.csv': {
    expected: pick({ code: 'code', name: 'name' }, { km2: 'area_km2' }),
    loaded: `select code, name, area_km2 as km2 from area where level = 'PLANNING_AREA'`,
  },
  'social_spaces.csv': {
    // Our data set spells out what only the city's offices abbreviate.
    expected: (facts) =>
      pick({ code: 'code', name: 'name', touched: 'planning_areas' })(facts).map((row) => ({
        ...row,
        name: spelledOut(String(row.name)),
      })),
    loaded: `
      select s.code, s.name, string_agg(distinct p.code, ' ') as touched
        from area s
        join area d on d.social_space_id = s.id
        join area p on p.id = d.planning_area_id
       group by s.code, s.name`,
  },
  'districts.csv': {
    expected: pick(
      {
        code: 'code',
        name: 'name',
        planning_area: 'planning_area',
        social_space: 'social_space',
        host: 'residents_reported_with',
      },
      { km2: 'area_km2', lon: 'centre_lon', lat: 'centre_lat' },
    ),
    loaded: `
      select d.code, d.name, p.code as planning_area, s.code as social_space, h.code as host,
             d.area_km2 as km2, st_x(d.centre) as lon, st_y(d.centre) as lat
        from area d
        join area p on p.id = d.planning_area_id
        join area s on s.id = d.social_space_id
        left join area h on h.id = d.reported_with_id`,
  },
  'district_outlines.csv': {
    expected: (facts) =>
      [...new Set(facts.map((fact) => text(fact, 'district')))].map((code) => ({ code })),
    loaded: (facts) => {
      const rings = facts.map((fact) => {
        const ring = text(fact, 'ring_lon_lat').split(' ')
        const corners = ring.map((corner) => corner.replace(',', ' '))
        return `('${text(fact, 'district')}', 'POLYGON((${corners.join(', ')}))')`
      })
      return `
        select a.code
          from (values ${rings.join()}) as given (code, ring)
          join area a on a.level = 'DISTRICT' and a.code = given.code
         group by a.id
        having st_equals(a.outline, st_union(st_geomfromtext(given.ring, 4326)))`
    },
  },
  'elbe_centre_line.csv': {
    expected: pick({}, { lon: 'lon', lat: 'lat' }),
    loaded: `
      select st_x(point.geom) as lon, st_y(point.geom) as lat
        from waterway, lateral st_dumppoints(course) as point`,
  },
  'residents_by_age.csv': {
    expected: summed([city, planningArea, socialSpace], ages),
    loaded: residents(`level <> 'DISTRICT' and basis = 'REGISTER' and trait = 'ALL'
      and age_band in ('${Object.keys(ages).join(`','`)}')`),
  },
  'district_residents.csv': {
    expected: (facts) => [
      ...summed([district], { ALL: ['total'], 'ALL FOREIGN': ['foreign'] })(facts),
      ...summed([socialSpace, city], { 'ALL FOREIGN': ['foreign'] })(facts),
    ],
    loaded: residents(`age_band = 'ALL' and basis = 'REGISTER' and (
      level = 'DISTRICT' or trait = 'FOREIGN' and level in ('SOCIAL_SPACE', 'CITY'))`),
  },
  'migration_background_65_plus_2025.csv': {
    expected: summed([city, planningArea, socialSpace], {
      'AGE_65_PLUS MIGRATION_BACKGROUND': ['german_with', 'foreign'],
    }),
    loaded: residents(`trait = 'MIGRATION_BACKGROUND'`),
  },
  'living_alone_2024.csv': {
    expected: summed([city, district], livingAlone),
    loaded: residents(`trait = 'LIVING_ALONE' and day = '2024-12-31' and status = 'OBSERVED'
      and level in ('CITY', 'DISTRICT')`),
  },
  'living_alone_2025.csv': {
    expected: summed([city, socialSpace, district], livingAlone),
    loaded: residents(`trait = 'LIVING_ALONE' and day = '2025-12-31' and status = 'OBSERVED'
      and level <> 'PLANNING_AREA'`),
  },
  'district_seniors_estimate.csv': {
    expected: summed([district], estimated),
    loaded: residents(`level = 'DISTRICT' and trait = 'ALL' and age_band <> 'ALL'
      and status = 'ESTIMATED'`),
  },
  'cells_250m_estimate_2025.csv': {
    expected: pick(
      { district: 'district' },
      { lon: 'lon', lat: 'lat', younger: '60_79', older: '80_plus' },
    ),
    loaded: `
      select a.code as district, st_x(c.centre) as lon, st_y(c.centre) as lat,
             residents_60_to_79 as younger, residents_80_plus as older
        from cell c join area a on a.id = c.district_id
       where c.day = '2025-12-31' and c.status = 'ESTIMATED'`,
  },
  'forecast_city_by_age.csv': {
    expected: (facts) => summed([city], estimated)(ofYears(facts)),
    loaded: residents(`basis = 'FORECAST' and level = 'CITY' and age_band <> 'ALL'`),
  },
  'forecast_planning_areas.csv': {
    expected: (facts) => summed([planningArea, city], { ALL: ['residents'] })(ofYears(facts)),
    loaded: residents(`basis = 'FORECAST' and age_band = 'ALL'`),
  },
  'framework_2020.csv': {
    expected: (facts) =>
      facts.map((fact) => ({
        code: text(fact, 'planning_area'),
        all: number(fact, 'residents_2019'),
        elder: number(fact, 'residents_60_plus_2019'),
        ...Object.fromEntries(
          ['60_plus', '60_79', '80_plus'].map((ages) => [
            `change_${ages}`,
            number(fact, `change_${ages}_2025_percent`) / 100,
          ]),
        ),
        meeting: number(fact, 'meeting_fte_2019'),
        counselling: number(fact, 'counselling_fte_2019'),
        meeting_target: number(fact, 'meeting_fte_target'),
        counselling_target: number(fact, 'counselling_fte_target'),
      })),
    loaded: (() => {
      const one = (table: string, value: string, condition: string) =>
        `(select ${value} from ${table} where area_id = a.id and ${condition})`
      const people = (ages: string) =>
        one(
          'residents',
          'count',
          `day = '2019-12-31' and age_band = '${ages}' and trait = 'ALL' and basis = 'REGISTER'`,
        )
      const change = (ages: string) => one('expected_change', 'change', `age_band = '${ages}'`)
      const staff = (kind: string) => one('staff', 'fte', `day = '2019-12-31' and kind = '${kind}'`)
      const target = (kind: string) => one('published_target', 'fte', `kind = '${kind}'`)
      return `
        select code, ${people('ALL')} as all, ${people('AGE_60_PLUS')} as elder,
               ${change('AGE_60_PLUS')} as change_60_plus, ${change('AGE_60_TO_79')} as change_60_79,
               ${change('AGE_80_PLUS')} as change_80_plus, ${staff('MEETING')} as meeting,
               ${staff('COUNSELLING')} as counselling, ${target('MEETING')} as meeting_target,
               ${target('COUNSELLING')} as counselling_target
          from area a where level = 'PLANNING_AREA'`
    })(),
  },
  'planning_keys.csv': {
    expected: (facts) =>
      facts.map((fact) => ({
        kind: text(fact, 'kind').toUpperCase(),
        valid_from: text(fact, 'valid_from'),
        key: number(fact, 'residents_60_plus_per_fte'),
        minimum:
          known(fact, 'minimum_fte_per_facility') && number(fact, 'minimum_fte_per_facility'),
        flag: number(fact, 'flag_difference_from_fte'),
      })),
    loaded: `
      select k.kind::text, f.valid_from::text, k.residents_60_plus_per_fte as key,
             k.minimum_fte_per_facility as minimum, f.flag_threshold_fte as flag
        from planning_key k join framework f on f.id = k.framework_id`,
  },
  ...counsellingFacts,
  'service_sites.csv': {
    expected: pick(
      {
        slug: 'slug',
        name: 'name',
        operator: 'operator',
        address: 'address',
        district: 'district',
        kinds: 'kinds',
        provider: 'provider',
        as_of: 'as_of',
        responsible_for: 'responsible_for',
      },
      { lon: 'lon', lat: 'lat', accuracy: 'position_accuracy_m' },
    ),
    loaded: `
      select s.slug, s.name, s.operator, s.address, d.code as district,
             lower(array_to_string(s.kinds, ' ')) as kinds, lower(s.provider::text) as provider,
             s.as_of, p.code as responsible_for, st_x(s.position) as lon, st_y(s.position) as lat,
             s.position_accuracy_m as accuracy
        from service_site s
        join area d on d.id = s.district_id
        left join area p on p.id = s.responsible_for_id`,
  },
  'service_site_totals.csv': {
    expected: pick({ kind: 'kind', as_of: 'as_of', source: 'source' }, { count: 'count' }),
    loaded: `
      select lower(kind::text) as kind, t.as_of, lower(left(title_en, 1)) || substr(title_en, 2) as source, count
        from site_total t join source s on s.id = t.source_id`,
  },
  'offer_categories.csv': {
    expected: (facts) =>
      facts.map((fact, place) => ({
        id: text(fact, 'id'),
        position: place + 1,
        de: text(fact, 'name_de'),
        en: text(fact, 'name_en'),
      })),
    loaded: `select id, position, name_de as de, name_en as en from offer_category`,
  },
  'helplines.csv': {
    expected: pick({
      name: 'name',
      operator: 'operator',
      telephone: 'telephone',
      opening_hours: 'opening_hours',
      opening_note_de: 'opening_note_de',
      what_de: 'what_de',
      what_en: 'what_en',
      as_of: 'as_of',
      source: 'source',
    }),
    loaded: `
      select name, operator, telephone, opening_hours, opening_note_de, what_de, what_en, h.as_of,
             lower(left(title_en, 1)) || substr(title_en, 2) as source
        from helpline h join source s on s.id = h.source_id`,
  },
  'stops.csv': {
    expected: pick(
      { name: 'name', modes: 'modes', district: 'district' },
      { lon: 'lon', lat: 'lat' },
    ),
    loaded: `
      select s.name, nullif(lower(array_to_string(s.modes, ' ')), '') as modes, d.code as district,
             st_x(s.position) as lon, st_y(s.position) as lat
        from stop s left join area d on d.id = s.district_id`,
  },
  'transit_streets.csv': {
    // Numbers as numbers are written: 13.6089 and 13.60890 are the same.
    expected: (facts) =>
      facts.map((fact) => ({
        mode: text(fact, 'mode'),
        course: text(fact, 'course').replace(/[\d.]+/g, (degrees) => String(Number(degrees))),
      })),
    loaded: `
      select lower(mode::text) as mode,
             (select string_agg(st_x(point.geom) || ' ' || st_y(point.geom), ', ' order by point.path)
                from st_dumppoints(course) as point) as course
        from transit_street`,
  },
  'district_offices.csv': {
    expected: pick({ name: 'name', address: 'address' }, { lon: 'lon', lat: 'lat' }),
    loaded: `select name, address, st_x(position) as lon, st_y(position) as lat from district_office`,
  },
}
