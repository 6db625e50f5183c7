import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { feasibleRange } from './testing/onlooker.ts'
import type { TableCell, TableRelation } from './linked-table.ts'
import { suppress } from './suppress.ts'

const person = (value: number | null): TableCell => ({ value, publishable: true, protected: true })
const neverShown = (value: number | null): TableCell => ({ ...person(value), publishable: false })

interface Table {
  cells: TableCell[]
  relations: TableRelation[]
}

/** What a table is made of: areas with figures by age and trait. */
interface Plan {
  /** The counts with the trait and without it, by area and age. */
  counts: [number, number][][]
  /** Of each area the planning area and the social space it belongs to. */
  groups: [number, number][]
}

/**
 * Areas in two hierarchies × ages and all ages × everybody, those with a trait
 * and the rest, which is never shown.
 */
function tableOf({ counts, groups }: Plan): Table {
  const cells: TableCell[] = []
  const relations: TableRelation[] = []
  const add = (value: number, publishable: boolean) =>
    cells.push({ value, publishable, protected: true }) - 1
  const sumOf = (parts: number[], publishable: boolean) => {
    const total = add(
      parts.reduce((sum, part) => sum + (cells[part]?.value ?? 0), 0),
      publishable,
    )
    relations.push({ total, parts })
    return total
  }
  /** Of each area, for each age the three cells: trait, rest, everybody. */
  const areas = counts.map((ages) =>
    ages.map(([trait, rest]) => {
      const both = [add(trait, true), add(rest, false)]
      return [...both, sumOf(both, true)]
    }),
  )
  const shown = [true, false, true]
  /** The area that others make up; it repeats their sums over traits. */
  const together = (members: number[][][]) =>
    (members[0] ?? []).map((row, age) => {
      const sums = row.map((_, trait) =>
        sumOf(
          members.map((area) => area[age]?.[trait] ?? -1),
          shown[trait] ?? true,
        ),
      )
      const [trait = -1, rest = -1, total = -1] = sums
      relations.push({ total, parts: [trait, rest] })
      return sums
    })
  const byGroup = (side: 0 | 1) =>
    [...new Set(groups.map((group) => group[side]))].map((group) =>
      together(areas.filter((_, area) => groups[area]?.[side] === group)),
    )
  const planningAreas = byGroup(0)
  const socialSpaces = byGroup(1)
  const city = together(planningAreas)
  city.forEach((row, age) => {
    row.forEach((total, trait) => {
      relations.push({ total, parts: socialSpaces.map((space) => space[age]?.[trait] ?? -1) })
    })
  })
  const allAges = [...areas, ...planningAreas, ...socialSpaces, city].map((area) =>
    shown.map((isShown, trait) =>
      sumOf(
        area.map((row) => row[trait] ?? -1),
        isShown,
      ),
    ),
  )
  for (const [trait = -1, rest = -1, total = -1] of allAges) {
    relations.push({ total, parts: [trait, rest] })
  }
  return { cells, relations }
}

function plans(count: fc.Arbitrary<number>, mostAreas: number): fc.Arbitrary<Plan> {
  const size = fc.record({
    areas: fc.integer({ min: 1, max: mostAreas }),
    ages: fc.integer({ min: 1, max: 3 }),
  })
  return size.chain(({ areas, ages }) => {
    const group = fc.nat({ max: 2 })
    const row = fc.array(fc.tuple(count, count), { minLength: ages, maxLength: ages })
    return fc.record({
      counts: fc.array(row, { minLength: areas, maxLength: areas }),
      groups: fc.array(fc.tuple(group, group), { minLength: areas, maxLength: areas }),
    })
  })
}

const smallOrLarge = fc.oneof(fc.nat({ max: 12 }), fc.integer({ min: 13, max: 2000 }))
const minimum = fc.integer({ min: 1, max: 10 })

/** The indexes of numbers that are small, whether they would be shown or not. */
function smallOnes({ cells }: Table, least: number): number[] {
  return cells.flatMap((cell, index) =>
    cell.value !== null && cell.value > 0 && cell.value < least ? [index] : [],
  )
}

/** Asserts that each of the cells could be 0 and could reach the minimum. */
async function expectProtected(
  { cells, relations }: Table,
  suppressed: ReadonlySet<number>,
  targets: readonly number[],
  least: number,
): Promise<void> {
  const shown = cells.map(({ value, publishable }, index) =>
    publishable && !suppressed.has(index) ? value : null,
  )
  for (const target of targets) {
    const { lower, upper } = await feasibleRange(shown, relations, target)
    expect(lower).toBeLessThan(1e-6)
    expect(upper).toBeGreaterThan(least - 1e-6)
  }
}

