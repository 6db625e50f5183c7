import type { Message } from '../words/vocabulary.ts'
import type { Published } from './published-world.ts'
import type { Source } from './snapshot.ts'

/** Names the source of everything that a scenario assumes. */
export const scenarioSourceId = 'scenario'

/** Names the source of everything that a draft plan sets. */
export const draftSourceId = 'draft'

/** What a source is called: what a scenario assumes, or a draft sets, is published nowhere under a title. */
export const sourceTitle = ({
  id,
  titleDe: de,
  titleEn: en,
}: Pick<Source, 'id' | 'titleDe' | 'titleEn'>): Message => {
  if (id === scenarioSourceId) return { key: 'scenarioTitle' }
  return id === draftSourceId ? { key: 'draftTitle' } : { key: 'text', text: { de, en } }
}

/** Assumed against what the newest source says. */
export function scenarioSource({ sources }: Pick<Published, 'sources'>): Source {
  const [newest = ''] = [...sources.values()]
    .map(({ asOf }) => asOf)
    .sort()
    .reverse()
  return {
    id: scenarioSourceId,
    titleDe: '',
    titleEn: '',
    publisher: '',
    publisherEn: null,
    licence: '',
    licenceUrl: null,
    url: null,
    asOf: newest,
    methodDe: null,
    methodEn: null,
  }
}

/** Nobody has published it; set against what the newest source says. */
export const draftSource = (world: Pick<Published, 'sources'>): Source => ({
  ...scenarioSource(world),
  id: draftSourceId,
})
