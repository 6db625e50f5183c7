import type { RequestEvent } from '@sveltejs/kit'

import { publicOriginOf } from '$api/public-origin'
import { snippet } from '$ui/embed-snippet'
import type { Messages } from '$words/messages'

import type { Sheet } from '../still/draw-sheet'

/** The map of an address, for the pages of others. */
export interface EmbeddedMap {
  title: string
  lead: string
  /** The whole city's map as a picture, or two of them. */
  pictures: { address: string; caption: string | null }[]
  legend: Sheet['legend']
  /** What is darkest, or at night brightest; null where there is no class. */
  strength: keyof Messages['legend']['strength'] | null
  source: string
  /** The same map on its own page. */
  page: string
}

/** What whoever keeps a website is shown. */
export interface MapEmbedPreview {
  title: string
  /** Of the small page. */
  path: string
  /** The lines to take along. */
  snippet: string
  /** The same map on its own page. */
  page: string
  /** The part of the address that chooses the map. */
  search: string
}

export function previewOf(
  event: Pick<RequestEvent, 'platform' | 'url'>,
  shown: Omit<MapEmbedPreview, 'snippet'>,
): MapEmbedPreview {
  const { path, title } = shown
  return { ...shown, snippet: snippet({ address: publicOriginOf(event) + path, title }) }
}
