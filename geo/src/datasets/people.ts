import type { Figure } from '../figures/figure.ts'
import { catalogue, type Indicator } from '../indicators/catalogue.ts'
import { defaultSince } from '../indicators/days.ts'
import type { Given } from '../indicators/formula.ts'
import { knownFiguresOf } from '../indicators/known-figures.ts'
import { type ChosenBasis, knownDays } from '../residents/known-days.ts'
import { noRangeOfCells, rangeOfCell } from '../residents/range-of-residents.ts'
import { residentsFigure } from '../residents/residents-figure.ts'
import { missingReasonOf } from '../terms/certainty.ts'
import { areaLevels, bases, type CellAge, statedAges, traits } from '../terms/classifications.ts'
import type { Published, ResidentGroup } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import { choiceColumn, column, type ColumnOf } from './columns.ts'
import { dataSet, type RowOrigin, type Rows } from './data-set.ts'
import {
  areaColumns,
  endInFile,
  type FileNumber,
  numberColumns,
  numberInFile,
  pointOf,
  positionColumns,
} from './shared-columns.ts'

interface AreaFigure {
  readonly area: Area
  readonly figure: Figure
}

const numberOf = ({ figure }: AreaFigure): FileNumber => ({
  value: figure.value,
  unit: figure.unit,
  status: figure.status,
  range: figure.range(),
})

const originOf = ({ area, figure }: AreaFigure): RowOrigin => ({
  day: figure.asOf,
  status: figure.status,
  sourceIds: [...new Set([figure.source.id, ...figure.sources().map(({ sourceId }) => sourceId)])],
  area,
})

interface ResidentsRow extends AreaFigure {
  readonly group: ResidentGroup
  readonly framework: string | null
}

/** Residents of every area on every day, by age and trait, as counted, estimated or expected. */
export const residents = dataSet<ResidentsRow>('residents', {
  rows: ({ world }) => residentsIn(world),
  columns: [
    ...areaColumns<ResidentsRow>(({ area }) => area),
    choiceColumn('ages', 'ages', ({ group }) => group.ageBand),
    choiceColumn('trait', 'trait', ({ group }) => group.trait),
    choiceColumn('basis', 'basis', ({ figure }) => figure.basis),
    column('framework', 'TEXT', ({ framework }) => framework, { empty: 'DOES_NOT_APPLY' }),
    ...numberColumns<ResidentsRow>({ value: 'residents', unit: 'RESIDENTS' }, numberOf),
  ],
  origin: originOf,
})

/** Every planning framework expects people of its own. */
const basesOf = (world: Published): ChosenBasis[] =>
  bases.flatMap((basis): ChosenBasis[] =>
    basis === 'PROJECTION'
      ? world.planning.frameworks.map(({ id }) => ({ basis, framework: id }))
      : [{ basis, framework: null }],
  )

const groups: readonly ResidentGroup[] = traits.flatMap((trait) =>
  statedAges.map((ageBand) => ({ ageBand, trait })),
)

/** Only what is looked at is made: there are as many as there are areas, days, ages and traits. */
function residentsIn(world: Published): Rows<ResidentsRow> {
  const asked = basesOf(world).flatMap((chosen) =>
    groups.flatMap((group) =>
      areaLevels.flatMap((level) =>
        knownDays(world, level, group, chosen).flatMap(({ day }) =>
          world.areas.shownAt(level).map((area) => ({ area, group, chosen, day })),
        ),
      ),
    ),
  )
  return {
    length: asked.length,
    at: (index) => {
      const one = asked[index]
      if (!one) return undefined
      const { area, group, chosen, day } = one
      const figure = residentsFigure(world, area, { group, date: day, ...chosen })
      return { area, group, framework: chosen.framework, figure }
    },
  }
}

interface IndicatorRow extends AreaFigure {
  readonly indicator: Indicator
}

