import type { Source } from '$api/catalogue'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { sourceDaysWords, type SourceDays } from './sources-with-days'

type Named = Pick<Source, 'id' | 'publisher' | 'title' | 'licence'>

/** Those of sites, and those of all else. */
interface Told<Found> {
  numbers: Found[]
  sites: Found[]
}

/** Each site may stand in another document, whose title says how: beside numbers there is room for who says it. */
export function apartFromSites<Found>(
  found: readonly Found[],
  idOf: (found: Found) => string,
  sites: readonly { source: { id: string } }[],
): Told<Found> {
  const ofSites = new Set(sites.map(({ source }) => source.id))
  return {
    numbers: found.filter((one) => !ofSites.has(idOf(one))),
    sites: found.filter((one) => ofSites.has(idOf(one))),
  }
}

/** "Standorte: Stadt; Verein (Tatsachenangaben)" */
export function siteSources(
  sources: readonly Pick<Source, 'publisher' | 'licence'>[],
  { notices }: Pick<Messages, 'notices'>,
): string {
  const [publishers, licences] = (['publisher', 'licence'] as const).map((of) =>
    [...new Set(sources.map((source) => source[of]))].join('; '),
  )
  return `${notices.parts.sites}: ${publishers ?? ''} (${licences ?? ''})`
}

/** Sources with what is said of each, each publisher once: "Stadt: Register, Prognose". */
export function byPublisher<Found extends Pick<Named, 'publisher'>>(
  sources: readonly Found[],
  words: (source: Found) => string,
  between: string,
): string[] {
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))]
  return publishers.map((publisher) => {
    const said = sources.filter((source) => source.publisher === publisher).map(words)
    return publisher + between + [...new Set(said)].join(' · ')
  })
}

/**
 * Where numbers come from, in one line: each publisher once, with its titles, their licences and the days of what came
 * from each; of sites who says where they are.
 */
export function sourceLine(
  found: readonly SourceDays<Named>[],
  sites: readonly { source: { id: string } }[],
  t: Messages,
  language: Language,
): string {
  const named = apartFromSites(found, ({ source }) => source.id, sites)
  const numbers = named.numbers.map(({ source, days }) => ({ ...source, days }))
  const words = ({ title, licence, days }: (typeof numbers)[number]) =>
    `${title} (${licence}): ${sourceDaysWords(days, t, language)}`
  const ofSites = named.sites.map(({ source }) => source)
  return [
    ...byPublisher(numbers, words, ', '),
    ...(ofSites.length > 0 ? [siteSources(ofSites, t)] : []),
  ].join('; ')
}
