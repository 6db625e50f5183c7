import { ask, type Asker } from '$api/ask'
import type { MapLevel } from '$api/catalogue'
import { graphql } from '$api/graphql'

const embedAreasQuery = graphql(`
  query EmbedAreas {
    planningAreas {
      id
      code
      name
    }
    socialSpaces {
      id
      code
      name
    }
    districts {
      id
      code
      name
    }
  }
`)

export interface EmbedArea {
  id: string
  level: MapLevel
  code: string
  name: string
}

/** All areas somebody may choose, the largest first. */
export async function loadEmbedAreas(asker: Asker): Promise<EmbedArea[]> {
  const { planningAreas, socialSpaces, districts } = await ask(asker, embedAreasQuery, {})
  return [
    ...planningAreas.map((area) => ({ ...area, level: 'PLANNING_AREA' as const })),
    ...socialSpaces.map((area) => ({ ...area, level: 'SOCIAL_SPACE' as const })),
    ...districts.map((area) => ({ ...area, level: 'DISTRICT' as const })),
  ]
}
