import { feasibleRange } from '../../geo/src/disclosure/testing/onlooker.ts'
import type { TableRelation } from '../../geo/src/disclosure/linked-table.ts'
import type { Learned } from './onlooker.ts'
import { readSeed } from '../support/seed.ts'

/** Age groups that make up others; those in the middle of a line are never stated, but there. */
const sumsOfAges: readonly [whole: string, parts: readonly string[]][] = [
  ['residents', ['residents 0–17', 'residents 18–59', 'residents 60+']],
  ['residents 60+', ['residents 60–79', 'residents 80+']],
  ['residents 60+', ['residents 60–64', 'residents 65+']],
  ['residents 60–79', ['residents 60–64', 'residents 65–69', 'residents 70–74', 'residents 75–79']],
  ['residents 65+', ['residents 65–69', 'residents 70–74', 'residents 75–79', 'residents 80+']],
  ['residents 80+', ['residents 80–84', 'residents 85+']],
]
const traits = ['', ' living alone', ' with a migration background', ' with foreign nationality']

/** Sets of areas that lie in the same places: what one set has, the other has. */
type SamePlaces = [ones: string[], others: string[]]

/** From the hierarchy that the API tells: which areas make up which, level by level. */
async function samePlaces(): Promise<SamePlaces[]> {
  const districts = (await readSeed('districts')).filter((row) => row.reported_with === '')
  const rows = (await readSeed('residents-by-age')).filter(({ day }) => day === '2025-12-31')
  const byLevel = {
    planningAreas: [...new Set(rows.map((row) => `PLANNING_AREA ${row.planning_area}`))],
    socialSpaces: [...new Set(rows.map((row) => `SOCIAL_SPACE ${row.social_space}`))],
  }
  // District 76 lies in two social spaces.
  const places = [
    ...districts.map((row) => [
      `DISTRICT ${row.code}`,
      `PLANNING_AREA ${row.planning_area}`,
      `SOCIAL_SPACE ${row.social_space}`,
    ]),
    ...(await readSeed('district-residents')).map((row) => [
      `DISTRICT ${row.district}`,
      `SOCIAL_SPACE ${row.social_space}`,
    ]),
    ...rows.map((row) => [
      `PLANNING_AREA ${row.planning_area}`,
      `SOCIAL_SPACE ${row.social_space}`,
    ]),
  ]
  return [
    [['CITY dresden'], byLevel.planningAreas],
    [['CITY dresden'], byLevel.socialSpaces],
    ...connected(places, 'PLANNING_AREA', 'DISTRICT'),
    ...connected(places, 'SOCIAL_SPACE', 'DISTRICT'),
    ...connected(places, 'PLANNING_AREA', 'SOCIAL_SPACE'),
  ]
}

/** The smallest sets of areas of two levels that lie in the same places. */
function connected(places: readonly string[][], one: string, other: string): SamePlaces[] {
  const groups: Set<string>[] = []
  for (const place of places) {
    const here = place.filter((area) => area.startsWith(one) || area.startsWith(other))
    if (here.length < 2) continue
    const touched = groups.filter((group) => here.some((area) => group.has(area)))
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push(new Set([...here, ...touched.flatMap((group) => [...group])]))
  }
  return groups.map((group) => [
    [...group].filter((area) => area.startsWith(one)),
    [...group].filter((area) => area.startsWith(other)),
  ])
}

/** A suppressed number with what can be found out about it. */
export interface Reconstruction {
  name: string
  lower: number
  upper: number
}

/** Numbers as a table: those that are suppressed or never stated are null. */
class Table {
  readonly shown: (number | null)[] = []
  readonly relations: TableRelation[] = []
  readonly #names = new Map<string, number>()
  readonly #counts: Learned['counts']

  constructor(counts: Learned['counts']) {
    this.#counts = counts
  }

  cell(name: string): number {
    const known = this.#names.get(name)
    if (known !== undefined) return known
    this.#names.set(name, this.shown.length)
    return this.shown.push(this.#counts.get(name) ?? null) - 1
  }

  relate(total: string, parts: readonly string[]): void {
    this.relations.push({ total: this.cell(total), parts: parts.map((part) => this.cell(part)) })
  }
}

/** What is told of a day: "DISTRICT 72" with "residents 80+". */
const statedOn = (day: string, counts: Learned['counts']) =>
  [...counts.keys()].flatMap((name) => {
    const [area = '', group] = name.split(` ${day} `)
    return group === undefined ? [] : [{ area, group }]
  })

function relatePlaces(
  table: Table,
  day: string,
  counts: Learned['counts'],
  equalSets: readonly SamePlaces[],
): void {
  const groups = new Set(statedOn(day, counts).map(({ group }) => group))
  const all = [...groups].flatMap((group) =>
    equalSets.map((sides) => sides.map((areas) => areas.map((area) => `${area} ${day} ${group}`))),
  )
  for (const [ones = [], others = []] of all) {
    if (![...ones, ...others].every((name) => counts.has(name))) continue
    // A name of its own for what both sides are.
    const both = `both ${ones.join()} ${others.join()}`
    table.relate(both, ones)
    table.relate(both, others)
  }
}

function relateGroups(table: Table, day: string, counts: Learned['counts']): void {
  const places = new Map(
    statedOn(day, counts).flatMap(({ area, group }) =>
      traits
        .filter((trait) => group.endsWith(trait))
        .map((trait) => [`${area}${trait}`, { area, trait }]),
    ),
  )
  for (const { area, trait } of places.values()) {
    const name = (people: string) => `${area} ${day} ${people}`
    for (const [whole, parts] of sumsOfAges) {
      table.relate(
        name(whole + trait),
        parts.map((part) => name(part + trait)),
      )
    }
    const withTrait = trait === '' ? [] : ['residents', 'residents 60+', 'residents 65+']
    for (const people of withTrait) {
      table.relate(name(people), [name(people + trait), name(`${people} not${trait}`)])
    }
  }
}

/** What somebody finds out who knows all that is told, every sum and that nobody is counted less than 0 times. */
export async function reconstruct({ counts }: Learned): Promise<Reconstruction[]> {
  const table = new Table(counts)
  const equalSets = await samePlaces()
  for (const day of ['2014-12-31', '2019-12-31', '2024-12-31', '2025-12-31']) {
    relatePlaces(table, day, counts, equalSets)
    relateGroups(table, day, counts)
  }
  const found: Reconstruction[] = []
  for (const [name, value] of counts) {
    if (value !== null) continue
    const range = await feasibleRange(table.shown, table.relations, table.cell(name))
    found.push({ name, ...range })
  }
  return found
}
