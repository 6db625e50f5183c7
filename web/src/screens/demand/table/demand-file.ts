import type { AreaFile } from '$tables/area-file'
import { sortedRows } from '$tables/sorted-rows'

import { order } from './columns'
import type { DemandDownload } from './download'
import type { FileDemandRow } from './file-table'
import { longTable, type DemandCell } from './long-columns'
import { wideColumns } from './wide-columns'

/** The table of the plan on its way into files. */
export const demandFile = (download: DemandDownload): AreaFile<FileDemandRow, DemandCell> => {
  const { t, language, choices, table, view } = download
  return {
    t,
    level: 'PLANNING_AREA',
    rows: [...sortedRows(table.rows, order, view.sort, language), table.city],
    area: ({ level, code, name }) => (level === 'CITY' ? null : { level, code, name }),
    city: t.demand.city,
    parents: [],
    sources: choices.sources,
    wide: { name: t.demand.downloads.wide, columns: wideColumns(download) },
    long: longTable(download),
  }
}
