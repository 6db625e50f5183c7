import { type Change, type Scenario, scenarioSchema } from '@atlas/geo/world/scenario'

type StaffSet = Extract<Change, { type: 'setStaff' }>
type StaffMoved = Extract<Change, { type: 'moveStaff' }>
type KeySet = Extract<Change, { type: 'setPlanningKey' }>

const scenarioOf = (changes: readonly Change[]): Scenario => ({ schema: scenarioSchema, changes })

const isOfStaff = (change: Change): change is StaffSet | StaffMoved =>
  change.type === 'setStaff' || change.type === 'moveStaff'

const areasOf = (change: StaffSet | StaffMoved): readonly string[] =>
  change.type === 'setStaff' ? [change.planningArea] : [change.from, change.to]

/** Where it was the last thing done to an area's staff that it was set, it is set once. */
export function setStaff(
  scenario: Scenario,
  { kind, planningArea }: Pick<StaffSet, 'kind' | 'planningArea'>,
  fte: number,
): Scenario {
  const set: StaffSet = { type: 'setStaff', planningArea, kind, fte }
  const last = scenario.changes.findLastIndex(
    (change) => isOfStaff(change) && change.kind === kind && areasOf(change).includes(planningArea),
  )
  return scenario.changes[last]?.type === 'setStaff'
    ? scenarioOf(scenario.changes.with(last, set))
    : scenarioOf([...scenario.changes, set])
}

/** Without that it is set; what is moved stays moved. */
export const withoutSetStaff = (
  scenario: Scenario,
  { kind, planningArea }: Pick<StaffSet, 'kind' | 'planningArea'>,
): Scenario =>
  scenarioOf(
    scenario.changes.filter(
      (change) =>
        !(
          change.type === 'setStaff' &&
          change.kind === kind &&
          change.planningArea === planningArea
        ),
    ),
  )

/** Moved twice in a row from one area to another, staff is moved once. */
export function moveStaff(
  scenario: Scenario,
  { from, to, kind, fte }: Omit<StaffMoved, 'type'>,
): Scenario {
  const last = scenario.changes.findLastIndex((change) => isOfStaff(change) && change.kind === kind)
  const before = scenario.changes[last]
  const isSame = before?.type === 'moveStaff' && before.from === from && before.to === to
  if (!isSame) return scenarioOf([...scenario.changes, { type: 'moveStaff', from, to, kind, fte }])
  const both = Math.round((before.fte + fte) * 1e6) / 1e6
  return scenarioOf(scenario.changes.with(last, { ...before, fte: both }))
}

/** Of which planning area; null: of all. */
interface KeyOf extends Pick<KeySet, 'framework' | 'kind'> {
  planningArea: string | null
}

/** @param key residents 60+ for each full-time equivalent; null: as the framework, or as the plan has it for all */
export function setKey(
  scenario: Scenario,
  { framework, kind, planningArea }: KeyOf,
  key: number | null,
): Scenario {
  const isKey = (change: Change): change is KeySet =>
    change.type === 'setPlanningKey' && change.framework === framework && change.kind === kind
  const others = scenario.changes.filter(
    (change) => !(isKey(change) && (change.planningArea ?? null) === planningArea),
  )
  if (key === null) return scenarioOf(others)
  const set: KeySet = { type: 'setPlanningKey', framework, kind, residents60PlusPerFte: key }
  if (planningArea !== null) return scenarioOf([...others, { ...set, planningArea }])
  // One for all would replace those of single areas that were set before it.
  const firstOfOne = others.findIndex((change) => isKey(change))
  return scenarioOf(others.toSpliced(firstOfOne === -1 ? others.length : firstOfOne, 0, set))
}

export const withoutChange = (scenario: Scenario, place: number): Scenario =>
  scenarioOf(scenario.changes.toSpliced(place, 1))
