import { z } from 'zod'

import type { Api } from './api.ts'
import { geodesicMetres } from './geodesic.ts'
import { readSeed } from './seed.ts'
import { type Site, sitesOfSeed } from './sites.ts'

/** A cell as the API publishes it, with the metres on foot to every site, in the order of the sites. */
export interface SeedCell {
  lon: number
  lat: number
  /** Where its residents are reported. */
  district: string
  planningArea: string
  socialSpace: string
  AGE_60_TO_79: number
  AGE_80_PLUS: number
  metres: number[]
}

const published = z.object({
  cells: z.object({
    lon: z.array(z.number()),
    lat: z.array(z.number()),
    residents60To79: z.array(z.number()),
    residents80Plus: z.array(z.number()),
    district: z.array(z.int()),
    districts: z.array(z.object({ code: z.string() })),
    shared: z.array(
      z.object({
        district: z.object({ code: z.string() }),
        socialSpace: z.object({ code: z.string() }),
        part60To79: z.number(),
        part80Plus: z.number(),
      }),
    ),
  }),
})

type Shared = z.output<typeof published>['cells']['shared']

export type CellAge = 'AGE_60_TO_79' | 'AGE_80_PLUS'
export type ReachAges = CellAge | 'AGE_60_PLUS'
export const bandsOf = (ages: ReachAges): CellAge[] =>
  ages === 'AGE_60_PLUS' ? ['AGE_60_TO_79', 'AGE_80_PLUS'] : [ages]

/** Which sites count, and how far people walk: as the API is asked, and as the brute force understands it. */
export interface AskedReach {
  kind: 'MEETING' | 'COUNSELLING'
  provider?: 'FUNDED' | 'MUNICIPAL'
  withinMetres?: number
  withinMinutes?: number
  kmPerHour60To79?: number
  kmPerHour80Plus?: number
}

const everybody = { AGE_60_TO_79: 1, AGE_80_PLUS: 1 }
const nobody = { AGE_60_TO_79: 0, AGE_80_PLUS: 0 }

/** Everything the questions of reach are about: what is published of people, and ways computed without the database. */
export class Town {
  readonly sites: readonly Site[]
  /** In the order of the API's lists. */
  readonly cells: readonly SeedCell[]
  /** Of each kind the planning areas, by code, with staff of it and no known site. */
  readonly #unknown: Readonly<Record<AskedReach['kind'], ReadonlySet<string>>>

  /** Of each district that lies in several social spaces, its parts, by its code. */
  readonly #shared: ReadonlyMap<string, Shared>
  /** Found once for each area: every question is asked of all of them. */
  readonly #cellsIn = new Map<string, readonly SeedCell[]>()

  private constructor(
    sites: readonly Site[],
    cells: readonly SeedCell[],
    shared: Shared,
    staff: readonly Record<string, string>[],
  ) {
    this.sites = sites
    this.cells = cells
    this.#shared = new Map(
      shared.map(({ district: { code } }) => [
        code,
        shared.filter(({ district }) => district.code === code),
      ]),
    )
    const unknown = (kind: AskedReach['kind'], column: string) => {
      const known = sites.filter(({ kinds }) => kinds.includes(kind))
      return new Set(
        staff
          .filter((row) => Number(row[column]) > 0)
          .map((row) => row.planning_area ?? '')
          .filter((code) => known.every(({ planningArea }) => planningArea !== code)),
      )
    }
    this.#unknown = {
      MEETING: unknown('MEETING', 'meeting_fte'),
      COUNSELLING: unknown('COUNSELLING', 'counselling_fte'),
    }
  }

  static async read(api: Api): Promise<Town> {
    const sites = (await sitesOfSeed()).sort((a, b) => (a.slug < b.slug ? -1 : 1))
    const districts = new Map((await readSeed('districts')).map((row) => [row.code, row]))
    const { cells: lists } = await api.ask(
      published,
      '{ cells { lon lat residents60To79 residents80Plus district districts { code } shared { district { code } socialSpace { code } part60To79 part80Plus } } }',
    )
    const cells = lists.lon.map((lon, cell) => {
      const place = { lon, lat: lists.lat[cell] ?? Number.NaN }
      const code = lists.districts[lists.district[cell] ?? -1]?.code ?? ''
      const district = districts.get(code)
      return {
        ...place,
        district: (district?.reported_with ?? '') || code,
        planningArea: district?.planning_area ?? '',
        socialSpace: district?.social_space ?? '',
        AGE_60_TO_79: lists.residents60To79[cell] ?? Number.NaN,
        AGE_80_PLUS: lists.residents80Plus[cell] ?? Number.NaN,
        metres: sites.map((site) => 1.3 * geodesicMetres(place, site)),
      }
    })
    return new Town(sites, cells, lists.shared, await readSeed('staff'))
  }

  /** Which sites count, by their place in the list. */
  counted({ kind, provider }: AskedReach): number[] {
    return this.sites.flatMap((site, index) =>
      site.kinds.includes(kind) && (provider === undefined || site.provider === provider)
        ? [index]
        : [],
    )
  }

  /** Whether anything about reach is known of an area with cells: its sites are, or those of a part of it. */
  isKnown(area: { level: string; code: string }, kind: AskedReach['kind']): boolean {
    return (
      area.level === 'CITY' ||
      this.cellsIn(area).some(({ planningArea }) => !this.#unknown[kind].has(planningArea))
    )
  }

  /** The cells of an area; those that lie in another social space, too, with the part of their people that counts. */
  cellsIn(area: { level: string; code: string }): readonly SeedCell[] {
    const name = `${area.level} ${area.code}`
    const known = this.#cellsIn.get(name)
    if (known) return known
    const cells = this.cells.flatMap((cell) => {
      const { AGE_60_TO_79, AGE_80_PLUS } = this.partOf(cell, area)
      if (AGE_60_TO_79 + AGE_80_PLUS === 0) return []
      return [
        {
          ...cell,
          AGE_60_TO_79: cell.AGE_60_TO_79 * AGE_60_TO_79,
          AGE_80_PLUS: cell.AGE_80_PLUS * AGE_80_PLUS,
        },
      ]
    })
    this.#cellsIn.set(name, cells)
    return cells
  }

  /** Which part of a cell's people lives in an area. */
  partOf(cell: SeedCell, { level, code }: { level: string; code: string }) {
    if (level === 'CITY') return everybody
    const shared = this.#shared.get(cell.district)
    if (level === 'SOCIAL_SPACE' && shared) {
      const here = shared.find(({ socialSpace }) => socialSpace.code === code)
      return here ? { AGE_60_TO_79: here.part60To79, AGE_80_PLUS: here.part80Plus } : nobody
    }
    const place = {
      PLANNING_AREA: cell.planningArea,
      SOCIAL_SPACE: cell.socialSpace,
      DISTRICT: cell.district,
    }[level]
    return place === code ? everybody : nobody
  }
}

