import { ApiFailure, ask, type Asker } from '$api/ask'
import { nullWhereUnknown } from '$api/refuse'
import { graphql, type ResultOf } from '$api/graphql'

import type { Coordinates } from './coarse-position'
import type { StartName } from './address'
import { placeOfExtract } from './place-of-extract'

/** Where somebody starts from, as far as we know it. */
export interface Start {
  kind:
    | 'planning-area'
    | 'social-space'
    | 'district'
    | Exclude<StartName['kind'], 'area'>
    | 'position'
  /** Of a position: of the district it lies in. */
  name: string
  position: Coordinates
  /** In which it lies, where it lies in one. */
  planningArea: { code: string; name: string } | null
  /** The districts of an area that has several: naming one of them makes the answer better. */
  districts: { id: string; name: string }[]
}

const areaQuery = graphql(`
  query StartArea($level: AreaLevel!, $code: String!) {
    area(level: $level, code: $code) {
      __typename
      name
      centre {
        lon
        lat
      }
      ... on PlanningArea {
        code
        districts {
          id
          name
        }
      }
      ... on SocialSpace {
        districts {
          id
          name
          planningArea {
            code
            name
          }
        }
      }
      ... on District {
        planningArea {
          code
          name
        }
      }
    }
  }
`)

const siteQuery = graphql(`
  query StartSite($slug: String!) {
    serviceSite(slug: $slug) {
      name
      position {
        lon
        lat
      }
      district {
        planningArea {
          code
          name
        }
      }
    }
  }
`)

const stopQuery = graphql(`
  query StartStop($slug: String!) {
    stop(slug: $slug) {
      nameInFull
      lon
      lat
      district {
        planningArea {
          code
          name
        }
      }
    }
  }
`)

const postcodeQuery = graphql(`
  query StartPostcode($code: String!) {
    postcode(code: $code) {
      position {
        lon
        lat
      }
    }
  }
`)

const officesQuery = graphql(`
  query StartOffices {
    districtOffices {
      id
      name
      position {
        lon
        lat
      }
    }
  }
`)

const districtAtQuery = graphql(`
  query DistrictAt($position: PositionInput!) {
    districtAt(position: $position) {
      name
      planningArea {
        code
        name
      }
    }
  }
`)

/** The start an address names; null where there is none of that name. */
export async function loadStart(asker: Asker, named: StartName): Promise<Start | null> {
  try {
    switch (named.kind) {
      case 'area':
        return await areaStart(asker, named)
      case 'site':
        return await siteStart(asker, named.slug)
      case 'stop':
        return await stopStart(asker, named.slug)
      case 'postcode':
        return await postcodeStart(asker, named.code)
      case 'office':
        return await officeStart(asker, named.id)
      default: {
        const placed = await placeOfExtract(asker, { kind: named.kind, slug: named.slug })
        return placed && { kind: named.kind, ...placed, districts: [] }
      }
    }
  } catch (failure) {
    if (failure instanceof ApiFailure && unknown.has(failure.code ?? '')) return null
    throw failure
  }
}

const unknown = new Set(['UNKNOWN_AREA', 'UNKNOWN_SITE', 'UNKNOWN_STOP', 'UNKNOWN_PLACE'])

const kinds = {
  PLANNING_AREA: 'planning-area',
  SOCIAL_SPACE: 'social-space',
  DISTRICT: 'district',
} as const

async function areaStart(
  asker: Asker,
  { level, code }: Extract<StartName, { kind: 'area' }>,
): Promise<Start | null> {
  const { area } = await ask(asker, areaQuery, { level, code })
  if (!area) return null
  const { name, centre: position } = area
  const districts = 'districts' in area && area.districts.length > 1 ? area.districts : []
  return { kind: kinds[level], name, position, planningArea: planningAreaOf(area), districts }
}

type AreaStart = NonNullable<ResultOf<typeof areaQuery>['area']>

/** A social space may lie in several. */
function planningAreaOf(area: AreaStart): Start['planningArea'] {
  switch (area.__typename) {
    case 'PlanningArea':
      return area
    case 'District':
      return area.planningArea
    case 'SocialSpace': {
      const [first, ...others] = area.districts.map(({ planningArea }) => planningArea)
      return first && others.every(({ code }) => code === first.code) ? first : null
    }
    case 'City':
      return null
  }
}

async function siteStart(asker: Asker, slug: string): Promise<Start | null> {
  const { serviceSite: site } = await ask(asker, siteQuery, { slug })
  if (!site) return null
  const { name, position, district } = site
  return { kind: 'site', name, position, planningArea: district.planningArea, districts: [] }
}

async function stopStart(asker: Asker, slug: string): Promise<Start | null> {
  const { stop } = await ask(asker, stopQuery, { slug })
  if (!stop) return null
  const { nameInFull: name, lon, lat, district } = stop
  const planningArea = district?.planningArea ?? null
  return { kind: 'stop', name, position: { lon, lat }, planningArea, districts: [] }
}

async function postcodeStart(asker: Asker, code: string): Promise<Start | null> {
  const { postcode } = await ask(asker, postcodeQuery, { code })
  if (!postcode) return null
  const position = { lat: postcode.position.lat, lon: postcode.position.lon }
  const { districtAt } = await ask(asker, districtAtQuery, { position })
  const planningArea = districtAt?.planningArea ?? null
  return { kind: 'postcode', name: code, position, planningArea, districts: [] }
}

async function officeStart(asker: Asker, id: string): Promise<Start | null> {
  const { districtOffices } = await ask(asker, officesQuery, {})
  const office = districtOffices.find((one) => one.id === id)
  if (!office) return null
  const { name, position } = office
  const { districtAt } = await ask(asker, districtAtQuery, {
    position: { lat: position.lat, lon: position.lon },
  })
  const planningArea = districtAt?.planningArea ?? null
  return { kind: 'office', name, position, planningArea, districts: [] }
}

/** A position as a start; null outside the city. */
export async function positionStart(asker: Asker, position: Coordinates): Promise<Start | null> {
  const found = await ask(asker, districtAtQuery, { position }).catch(nullFarAway)
  const districtAt = found?.districtAt ?? null
  if (!districtAt) return null
  const { name, planningArea } = districtAt
  return { kind: 'position', name, position, planningArea, districts: [] }
}

const nullFarAway = nullWhereUnknown('OUTSIDE_THE_COUNTRY', 'POSITION_SWAPPED')
