import type { Message } from '../words/vocabulary.ts'
import type { Published } from './published-world.ts'
import type { Source } from './snapshot.ts'

/** Names the source of everything that a scenario assumes. */
export const scenarioSourceId = 'scenario'

/** What a source is called: what a scenario assumes is published nowhere under a title. */
export const sourceTitle = ({
  id,
  titleDe: de,
  titleEn: en,
}: Pick<Source, 'id' | 'titleDe' | 'titleEn'>): Message =>
  id === scenarioSourceId ? { key: 'scenarioTitle' } : { key: 'text', text: { de, en } }

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
