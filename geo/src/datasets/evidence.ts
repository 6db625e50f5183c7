import { type KnownOfTotal, knownOfTotal } from '../sites/known-of-total.ts'
import { sourceTitle } from '../world/scenario-source.ts'
import type { EstimateError, Source } from '../world/snapshot.ts'
import { choiceColumn, column } from './columns.ts'
import { dataSet } from './data-set.ts'

const unknown = { empty: 'NOT_KNOWN' } as const

/** Of every kind of service how many sites are known, of how many. */
export const siteTotals = dataSet<KnownOfTotal>('site-totals', {
  rows: ({ world }) => knownOfTotal(world.sitesToday, world.siteTotals),
  columns: [
    choiceColumn('kind', 'kind', ({ kind }) => kind),
    column('known_sites', 'INTEGER', ({ known }) => known),
    column('counted_sites', 'INTEGER', ({ total }) => total?.count ?? null, unknown),
  ],
  origin: ({ total }) => ({
    day: total?.asOf ?? null,
    status: total ? 'REPORTED' : 'MISSING',
    sourceIds: total ? [total.sourceId] : [],
  }),
})

/** How far estimates missed where the truth is known. */
export const estimateErrors = dataSet<EstimateError>('estimate-errors', {
  rows: ({ world }) => world.estimateErrors,
  columns: [
    choiceColumn('estimated_places', 'estimatedPlaces', ({ level }) => level),
    choiceColumn('ages', 'ages', ({ ageBand }) => ageBand),
    column('error_method', 'TEXT', ({ method }) => ({ key: 'errorMethod', method })),
    column('mean_error', 'NUMBER', ({ mean }) => mean, { unit: 'SHARE' }),
    column('largest_error', 'NUMBER', ({ largest }) => largest, { unit: 'SHARE' }),
  ],
  origin: ({ day, sourceId }) => ({ day, status: 'COMPUTED', sourceIds: [sourceId] }),
})

/** Who states what. */
export const sources = dataSet<Source>('sources', {
  rows: ({ world }) => [...world.sources.values()],
  columns: [
    column('source_id', 'TEXT', ({ id }) => id),
    column('source_title', 'TEXT', (source) => sourceTitle(source)),
    column('publisher', 'TEXT', ({ publisher, publisherEn }) => ({
      key: 'text',
      text: { de: publisher, en: publisherEn ?? publisher },
    })),
    column('licence_url', 'TEXT', ({ licenceUrl }) => licenceUrl, unknown),
    column('url', 'TEXT', ({ url }) => url, unknown),
    column(
      'method',
      'TEXT',
      ({ methodDe, methodEn }) =>
        methodDe === null
          ? null
          : { key: 'text', text: { de: methodDe, en: methodEn ?? methodDe } },
      { empty: 'DOES_NOT_APPLY' },
    ),
  ],
  origin: ({ id, asOf }) => ({ day: asOf, status: 'REPORTED', sourceIds: [id] }),
})
