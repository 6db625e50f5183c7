import { type Completeness, completenessOf, type Fed } from '@atlas/geo/datasets/completeness'
import { dataSets } from '@atlas/geo/datasets/catalogue'
import type { DataSet, OpenDataSet } from '@atlas/geo/datasets/data-set'
import { type DataContext, perWorldAndQuestionInTime } from '../../schema/context.ts'
import { givenIn } from '../indicators/coverage-indicator.ts'

/** Bytes of a row that is kept: that of a figure with what explains it. */
const ofRow = 2_000

const opened = perWorldAndQuestionInTime<OpenDataSet>((open) =>
  open instanceof Promise ? ofRow : open.length * ofRow,
)

/** A table of today's data, or of the data as a scenario has them. */
export const openDataSet = (dataSet: DataSet, context: DataContext) =>
  opened(context, [dataSet.id], () => dataSet.open(givenIn(context)))

const completeness = perWorldAndQuestionInTime<Completeness>(() => ofRow)

export const completenessIn = (dataSet: DataSet, context: DataContext) =>
  completeness(context, [dataSet.id], async () =>
    completenessOf(await openDataSet(dataSet, context), context.world),
  )

/** What a source has given to a table. */
export interface SourceUse extends Fed {
  readonly dataSet: DataSet
}

const uses = perWorldAndQuestionInTime<ReadonlyMap<string, readonly SourceUse[]>>(() => 50 * ofRow)

/** What each source feeds, by its id: found in the rows themselves. */
export const usesOfSources = (context: DataContext) =>
  uses(context, [], async () => {
    const found = new Map<string, SourceUse[]>()
    const all = await Promise.all(
      // A source of the list of sources feeds nothing by standing there.
      dataSets
        .filter(({ id }) => id !== 'sources')
        .map(async (dataSet) => ({ dataSet, ...(await completenessIn(dataSet, context)) })),
    )
    for (const { dataSet, fed } of all) {
      for (const one of fed) {
        found.set(one.sourceId, [...(found.get(one.sourceId) ?? []), { dataSet, ...one }])
      }
    }
    return found
  })
