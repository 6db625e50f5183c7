import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'
import { readQuestion } from '$places/address'
import { loadStart, positionStart, type Start } from '$places/start'

import { relationOf, straightLine, type Located, type Relation } from './directions'

const wayQuery = graphql(`
  query WayToPlace($slug: String!, $from: PositionInput!) {
    serviceSite(slug: $slug) {
      walkingMetres(from: $from)
    }
    walkingDistance {
      method
    }
  }
`)

/** From where the visitor said to start, to a place. */
export interface Way {
  start: Start
  /** As the crow flies. */
  relation: Relation
  distanceMetres: number
  /** Null where no way on foot is known. */
  walkingMetres: number | null
  method: ResultOf<typeof wayQuery>['walkingDistance']['method']
}

/** How far from the point we take for it a start may be: so near, no direction is told. */
const startAccuracyMetres: Record<Start['kind'], number> = {
  position: 200,
  site: 200,
  office: 200,
  stop: 100,
  district: 700,
  'social-space': 2000,
  'planning-area': 2000,
}

/** Null where the address names no start, or none that there is. */
export async function loadWay(
  asker: Asker,
  address: URLSearchParams,
  { slug, position }: { slug: string; position: Located },
): Promise<Way | null> {
  const { position: at, start: named } = readQuestion(address)
  const uncached = { ...asker, uncached: at !== null }
  const start = at ? await positionStart(uncached, at) : named && (await loadStart(uncached, named))
  if (!start) return null
  const { lat, lon } = start.position
  const { serviceSite, walkingDistance } = await ask(uncached, wayQuery, {
    slug,
    from: { lat, lon },
  })
  return {
    start,
    relation: relationOf({ lat, lon, accuracyMetres: startAccuracyMetres[start.kind] }, position),
    distanceMetres: straightLine({ lat, lon }, position).metres,
    walkingMetres: serviceSite?.walkingMetres ?? null,
    method: walkingDistance.method,
  }
}