describe('suppress', () => {
  it('suppresses nothing where nothing is small', () => {
    const cells = [person(30), person(10), person(20), person(0)]
    expect(suppress(cells, [{ total: 0, parts: [1, 2, 3] }], 10)).toEqual(new Set())
    expect(suppress([], [], 10)).toEqual(new Set())
  })

  it('suppresses a small number and the smallest that hides it, but no zero', () => {
    const cells = [person(132), person(2), person(100), person(30), person(0)]
    expect(suppress(cells, [{ total: 0, parts: [1, 2, 3, 4] }], 3)).toEqual(new Set([1, 3]))
  })

  it('does not take a number that is too small to hide another', () => {
    // 1 + 1: whoever knows that they sum to 2 knows that neither is 3.
    const cells = [person(52), person(1), person(1), person(50)]
    expect(suppress(cells, [{ total: 0, parts: [1, 2, 3] }], 3)).toEqual(new Set([1, 2, 3]))
  })

  it('suppresses the corners of a rectangle', () => {
    // Rows and columns with their sums; 2 is in the first of both.
    const values = [2, 40, 50, 92, 60, 70, 80, 210, 62, 110, 130, 302]
    const line = (first: number, second: number, third: number, total: number) => ({
      total,
      parts: [first, second, third],
    })
    const relations = [line(0, 1, 2, 3), line(4, 5, 6, 7), line(8, 9, 10, 11)]
    for (const column of [0, 1, 2, 3]) {
      relations.push({ total: column + 8, parts: [column, column + 4] })
    }
    expect(suppress(values.map(person), relations, 3)).toEqual(new Set([0, 1, 4, 5]))
  })

  it('protects a rest that is never shown', () => {
    const cells = [person(50), person(48), neverShown(2)]
    const relation = { total: 0, parts: [1, 2] }
    expect(suppress(cells, [relation], 3).size).toBe(1)
    // Nor need it be given: it follows.
    expect(suppress([person(50), person(48), neverShown(null)], [relation], 3).size).toBe(1)
  })

  it('lets a rest that is never shown hide a small number', () => {
    const cells = [person(50), person(2), neverShown(48)]
    expect(suppress(cells, [{ total: 0, parts: [1, 2] }], 3)).toEqual(new Set([1]))
  })

  it('protects a missing number that anyone could compute', () => {
    const cells = [person(50), person(48), person(null)]
    expect(suppress(cells, [{ total: 0, parts: [1, 2] }], 3).size).toBe(1)
  })

  it('leaves small what needs no protection', () => {
    const open = { value: 2, publishable: true, protected: false }
    expect(suppress([open], [], 3)).toEqual(new Set())
    expect(suppress([person(2)], [], 3)).toEqual(new Set([0]))
    expect(suppress([person(3)], [], 3)).toEqual(new Set())
  })

  it('suppresses all that hangs together where nothing less is found', () => {
    // The second and the third number are the same person, which no single step can follow.
    const cells = [person(2), person(1), person(1), person(50), person(52), person(2)]
    const relations = [
      { total: 0, parts: [1, 2] },
      { total: 2, parts: [1] },
      { total: 4, parts: [0, 3] },
    ]
    expect(suppress(cells, relations, 3)).toEqual(new Set([0, 1, 2, 3, 4, 5]))
  })

  it('refuses a minimum, counts and relations that are none', () => {
    expect(() => suppress([], [], -1)).toThrow(RangeError)
    expect(() => suppress([], [], Number.NaN)).toThrow(RangeError)
    expect(() => suppress([person(-1)], [], 3)).toThrow(RangeError)
    expect(() => suppress([person(1)], [{ total: 0, parts: [1] }], 3)).toThrow(RangeError)
    expect(() => suppress([person(1)], [{ total: 0, parts: [0] }], 3)).toThrow(RangeError)
    const wrongSum = [person(5), person(1), person(2)]
    expect(() => suppress(wrongSum, [{ total: 0, parts: [1, 2] }], 3)).toThrow(RangeError)
  })

  it('keeps every small number from being computed back', async () => {
    await fc.assert(
      fc.asyncProperty(plans(smallOrLarge, 6), minimum, async (plan, least) => {
        const table = tableOf(plan)
        const suppressed = suppress(table.cells, table.relations, least)
        const small = smallOnes(table, least)
        for (const index of small) {
          expect(suppressed.has(index)).toBe(table.cells[index]?.publishable)
        }
        await expectProtected(table, suppressed, small.slice(0, 8), least)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('does so where numbers are missing', async () => {
    const gaps = fc.array(fc.nat({ max: 200 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(plans(smallOrLarge, 4), minimum, gaps, async (plan, least, missing) => {
        const { cells, relations } = tableOf(plan)
        const table = {
          cells: cells.map((cell, at) => (missing.includes(at) ? { ...cell, value: null } : cell)),
          relations,
        }
        const suppressed = suppress(table.cells, relations, least)
        const small = smallOnes(table, least).slice(0, 8)
        await expectProtected(table, suppressed, small, least)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('suppresses only numbers that would be shown, no zeros, and nothing more when asked again', () => {
    fc.assert(
      fc.property(plans(smallOrLarge, 5), minimum, (plan, least) => {
        const { cells, relations } = tableOf(plan)
        const suppressed = suppress(cells, relations, least)
        for (const index of suppressed) {
          expect(cells[index]).toMatchObject({ publishable: true })
          expect(cells[index]?.value).toBeGreaterThan(0)
        }
        const hidden = cells.map((cell, index) =>
          suppressed.has(index) ? { ...cell, publishable: false } : cell,
        )
        expect(suppress(hidden, relations, least)).toEqual(new Set())
        expect(suppress(cells, relations, least)).toEqual(suppressed)
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it('suppresses few others: on average not four for each small number', () => {
    const mostlyLarge = fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }) },
      { weight: 60, arbitrary: fc.integer({ min: 3, max: 3000 }) },
    )
    let small = 0
    let others = 0
    for (const plan of fc.sample(plans(mostlyLarge, 30), { numRuns: 80, seed: 60 })) {
      const table = tableOf(plan)
      const suppressed = suppress(table.cells, table.relations, 3)
      const primary = smallOnes(table, 3)
      small += primary.length
      others += suppressed.size - primary.filter((index) => suppressed.has(index)).length
    }
    expect(small).toBeGreaterThan(40)
    expect(others / small).toBeLessThan(4)
  }, 60_000)
})
