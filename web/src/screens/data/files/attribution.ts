import type { DataSetHead } from './load-data-set'

/** Whom to thank for a table, each once: publisher, title and licence. */
export const licenceLines = ({ completeness }: Pick<DataSetHead, 'completeness'>): string[] =>
  completeness.sources.map(({ publisher, title, licence }) => `${publisher}: ${title} (${licence})`)
