import type { Catalogue } from '$api/catalogue'
import type { Download } from '$tables/download'
import { sheetOf, type Sheet } from '$tables/sheet'

import type { Shown } from '../load'
import { chosenIndicator } from '../chosen-indicator'
import { shownFigures, shownNeed } from '../shown-figures'
import type { View } from '../view'
import { tableColumns } from './columns'
import type { TableInputs } from './table-inputs'
import { cityRow, tableRows } from './table-rows'

/** What a file of the map's table is made of. */
export interface MapTable extends Omit<Download, 'address'> {
  catalogue: Catalogue
  view: View
  shown: Shown
  /** What the figures of an indicator follow from. */
  inputs: TableInputs | null
}

/** The table as a file: the areas in the order of the page, then the city. */
export function tableSheet({ catalogue, view, shown, inputs, t, language }: MapTable): Sheet {
  const need = shownNeed(shown, view.index, view.level)
  const figures = shownFigures(shown, need)
  const { compared, differences, besides } =
    shown.kind === 'indicator' ? shown : { compared: null, differences: null, besides: [] }
  const indicator = chosenIndicator(catalogue, view)
  const columns = tableColumns({
    catalogue,
    indicator,
    figures,
    compared,
    differences,
    besides,
    need,
    inputs,
    t,
    language,
  })
  const rows = tableRows(catalogue, figures, view.sort, language, { compared, differences, need })
  const city = cityRow(catalogue, figures, { compared, differences })
  return sheetOf(
    t.table.sheets.table,
    columns.flatMap(({ file }) => file ?? []),
    city ? [...rows, city] : rows,
  )
}
