import { cellAges } from '../terms/classifications.ts'
import type { AreaIndex } from '../world/area-index.ts'
import type { ResidentCount } from '../world/snapshot.ts'
import { linkedEstimates, type LinkedEstimates } from './linked-estimates.ts'
import type { KnownGroup, ProtectedCells } from './protect-cells.ts'
import { addCell, commonKnowledge, type ResidentsTable, residentsTable } from './residents-table.ts'
import { protect } from './suppress.ts'
import { suppressedEstimates } from './suppressed-estimates.ts'

/** Which counts are suppressed, and one that is not safe even so, because of what cells tell: then nothing is. */
export interface ProtectedResidents {
  readonly suppressed: ReadonlySet<ResidentCount>
  readonly unprotected: ResidentCount | null
}

/**
 * Small counts of the register are suppressed, with those that would let them be computed back: in one table of each day
 * over areas, ages and traits, together with what published cells tell about districts. Estimates of a
 * district are suppressed on all days and of all ages, or on none.
 */
export function protectResidents(
  counts: readonly ResidentCount[],
  areas: AreaIndex,
  minimum: number,
  cells: ProtectedCells | null,
): ProtectedResidents {
  const register = counts.filter(({ basis }) => basis === 'REGISTER')
  const days = [...new Set(register.map(({ day }) => day))]
  const linked = linkedEstimates(register, areas, minimum)
  const suppressed = new Set<ResidentCount>()
  // Until nothing is added: what is suppressed on one day may take others with it on another.
  for (let before = -1; before < suppressed.size;) {
    before = suppressed.size
    for (const day of days) {
      const ofDay = register.filter((count) => count.day === day)
      const found = protectDay(ofDay, areas, { minimum, linked, suppressed, cells })
      const together = [...found.suppressed].flatMap((count) => linked.together(count))
      for (const count of together) suppressed.add(count)
      if (found.unprotected) return found
    }
  }
  return { suppressed, unprotected: null }
}

interface Rule {
  readonly minimum: number
  readonly linked: LinkedEstimates
  /** On any day. */
  readonly suppressed: ReadonlySet<ResidentCount>
  readonly cells: ProtectedCells | null
}

function protectDay(
  counts: readonly ResidentCount[],
  areas: AreaIndex,
  { minimum, linked, suppressed, cells }: Rule,
): ProtectedResidents {
  const table = residentsTable(counts, areas, minimum, (count) => ({
    minimum: linked.minimumOf(count),
    ...(suppressed.has(count) ? { publishable: false } : {}),
  }))
  for (const group of cells?.known ?? [])
    addKnown(table, group, { day: cells?.cells.day ?? '', minimum, linked })
  const { suppressed: hidden, unprotected } = protect(table.cells, table.relations, minimum)
  const before = table.counts.flatMap((count, place) =>
    count && suppressed.has(count) ? place : [],
  )
  const places = new Set([...before, ...hidden])
  return {
    suppressed: new Set(
      [...places, ...suppressedEstimates(places, table, areas)].flatMap(
        (place) => table.counts[place] ?? [],
      ),
    ),
    unprotected: unprotected === null ? null : countAbout(table, unprotected),
  }
}

/** @throws Error for a cell that holds no count and is about none: it needs no protection */
function countAbout({ counts, about }: ResidentsTable, place: number): ResidentCount {
  const count = counts[place] ?? about.get(place)
  if (!count) throw new Error('what is about nobody needs no protection')
  return count
}

/**
 * What cells tell about districts on their day, and by that about estimates of other days: of a district with cells of
 * its own its number; of several that share some the number of everybody in each of these, and of the first one also how
 * many of it do not live there. Those of it who do may be as few as live in a cell.
 */
function addKnown(
  table: ResidentsTable,
  group: KnownGroup,
  { day, minimum, linked }: Pick<Rule, 'minimum' | 'linked'> & { day: string },
): void {
  const { districts, residents, alone, shared } = group
  const isStated = (place: number) =>
    table.counts
      .slice(place, place + 1)
      .some((count) => count !== undefined && (count.day === day || linked.isLinked(count)))
  for (const age of cellAges) {
    const places = new Map(
      districts.flatMap(({ id }) => {
        const place = table.place(id, age, 'ALL')
        return place !== undefined && isStated(place) ? [[id, place] as const] : []
      }),
    )
    const first = places.get(districts[0]?.id ?? -1)
    const own = table.cells[first ?? -1]
    if (first === undefined || !own || places.size < districts.length) continue
    if (districts.length === 1) {
      own.known = true
      continue
    }
    const all = residents[0]?.[age] ?? 0
    const now = own.value ?? 0
    // What is known of nobody on one day tells nothing about somebody on another.
    if (all === 0 && now > 0) continue
    const grown = all === 0 ? 1 : now / all
    const ofFirst = shared.map((cell) => {
      const value = cell.ofFirst[age]
      const isSmall = value > 0 && value < minimum
      return addCell(
        table,
        {
          value: value * grown,
          publishable: false,
          protected: isSmall,
          minimum: minimum * grown,
        },
        table.counts[first],
      )
    })
    table.relations.push({
      total: first,
      parts: [addCell(table, commonKnowledge(alone[age] * grown)), ...ofFirst],
    })
    shared.forEach(({ joined }, at) => {
      table.relations.push({
        total: addCell(table, { value: null, publishable: false, protected: false, known: true }),
        parts: [ofFirst[at] ?? -1, ...joined.flatMap((id) => places.get(id) ?? [])],
      })
    })
  }
}
