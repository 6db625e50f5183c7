import { figureColumns, type Note, sourceNote } from '$tables/figure-columns'
import type { Download } from '$tables/download'
import { amountCell, dayCell, type Sheet, type SheetColumn, sheetOf } from '$tables/sheet'
import type { Messages } from '$words/messages'

import type { Period, Statistics } from '../load'

interface StatedRow {
  name: string
  field: string
  provider: string
  from: string | null
  to: string
  figure: Period['cases']
}

/** A figure a row. */
export function statisticsSheet(statistics: Statistics, t: Messages): Sheet {
  const { text, sources } = statistics
  const say = text.files
  const of = figureColumns<StatedRow>(t, {
    area: () => null,
    city: t.table.city,
    figure: ({ figure }) => figure,
    sources,
    sourcesOf: ({ figure }) => figure.sources.map(({ sourceId }) => sourceId),
  })
  const column = (
    header: string,
    width: number,
    cell: SheetColumn<StatedRow>['cell'],
  ): SheetColumn<StatedRow> => ({ header, width, cell })
  const chance = (header: string, end: 'lower' | 'upper') =>
    column(header, 14, ({ figure: { interval, unit } }) =>
      interval ? amountCell(interval[end], unit) : null,
    )
  const columns = [
    of.area,
    column(say.figure, 30, ({ name }) => name),
    column(say.field, 40, ({ field }) => field),
    column(say.provider, 20, ({ provider }) => provider),
    column(say.from, 12, ({ from }) => dayCell(from)),
    column(say.to, 12, ({ to }) => dayCell(to)),
    of.value,
    chance(say.lower, 'lower'),
    chance(say.upper, 'upper'),
    ...[of.unit, of.status, of.source, of.licence],
  ]
  return sheetOf(say.sheet, columns, rowsOf(statistics))
}

/** What it rests on. */
export function statisticsNotes(
  { text, sources, counselling }: Statistics,
  { t, address }: Download,
): Note[] {
  const used = new Set(
    rowsOf({ text, sources, counselling }).flatMap(({ figure }) =>
      figure.sources.map(({ sourceId }) => sourceId),
    ),
  )
  const named = [...used].flatMap((id) => sources.get(id) ?? [])
  return [
    [text.title, text.description],
    ...named.map((source) => sourceNote(source, t)),
    [t.table.csv.address, address],
  ]
}

function rowsOf({ counselling, text }: Statistics): StatedRow[] {
  const say = text.cases
  const ofPeriods = counselling.periods.flatMap(
    ({ provider, from, to, cases, change, casesPerThousand }) => {
      const about = { provider: say.providers[provider ?? 'BOTH'], from, to, field: '' }
      return [
        { ...about, name: say.cases, figure: cases },
        ...(change ? [{ ...about, name: say.change, figure: change }] : []),
        { ...about, name: say.perThousand, figure: casesPerThousand },
      ]
    },
  )
  const ofFields = counselling.fields.map(({ name, year, share }) => ({
    name: text.fields.share,
    field: name,
    provider: say.providers.BOTH,
    from: `${year}-01-01`,
    to: share.asOf,
    figure: share,
  }))
  return [...ofPeriods, ...ofFields]
}
