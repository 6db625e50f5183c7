export type Fact = Record<string, string>
export type Row = Record<string, string | number | null>

export interface Comparison {
  /** The rows of the facts as the database should have them. */
  expected: (facts: readonly Fact[]) => Row[]
  /** The same rows, as they are loaded. */
  loaded: string | ((facts: readonly Fact[]) => string)
}

export const number = (fact: Fact, ...columns: string[]) =>
  columns.reduce((sum, column) => sum + Number(fact[column] ?? Number.NaN), 0)
export const text = (fact: Fact, column: string) => fact[column] ?? ''
export const known = (fact: Fact, column: string) => text(fact, column) || null

export const pick =
  (texts: Record<string, string>, numbers: Record<string, string> = {}) =>
  (facts: readonly Fact[]): Row[] =>
    facts.map((fact) => {
      const row: Row = {}
      for (const [name, column] of Object.entries(texts)) row[name] = known(fact, column)
      for (const [name, column] of Object.entries(numbers)) row[name] = number(fact, column)
      return row
    })

interface Counts {
  level: string
  code: (fact: Fact) => string
}
export const city: Counts = { level: 'CITY', code: () => 'dresden' }
export const planningArea: Counts = {
  level: 'PLANNING_AREA',
  code: (fact) => text(fact, 'planning_area'),
}
export const socialSpace: Counts = {
  level: 'SOCIAL_SPACE',
  code: (fact) => text(fact, 'social_space'),
}
export const district: Counts = { level: 'DISTRICT', code: (fact) => text(fact, 'district') }

/** People of some groups, summed by the areas that the rows name. */
export const summed =
  (places: readonly Counts[], groups: Record<string, readonly string[]>, day = 'date') =>
  (facts: readonly Fact[]): Row[] => {
    const sums = new Map<string, Row & { count: number }>()
    for (const fact of facts) {
      for (const { level, code } of places) {
        for (const [group, columns] of Object.entries(groups)) {
          const [age_band = '', trait = 'ALL'] = group.split(' ')
          const row = { level, code: code(fact), day: text(fact, day), age_band, trait, count: 0 }
          const key = JSON.stringify(row)
          const sum = sums.get(key) ?? row
          sum.count += number(fact, ...columns)
          sums.set(key, sum)
        }
      }
    }
    return [...sums.values()]
  }

export const residents = (condition: string) => `
  select a.level::text, a.code, r.day::text, r.age_band, r.trait::text, r.count
    from residents r join area a on a.id = r.area_id where ${condition}`
