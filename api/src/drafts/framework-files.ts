import { changes, type DraftSaid, printFigureName } from '@atlas/geo/drafts/draft'
import { serviceKinds } from '@atlas/geo/terms/classifications'
import { stringify } from 'csv-stringify/sync'

interface TableFile {
  readonly name: string
  readonly text: string
}

type Cell = string | number | null

const table = (name: string, rows: readonly (readonly Cell[])[]): TableFile => ({
  name: `${name}.csv`,
  text: stringify(rows.map((row) => [...row])),
})

/** A draft as files of a framework that can be imported. @param id of the framework */
export function frameworkFiles(
  { words, figures }: DraftSaid,
  { id, decidedOn }: { id: string; decidedOn: string },
  planningAreas: readonly { readonly code: string }[],
): TableFile[] {
  const valueOf = (name: Parameters<typeof printFigureName>[0]): Cell =>
    figures[printFigureName(name)] ?? null
  const { name, validFrom, referenceDay, horizon } = words
  const nameEn = words.nameEn === '' ? name : words.nameEn
  const targets = planningAreas.map(({ code }) => [
    code,
    ...serviceKinds.map((kind) => valueOf({ of: 'target', kind, area: code })),
  ])
  return [
    table('framework', [
      [
        ...['id', 'name_de', 'name_en', 'adopted_on', 'valid_from', 'reference_day', 'horizon'],
        'flag_threshold_fte',
      ],
      [id, name, nameEn, decidedOn, validFrom, referenceDay, horizon, valueOf({ of: 'threshold' })],
    ]),
    table('planning-keys', [
      ['kind', 'residents_60_plus_per_fte', 'minimum_fte_per_facility'],
      ...serviceKinds.map((kind) => [
        kind.toLowerCase(),
        valueOf({ of: 'key', kind }),
        valueOf({ of: 'minimum', kind }),
      ]),
    ]),
    table('expected-changes', [
      [
        ...['planning_area', 'change_60_plus_percent', 'change_60_to_79_percent'],
        'change_80_plus_percent',
      ],
      ...planningAreas.map(({ code }) => [
        code,
        ...changes.map((of) => valueOf({ of, area: code })),
      ]),
    ]),
    // A plan may name no targets of its own.
    ...(targets.some(([, ...found]) => found.some((cell) => cell !== null))
      ? [table('targets', [['planning_area', 'meeting_fte', 'counselling_fte'], ...targets])]
      : []),
  ]
}
