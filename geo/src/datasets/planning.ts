import type { AreaIndex } from '../world/area-index.ts'
import type { Published, PublishedCases } from '../world/published.ts'
import type {
  Area,
  CounsellingField,
  ExpectedChange,
  FrameworkRow,
  PlanningKey,
  PublishedTarget,
  StaffCount,
} from '../world/snapshot.ts'
import { choiceColumn, column, type ColumnOf } from './columns.ts'
import { dataSet, type RowOrigin } from './data-set.ts'
import { areaColumns } from './shared-columns.ts'

type OfFramework<Row> = Row & { readonly framework: FrameworkRow }

/** Rows of a framework, each with it. */
const withFrameworks = <Row extends { readonly frameworkId: string }>(
  { plan: { frameworks } }: Published,
  rows: readonly Row[],
): OfFramework<Row>[] =>
  rows.flatMap((row) => {
    const framework = frameworks.find(({ id }) => id === row.frameworkId)
    return framework ? [{ ...row, framework }] : []
  })

const setBy = (
  { framework }: OfFramework<object>,
  status: RowOrigin['status'] = 'REPORTED',
): RowOrigin => ({ day: framework.adoptedOn, status, sourceIds: [framework.sourceId] })

const frameworkColumn = <Row>(): ColumnOf<OfFramework<Row>> =>
  column('framework', 'TEXT', ({ framework }) => framework.id)

export const frameworks = dataSet<OfFramework<object>>('frameworks', {
  rows: ({ world }) => world.plan.frameworks.map((framework) => ({ framework })),
  columns: [
    frameworkColumn(),
    column('framework_name', 'TEXT', ({ framework: { nameDe, nameEn } }) => ({
      key: 'text',
      text: { de: nameDe, en: nameEn },
    })),
    column('valid_from', 'DATE', ({ framework }) => framework.validFrom),
    column('reference_day', 'DATE', ({ framework }) => framework.referenceDay),
    column('horizon', 'DATE', ({ framework }) => framework.horizon),
    column('flag_threshold_fte', 'NUMBER', ({ framework }) => framework.flagThresholdFte, {
      unit: 'FTE',
    }),
  ],
  origin: (row) => setBy(row),
})

export const planningKeys = dataSet<OfFramework<PlanningKey>>('planning-keys', {
  rows: ({ world }) => withFrameworks(world, world.plan.keys),
  columns: [
    frameworkColumn(),
    choiceColumn('kind', 'kind', ({ kind }) => kind),
    column('residents_per_fte', 'NUMBER', (row) => row.residents60PlusPerFte, {
      unit: 'RESIDENTS_PER_FTE',
    }),
    column('minimum_fte', 'NUMBER', (row) => row.minimumFtePerFacility, {
      unit: 'FTE',
      empty: 'DOES_NOT_APPLY',
    }),
  ],
  origin: (row) => setBy(row),
})

export const expectedChanges = dataSet<OfFramework<ExpectedChange>>('expected-changes', {
  rows: ({ world }) => withFrameworks(world, world.plan.expectedChanges),
  columns: [
    frameworkColumn(),
    ...ofArea<OfFramework<ExpectedChange>>(),
    choiceColumn('ages', 'ages', ({ ageBand }) => ageBand),
    column('expected_change', 'NUMBER', ({ change }) => change, { unit: 'RELATIVE_CHANGE' }),
  ],
  origin: (row, { areas }) => ({ ...setBy(row, 'PROJECTED'), area: plannedArea(row, areas) }),
})

export const publishedTargets = dataSet<OfFramework<PublishedTarget>>('published-targets', {
  rows: ({ world }) => withFrameworks(world, world.plan.publishedTargets),
  columns: [
    frameworkColumn(),
    ...ofArea<OfFramework<PublishedTarget>>(),
    choiceColumn('kind', 'kind', ({ kind }) => kind),
    column('target_fte', 'NUMBER', ({ fte }) => fte, { unit: 'FTE' }),
  ],
  origin: (row, { areas }) => ({ ...setBy(row), area: plannedArea(row, areas) }),
})

/** Staff in post. */
export const staff = dataSet<StaffCount>('staff', {
  rows: ({ world }) => world.plan.staff,
  columns: [
    ...ofArea<StaffCount>(),
    choiceColumn('kind', 'kind', ({ kind }) => kind),
    column('staff_fte', 'NUMBER', ({ fte }) => fte, { unit: 'FTE' }),
  ],
  origin: (row, { areas }) => ({
    day: row.day,
    status: 'REPORTED',
    sourceIds: [row.sourceId],
    area: plannedArea(row, areas),
  }),
})

function ofArea<Row extends { readonly areaId: number }>(): ColumnOf<Row>[] {
  return areaColumns<Row>((row, { areas }) => plannedArea(row, areas))
}

/** Staff is planned in planning areas, or in the city where it has none. */
function plannedArea({ areaId }: { readonly areaId: number }, areas: AreaIndex): Area {
  const area = areas.byId(areaId)
  return areas.levels.includes(area.level) ? area : areas.city
}

/** Counselling cases of the whole city, as far as they may be known. */
export const counsellingCases = dataSet<PublishedCases>('counselling-cases', {
  rows: ({ world }) => world.counselling.cases,
  columns: [
    choiceColumn('provider', 'provider', ({ provider }) => provider, 'DOES_NOT_APPLY'),
    column('first_day', 'DATE', ({ firstDay }) => firstDay),
    column('last_day', 'DATE', ({ lastDay }) => lastDay),
    column('cases', 'INTEGER', ({ stated }) => stated.value, {
      unit: 'CASES',
      empty: 'SEE_STATUS',
    }),
  ],
  origin: ({ lastDay, stated }) => ({
    day: lastDay,
    status: stated.status,
    sourceIds: [stated.sourceId],
  }),
})

export const counsellingFields = dataSet<CounsellingField>('counselling-fields', {
  rows: ({ world }) => world.counselling.fields,
  columns: [
    column('year', 'INTEGER', ({ year }) => year, { unit: 'YEARS' }),
    column('position', 'INTEGER', ({ position }) => position),
    column('field_name', 'TEXT', ({ nameDe, nameEn }) => ({
      key: 'text',
      text: { de: nameDe, en: nameEn },
    })),
    column('field_share', 'NUMBER', ({ share }) => share, { unit: 'SHARE' }),
  ],
  origin: ({ year, sourceId }) => ({
    day: String(year),
    status: 'REPORTED',
    sourceIds: [sourceId],
  }),
})
