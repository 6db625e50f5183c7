import { ask, type Asker } from '$api/ask'
import { graphql } from '$api/graphql'

import type { Coordinates } from './coarse-position'

const streetQuery = graphql(`
  query StartStreet($slug: String!) {
    street(slug: $slug) {
      nameInFull
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

const addressQuery = graphql(`
  query StartAddress($slug: String!) {
    address(slug: $slug) {
      number
      street {
        name
      }
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

const landmarkQuery = graphql(`
  query StartLandmark($slug: String!) {
    landmark(slug: $slug) {
      nameInFull
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

type OfExtract = 'street' | 'address' | 'landmark'

/** A street, house or landmark of an extract, by the API's name for it; null where there is none. */
export async function placeOfExtract(
  asker: Asker,
  { kind, slug }: { kind: OfExtract; slug: string },
): Promise<Placed | null> {
  switch (kind) {
    case 'street': {
      const { street } = await ask(asker, streetQuery, { slug })
      return street && placed(street.nameInFull, street)
    }
    case 'address': {
      const { address } = await ask(asker, addressQuery, { slug })
      return address && placed(`${address.street.name} ${address.number}`, address)
    }
    case 'landmark': {
      const { landmark } = await ask(asker, landmarkQuery, { slug })
      return landmark && placed(landmark.nameInFull, landmark)
    }
  }
}

/** It lies in a district, or in none that is known. */
const placed = (
  name: string,
  { position, district }: { position: Coordinates; district: Pick<Placed, 'planningArea'> | null },
): Placed => ({ name, position, planningArea: district?.planningArea ?? null })

interface Placed {
  name: string
  position: Coordinates
  planningArea: { code: string; name: string } | null
}
