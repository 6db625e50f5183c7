import type { Asked, AskedQuery, Value } from './asked-query.ts'

const field = (
  name: string,
  selected: readonly Asked[],
  given: Readonly<Record<string, Value>> = {},
): Asked => ({ field: name, on: null, arguments: given, selected })

const text = (value: string): Value => ({ text: value })
const reach = (metres: number): Record<string, Value> => ({
  reach: { object: { kind: text('MEETING'), withinMetres: { metres } } },
})
/** Others live somewhere, so that nothing known of today helps. */
const grown: Value = {
  object: { level: text('PLANNING_AREA'), area: text('"1"'), factor: text('1.1') },
}
const value = field('value', [])
const range = field('range', [field('low', [])])
const bothEnds = field('range', [field('low', []), field('high', [])])
const table = field('explanation', [field('table', [field('rows', [field('values', [])])])])
const times = (count: number, made: (time: number) => Asked) =>
  Array.from({ length: count }, (_, time) => made(time))

/** Shapes that were found to cost much, or would: where a search begins. */
export const knownExpensive: Readonly<Record<string, AskedQuery>> = {
  accessibility: {
    opened: 0,
    selected: [
      field(
        'city',
        times(8, (time) => field('accessibility', [value, range], reach(49_000 - time))),
      ),
    ],
  },
  catchments: {
    opened: 0,
    selected: [
      field(
        'serviceSites',
        [
          field(
            'nodes',
            times(5, (time) =>
              field('catchment', [field('withoutOther', [range, table])], reach(49_000 - time)),
            ),
          ),
        ],
        { first: text('100') },
      ),
    ],
  },
  catchmentsOfMany: {
    opened: 400,
    selected: [
      field(
        'serviceSites',
        [field('nodes', [field('catchment', [field('nearest', [range, table])], reach(49_000))])],
        { first: text('100') },
      ),
    ],
  },
  gaps: {
    opened: 0,
    selected: times(10, (time) =>
      field('gaps', [field('nodes', [field('residents', [range, table])])], {
        ...reach(500 + time),
        first: text('20'),
      }),
    ),
  },
  coverage: {
    opened: 0,
    selected: [
      field(
        'districts',
        times(8, (time) => field('withinReach', [field('share', [range])], reach(600 + time))),
      ),
    ],
  },
  distances: {
    opened: 0,
    selected: [
      field(
        'districts',
        times(3, () =>
          field(
            'accessDistance',
            [
              field('mean', [range]),
              field('gini', [range, table]),
              field('beyond', [field('share', [range, table])], {
                metres: { list: [{ metres: 500 }, { metres: 900 }] },
              }),
            ],
            reach(900),
          ),
        ),
      ),
    ],
  },
  scenario: {
    opened: 0,
    selected: [
      field(
        'scenario',
        [
          field(
            'areas',
            [field('accessibility', [field('change', [range, table])], reach(5_000))],
            { level: text('DISTRICT') },
          ),
          field('compared', [field('figure', [field('change', [range])])], {
            level: text('DISTRICT'),
            by: { object: { meanDistance: { object: { kind: text('MEETING') } } } },
          }),
        ],
        {
          input: {
            object: { changes: { list: [{ object: { changeResidents: grown } }] } },
          },
        },
      ),
    ],
  },
  cells: {
    opened: 0,
    selected: [
      field(
        'cells',
        times(20, () => field('ways', [field('metres', []), bothEnds], reach(900))),
      ),
    ],
  },
  rows: {
    opened: 0,
    selected: [field('dataSets', [field('rows', [], { first: text('1') })])],
  },
}