/** Every indicator of every area on its newest day with counted people. */
export const figures = dataSet<IndicatorRow>('figures', {
  rows: async (given) => {
    const known = knownFiguresOf(given.world)
    const asked = catalogue.flatMap((indicator) =>
      areaLevels.flatMap((level) => {
        const chosen = { basis: 'REGISTER', framework: null } as const
        const day = indicator.formula.days(level, chosen, known).at(-1)
        if (!day) return []
        const period = { ...chosen, date: day.date, since: defaultSince(day) }
        return given.world.areas.shownAt(level).map((area) => ({ indicator, area, period }))
      }),
    )
    return Promise.all(
      asked.map(async ({ indicator, area, period }) => ({
        indicator,
        area,
        figure: await figureOf(indicator, area, period, given),
      })),
    )
  },
  columns: [
    column('indicator', 'TEXT', ({ indicator }) => indicator.id),
    column('indicator_name', 'TEXT', ({ indicator }) => ({
      key: 'indicatorName',
      indicator: indicator.id,
    })),
    ...areaColumns<IndicatorRow>(({ area }) => area),
    ...numberColumns<IndicatorRow>({ value: 'value' }, numberOf),
    choiceColumn('unit', 'unit', ({ figure }) => figure.unit),
    column('since', 'DATE', ({ figure }) => figure.since, { empty: 'DOES_NOT_APPLY' }),
    choiceColumn(
      'missing_reason',
      'missingReason',
      ({ figure }) => missingReasonOf(figure),
      'DOES_NOT_APPLY',
    ),
  ],
  origin: (row) => ({ ...originOf(row), indicator: row.indicator.id }),
})

const figureOf = (
  { formula }: Indicator,
  area: Area,
  period: Parameters<typeof formula.figure>[1],
  given: Given,
) => formula.figure(area, period, given)

interface CellRow {
  readonly lon: number
  readonly lat: number
  readonly district: Area
  readonly day: string
  readonly sourceId: string
  readonly people: Readonly<Record<CellAge, FileNumber>>
}

/** Where older people live. */
export const cells = dataSet<CellRow>('cells', {
  rows: ({ world }) => {
    const { lon, lat, district, residents: people, day, sourceId, length } = world.inhabited
    const numberIn = (age: CellAge, cell: number): FileNumber => {
      const value = people[age][cell] ?? 0
      const range = rangeOfCell(world.estimateErrors, { ageBand: age, day }, value)
      return { value, unit: 'RESIDENTS', status: 'ESTIMATED', range }
    }
    return {
      length,
      alike: true,
      at: (cell) => ({
        lon: lon[cell] ?? 0,
        lat: lat[cell] ?? 0,
        district: world.areas.byId(district[cell] ?? 0),
        day,
        sourceId,
        people: {
          AGE_60_TO_79: numberIn('AGE_60_TO_79', cell),
          AGE_80_PLUS: numberIn('AGE_80_PLUS', cell),
        },
      }),
    }
  },
  columns: [
    ...positionColumns<CellRow>(),
    column('district_code', 'TEXT', ({ district }) => district.code),
    column('district_name', 'TEXT', ({ district }) => district.name),
    ...cellColumns('AGE_60_TO_79', [
      'residents_60_to_79',
      'residents_60_to_79_low',
      'residents_60_to_79_high',
    ]),
    ...cellColumns('AGE_80_PLUS', [
      'residents_80_plus',
      'residents_80_plus_low',
      'residents_80_plus_high',
    ]),
    column('no_range', 'TEXT', (_, world) => noRangeOfCells(world), { empty: 'DOES_NOT_APPLY' }),
  ],
  origin: ({ day, sourceId, district }) => ({
    day,
    status: 'ESTIMATED',
    sourceIds: [sourceId],
    area: district,
  }),
  places: { kind: 'POINT', of: pointOf },
})

function cellColumns(
  age: CellAge,
  [value, low, high]: readonly [
    value: ColumnOf<CellRow>['id'],
    low: ColumnOf<CellRow>['id'],
    high: ColumnOf<CellRow>['id'],
  ],
): ColumnOf<CellRow>[] {
  const unit = 'RESIDENTS'
  const range = { unit, empty: 'NO_RANGE' } as const
  return [
    column(value, 'NUMBER', ({ people }) => numberInFile(people[age]), { unit }),
    column(low, 'NUMBER', ({ people }) => endInFile(people[age], 'low'), range),
    column(high, 'NUMBER', ({ people }) => endInFile(people[age], 'high'), range),
  ]
}