export const metresFor = (age: CellAge, asked: AskedReach): number =>
  asked.withinMetres ??
  ((asked.withinMinutes ?? 0) *
    1000 *
    (age === 'AGE_80_PLUS' ? (asked.kmPerHour80Plus ?? 3) : (asked.kmPerHour60To79 ?? 4))) /
    60

export function nearestOf(cell: SeedCell, counted: readonly number[]): number {
  let nearest = Infinity
  for (const site of counted) nearest = Math.min(nearest, cell.metres[site] ?? Infinity)
  return nearest
}

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0)

/** How many live within reach, cell by cell and site by site. */
export function coveredIn(
  cells: readonly SeedCell[],
  counted: readonly number[],
  ages: ReachAges,
  asked: AskedReach,
): number {
  const reaches = bandsOf(ages).map((age) => ({ age, metres: metresFor(age, asked) }))
  let covered = 0
  for (const cell of cells) {
    const nearest = nearestOf(cell, counted)
    for (const { age, metres } of reaches) if (nearest <= metres) covered += cell[age]
  }
  return covered
}

export const livingIn = (cells: readonly SeedCell[], ages: ReachAges): number =>
  sum(bandsOf(ages).flatMap((age) => cells.map((cell) => cell[age])))

/** A reach as it is written in a query. */
export function written(asked: object): string {
  const enums = new Set(['kind', 'provider', 'ages', 'profile'])
  const fields = Object.entries(asked).map(
    ([name, value]) => `${name}: ${enums.has(name) ? String(value) : JSON.stringify(value)}`,
  )
  return `reach: { ${fields.join(', ')} }`
}

/** In many ways that each change one thing. */
export const askedReaches: AskedReach[] = [
  ...[1, 250, 500, 1000, 1500, 2500, 2501, 5000, 20_000, 50_000].flatMap((withinMetres) => [
    { kind: 'MEETING' as const, withinMetres },
    { kind: 'COUNSELLING' as const, withinMetres },
  ]),
  { kind: 'MEETING', provider: 'FUNDED', withinMetres: 1000 },
  { kind: 'COUNSELLING', provider: 'MUNICIPAL', withinMetres: 3000 },
  { kind: 'MEETING', withinMetres: 1200 },
  { kind: 'MEETING', withinMetres: 4000 },
  { kind: 'MEETING', provider: 'MUNICIPAL', withinMetres: 1000 },
  { kind: 'MEETING', withinMinutes: 15 },
  { kind: 'COUNSELLING', withinMinutes: 10, kmPerHour60To79: 5, kmPerHour80Plus: 2.5 },
  { kind: 'MEETING', withinMinutes: 60 },
]

/** Every area with its cells' figures, whatever is asked of it. */
export const allAreas = (fields: string): string =>
  `{ city { ...asked } planningAreas { ...asked } socialSpaces { ...asked } districts { ...asked } }
   fragment asked on Area { level code ${fields} }`

/** Columns of the cells for unnest; each cell once, both ages together where both count. */
export const cellColumns = (town: Town, ages: ReachAges) => ({
  lon: town.cells.map(({ lon }) => lon),
  lat: town.cells.map(({ lat }) => lat),
  people: town.cells.map((cell) => sum(bandsOf(ages).map((age) => cell[age]))),
  district: town.cells.map(({ district }) => district),
  planningArea: town.cells.map(({ planningArea }) => planningArea),
  socialSpace: town.cells.map(({ socialSpace }) => socialSpace),
  ...otherSpaces(town, ages),
})

/** Of each cell the other social space its district lies in, if any, and which part of its people lives there. */
function otherSpaces(town: Town, ages: ReachAges) {
  const spaces = [...new Set(town.cells.map(({ socialSpace }) => socialSpace))]
  const partIn = (cell: SeedCell, code: string) => {
    const part = town.partOf(cell, { level: 'SOCIAL_SPACE', code })
    const people = sum(bandsOf(ages).map((age) => cell[age]))
    const here = sum(bandsOf(ages).map((age) => cell[age] * part[age]))
    return people === 0 ? 0 : here / people
  }
  const others = town.cells.map(
    (cell) => spaces.find((space) => space !== cell.socialSpace && partIn(cell, space) > 0) ?? null,
  )
  return {
    otherSpace: others,
    otherPart: others.map((code, place) => {
      const cell = town.cells[place]
      return code === null || !cell ? 0 : partIn(cell, code)
    }),
  }
}
