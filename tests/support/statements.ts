/** Statements that the migrated database with the built-in data set would accept but for what is changed in them. */

export const square = 'MULTIPOLYGON(((13.7 51, 13.8 51, 13.8 51.1, 13.7 51.1, 13.7 51)))'
export const bowTie = 'MULTIPOLYGON(((13.7 51, 13.8 51.1, 13.8 51, 13.7 51.1, 13.7 51)))'
export const touchingItself =
  'MULTIPOLYGON(((13.7 51, 13.8 51, 13.8 51.1, 13.75 51, 13.7 51.1, 13.7 51)))'
export const overlapping = `MULTIPOLYGON(${square.slice(13, -1)}, ((13.75 51, 13.85 51, 13.85 51.1, 13.75 51.1, 13.75 51)))`

const idOf = (level: string, code: string) =>
  `(select id from area where level = '${level}' and code = '${code}')`
export const district = idOf('DISTRICT', '72')
export const planningArea = idOf('PLANNING_AREA', '7')
export const socialSpace = idOf('SOCIAL_SPACE', '11')

/** An area that would be accepted but for what is changed. */
export function insertArea(changes: Record<string, string>): string {
  const values: Record<string, string> = {
    level: "'PLANNING_AREA'",
    code: "'x1'",
    name: "'New'",
    area_km2: '1',
    centre: 'st_point(13.75, 51.05, 4326)',
    outline: `st_geomfromtext('${square}', 4326)`,
    source_id: "'areas'",
    ...changes,
  }
  return `insert into area (${Object.keys(values).join()}) values (${Object.values(values).join()})`
}

/** A part of a district in two social spaces that would be accepted but for what is changed. */
export function insertDistrictPart(changes: Record<string, string>): string {
  const values: Record<string, string> = {
    district_id: district,
    social_space_id: socialSpace,
    part: '0.5',
    source_id: "'areas'",
    ...changes,
  }
  return `insert into district_part (${Object.keys(values).join()}) values (${Object.values(values).join()})`
}

export function insertResidents(changes: Record<string, string>): string {
  const values: Record<string, string> = {
    area_id: district,
    day: "'2030-12-31'",
    age_band: "'AGE_60_PLUS'",
    count: '10',
    status: "'ESTIMATED'",
    source_id: "'register-age'",
    ...changes,
  }
  return `insert into residents (${Object.keys(values).join()}) values (${Object.values(values).join()})`
}

export function insertSite(changes: Record<string, string>): string {
  const values: Record<string, string> = {
    slug: "'new'",
    name: "'New'",
    kinds: "'{MEETING}'",
    provider: "'FUNDED'",
    district_id: district,
    position: 'st_point(13.75, 51.05, 4326)',
    position_accuracy_m: '100',
    as_of: "'2024-06'",
    source_id: "'public-web-pages'",
    ...changes,
  }
  return `insert into service_site (${Object.keys(values).join()}) values (${Object.values(values).join()})`
}

export function insertEstimateError(changes: Record<string, string>): string {
  const values: Record<string, string> = {
    level: "'DISTRICT'",
    age_band: "'AGE_80_PLUS'",
    day: "'2030-12-31'",
    method: "'SOCIAL_SPACES_FROM_PLANNING_AREAS'",
    mean: '0.05',
    largest: '0.1',
    source_id: "'estimate-district-seniors'",
    ...changes,
  }
  return `insert into estimate_error (${Object.keys(values).join()}) values (${Object.values(values).join()})`
}

export function insertSiteTotal(changes: Record<string, string>): string {
  const values: Record<string, string> = {
    kind: "'MEETING'",
    count: '20',
    as_of: "'2024'",
    source_id: "'public-web-pages'",
    ...changes,
  }
  return `insert into site_total (${Object.keys(values).join()}) values (${Object.values(values).join()})`
}

export function insertHelpline(changes: Record<string, string>): string {
  const values: Record<string, string> = {
    name: "'New'",
    operator: "'Somebody'",
    telephone: "'+49 351 1234567'",
    what_de: "'Alles'",
    what_en: "'Anything'",
    source_id: "'public-web-pages'",
    ...changes,
  }
  return `insert into helpline (${Object.keys(values).join()}) values (${Object.values(values).join()})`
}

export function insertStop(changes: Record<string, string>): string {
  const values: Record<string, string> = {
    slug: "'new'",
    name: "'New'",
    modes: "'{TRAM,BUS}'",
    district_id: district,
    position: 'st_point(13.75, 51.05, 4326)',
    source_id: "'stops'",
    ...changes,
  }
  return `insert into stop (${Object.keys(values).join()}) values (${Object.values(values).join()})`
}

export function insertTransitStreet(changes: Record<string, string>): string {
  const values: Record<string, string> = {
    mode: "'TRAM'",
    course: "st_geomfromtext('LINESTRING(13.7 51, 13.8 51.1)', 4326)",
    source_id: "'transit-streets'",
    ...changes,
  }
  return `insert into transit_street (${Object.keys(values).join()}) values (${Object.values(values).join()})`
}

export function insertFormerSlug(changes: Record<string, string>): string {
  const values: Record<string, string> = {
    slug: "'luisenhof'",
    site_id: "(select id from service_site where slug = 'luise')",
    ...changes,
  }
  return `insert into former_slug (${Object.keys(values).join()}) values (${Object.values(values).join()})`
}

export function insertCell(changes: Record<string, string>): string {
  const values: Record<string, string> = {
    centre: 'st_point(13.75, 51.05, 4326)',
    district_id: district,
    day: "'2030-12-31'",
    residents_60_to_79: '1',
    residents_80_plus: '1',
    status: "'ESTIMATED'",
    source_id: "'estimate-cells'",
    ...changes,
  }
  return `insert into cell (${Object.keys(values).join()}) values (${Object.values(values).join()})`
}

export function insertSource(changes: Record<string, string>): string {
  const values: Record<string, string> = {
    id: "'new'",
    title_de: "'Neu'",
    title_en: "'New'",
    publisher: "'New'",
    licence: "'none'",
    as_of: "'2024'",
    ...changes,
  }
  return `insert into source (${Object.keys(values).join()}) values (${Object.values(values).join()})`
}

export const outline = (text: string, srid = 4326) => ({
  outline: `st_geomfromtext('${text}', ${srid})`,
})
export const updateCount = (value: string, where: string) =>
  `update residents set count = ${value} where area_id = ${district} and day = '2025-12-31' and ${where}`
/** SQLSTATEs of refusals that name no constraint of their own. */
export const notNull = '23502'
export const foreign = '23503'
export const badText = '22P02'
export const badValue = '22023'
