import type { RequestEvent } from '@sveltejs/kit'

import { cityWordsOf } from '$api/city-words'
import { ask, type Asker } from '$api/ask'
import type { MapLevel } from '$api/catalogue'
import { graphql } from '$api/graphql'
import { refuse } from '$api/refuse'
import type { Theme } from '$appearance/theme'
import { publicOriginOf } from '$api/public-origin'
import { snippet } from '$ui/embed-snippet'
import { embedPath, languageOf } from '$words/language'
import { loadMessages } from '$words/messages'

import { embedSearch, readPreview } from './address'

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

interface EmbedArea {
  id: string
  level: MapLevel
  code: string
  name: string
}

/** All areas somebody may choose, the largest first. */
async function loadEmbedAreas(asker: Asker): Promise<EmbedArea[]> {
  const { planningAreas, socialSpaces, districts } = await ask(asker, embedAreasQuery, {})
  return [
    ...planningAreas.map((area) => ({ ...area, level: 'PLANNING_AREA' as const })),
    ...socialSpaces.map((area) => ({ ...area, level: 'SOCIAL_SPACE' as const })),
    ...districts.map((area) => ({ ...area, level: 'DISTRICT' as const })),
  ]
}

/** What the page shows to whoever keeps a website. */
export interface Preview {
  areas: EmbedArea[]
  /** Null is the whole city. */
  area: EmbedArea | null
  /** Null follows the visitor's own setting. */
  theme: Theme | null
  unknownArea: boolean
  /** Of the small page. */
  path: string
  title: string
  /** The lines to take along. */
  snippet: string
}

type PreviewEvent = Pick<RequestEvent, 'fetch' | 'params' | 'platform' | 'url'>

export async function loadPreview(event: PreviewEvent): Promise<Preview> {
  const { fetch, params, url } = event
  const language = languageOf(params.lang)
  const t = await loadMessages(language, await cityWordsOf(event))
  const areas = await loadEmbedAreas({ fetch, language }).catch(refuse)
  const known = { areas: new Set(areas.map(({ id }) => id)) }
  const { area: named, theme, unknownArea } = readPreview(url.searchParams, known)
  const area = areas.find(({ id }) => id === named) ?? null
  const path = embedPath(language) + embedSearch({ area, theme })
  const title = t.placeEmbed.title(area?.name ?? t.placeEmbed.city)
  return {
    areas,
    area,
    theme,
    unknownArea,
    path,
    title,
    snippet: snippet({ address: publicOriginOf(event) + path, title }),
  }
}
