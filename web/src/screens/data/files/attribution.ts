import type { DataSetHead } from './load-data-set'

type Source = DataSetHead['completeness']['sources'][number]

/** Whom to thank for a table, each once: publisher, title and licence. */
export const licenceLines = ({ completeness }: Pick<DataSetHead, 'completeness'>): string[] =>
  completeness.sources.map(licenceLine)

export const licenceLine = ({ publisher, title, licence }: Source): string =>
  `${publisher}: ${title} (${licence})`
