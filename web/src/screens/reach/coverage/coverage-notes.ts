import { cellAges } from '@atlas/geo/terms/classifications'
import { knownSites } from '@atlas/geo/sites/known-of-total'

import { countFormat } from '$figures/figures'
import { limitWords } from '$reach/limit-words'
import { sourceNotes, type AreaFile } from '$tables/area-file'
import { notesSheet, partsNotes, type Note } from '$tables/figure-columns'
import { dayCell, type Sheet } from '$tables/sheet'

import { sitesWords, type CoverageCell } from './coverage-file'
import type { CoverageRow } from './coverage-table-data'
import type { CoverageDownload } from './download'

/** What both sheets rest on, in words. */
export function coverageNotes(
  download: CoverageDownload,
  file: AreaFile<CoverageRow, CoverageCell>,
): Sheet {
  const { screen, t, language, address } = download
  const { catalogue, cells, panels, view, walking } = screen
  const { columns: heads, ...words } = t.reachPanels.table
  const { csv } = t.table
  const speed = countFormat(language)
  const [younger, older] = cellAges.map((age) => speed(view.limit.speeds[age]))
  const limit = limitWords(view.limit, language, t)
  const { measured } = t.reachPanels
  const unranged = measured.unranged[walking.detourFactor === null ? 'measured' : 'estimated']
  return notesSheet(
    [
      [heads.ages, t.reachPanels.people[view.ages]],
      [
        heads.limit,
        view.limit.unit === 'MINUTES'
          ? `${limit}, ${words.speeds(younger ?? '', older ?? '')}`
          : limit,
      ],
      [heads.sites, sitesWords(download)],
      ...catalogue.siteTotals.map((total): Note => [
        t.sites.kinds[total.kind],
        t.say(knownSites(total)),
      ]),
      [heads.measured, [walking.inWords, measured.known, measured.cells, unranged].join(' ')],
      [csv.rangeMethod, panels.table.explained.MEETING.share.range?.method ?? ''],
      [words.longParts.share, words.sharesInFile],
      ...partsNotes(catalogue, panels.table.level, { t, language }),
      [csv.day, dayCell(cells.asOf)],
      [words.longParts.accessibility, t.reachPanels.accessibility.lead],
      ...sourceNotes(file),
      [csv.address, address],
    ],
    t,
  )
}
