import { ApiFailure, ask, type Asker } from '$api/ask'
import { nullWhereUnknown } from '$api/refuse'
import { graphql } from '$api/graphql'

import type { Coordinates } from './coarse-position'
import type { StartName } from './address'

/** Where somebody starts from, as far as we know it. */
export interface Start {
  kind: 'planning-area' | 'social-space' | 'district' | 'site' | 'office' | 'position'
  /** Of a position: of the district it lies in. */
  name: string
  position: Coordinates
  /** The districts of an area that has several: naming one of them makes the answer better. */
  districts: { id: string; name: string }[]
}

const areaQuery = graphql(`
  query StartArea($level: AreaLevel!, $code: String!) {
    area(level: $level, code: $code) {
      name
      centre {
        lon
        lat
      }
      ... on PlanningArea {
        districts {
          id
          name
        }
      }
      ... on SocialSpace {
        districts {
          id
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
      case 'office':
        return await officeStart(asker, named.id)
    }
  } catch (failure) {
    if (failure instanceof ApiFailure && isUnknown(failure.code)) return null
    throw failure
  }
}

const isUnknown = (code: string | undefined) => code === 'UNKNOWN_AREA' || code === 'UNKNOWN_SITE'

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
  const districts = 'districts' in area && area.districts.length > 1 ? area.districts : []
  return { kind: kinds[level], name: area.name, position: area.centre, districts }
}

async function siteStart(asker: Asker, slug: string): Promise<Start | null> {
  const { serviceSite: site } = await ask(asker, siteQuery, { slug })
  if (!site) return null
  return { kind: 'site', name: site.name, position: site.position, districts: [] }
}

async function officeStart(asker: Asker, id: string): Promise<Start | null> {
  const { districtOffices } = await ask(asker, officesQuery, {})
  const office = districtOffices.find((one) => one.id === id)
  if (!office) return null
  return { kind: 'office', name: office.name, position: office.position, districts: [] }
}

/** A position as a start; null outside the city. */
export async function positionStart(asker: Asker, position: Coordinates): Promise<Start | null> {
  const found = await ask(asker, districtAtQuery, { position }).catch(nullFarAway)
  const districtAt = found?.districtAt ?? null
  return districtAt && { kind: 'position', name: districtAt.name, position, districts: [] }
}

const nullFarAway = nullWhereUnknown('OUTSIDE_THE_COUNTRY', 'POSITION_SWAPPED')
