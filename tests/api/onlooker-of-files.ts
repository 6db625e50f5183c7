import { z } from 'zod'

import { readToldRows, type ToldCell } from '../../geo/src/datasets/told-rows.ts'
import type { Trait } from '../../geo/src/terms/classifications.ts'
import type { Api } from '../support/api.ts'
import { readAll } from '../support/ogc.ts'
import { ages, type Learned } from './onlooker.ts'

const ofTrait: Record<Trait, string> = {
  ALL: '',
  LIVING_ALONE: ' living alone',
  MIGRATION_BACKGROUND: ' with a migration background',
  FOREIGN: ' with foreign nationality',
}
const levelOf = {
  districts: 'DISTRICT',
  'social-spaces': 'SOCIAL_SPACE',
  'planning-areas': 'PLANNING_AREA',
} as const

/** As files have it: what is estimated is rounded there. */
interface Told {
  readonly name: string
  readonly value: number | null
  readonly isRounded: boolean
}

/** Reads what files are made of, row by row: those of /daten, and what other programs open. */
export async function learnFromFiles(api: Api, learned: Learned): Promise<void> {
  for (const [where, told] of Object.entries({
    residents: await residentsTold(api),
    figures: await figuresTold(api),
    collections: await collectionsTold(api),
  })) {
    const known = where === 'residents' ? learned.counts : learned.figures
    const withheld = told.filter((one) => known.get(one.name) === null)
    // Else nothing would have been looked for.
    if (withheld.length === 0) learned.leaks.push(`nothing is known to be withheld of ${where}`)
    for (const one of told) learnToo(one, known, learned)
  }
}

async function residentsTold(api: Api): Promise<Told[]> {
  const rows = await rowsOf(api, 'residents')
  return rows
    .filter(({ basis, status }) => basis === 'REGISTER' && status !== 'MISSING')
    .map((row) => {
      const people = ages[agesOf.parse(row.ages)] + ofTrait[traitOf.parse(row.trait)]
      return toldIn(row, people, row.residents)
    })
}

async function figuresTold(api: Api): Promise<Told[]> {
  const rows = await rowsOf(api, 'figures')
  return rows
    .filter(({ status }) => status !== 'MISSING')
    .map((row) => toldIn(row, String(row.indicator), row.value))
}

async function collectionsTold(api: Api): Promise<Told[]> {
  const told = Object.entries(levelOf).map(async ([collection, level]) => {
    const features = (await readAll(api, `${collection}/items?limit=1000`)).flat()
    return features.flatMap(({ id, properties }) =>
      Object.entries(properties).flatMap(([column, value]): Told[] => {
        const [day, status] = [properties[`${column}_day`], properties[`${column}_status`]]
        if (typeof status !== 'string' || status === 'MISSING') return []
        const name = `${level} ${id} ${String(day)} ${column.replaceAll('_', '-')}`
        return [{ name, value: numberOrNull.parse(value), isRounded: true }]
      }),
    )
  })
  return (await Promise.all(told)).flat()
}

const agesOf = z.enum(['ALL', 'AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_65_PLUS', 'AGE_80_PLUS'])
const traitOf = z.enum(['ALL', 'LIVING_ALONE', 'MIGRATION_BACKGROUND', 'FOREIGN'])
const numberOrNull = z.number().nullable()

const toldIn = (row: Row, what: string, cell: ToldCell | undefined): Told => ({
  name: `${String(row.area_level)} ${String(row.area_code)} ${String(row.day)} ${what}`,
  value: numberOrNull.parse(cell),
  isRounded: row.rounded_to !== null,
})

/** What is told nowhere else counts as told from here; what is, must be told or withheld here, too. */
function learnToo(
  { name, value, isRounded }: Told,
  known: Map<string, number | null>,
  { leaks }: Learned,
): void {
  const before = known.get(name)
  if (before === undefined) {
    if (value === null || !isRounded) known.set(name, value)
    return
  }
  const isAlike = isRounded ? (before === null) === (value === null) : before === value
  if (!isAlike) leaks.push(`${name} is ${String(before)} here and ${String(value)} in a file`)
}

type Row = Readonly<Record<string, ToldCell>>

const rowsAtOnce = 5000
const table = z.object({
  dataSet: z.object({
    columns: z.array(z.object({ id: z.string() })),
    completeness: z.object({ rows: z.int() }),
    rows: z.unknown(),
  }),
})

async function rowsOf(api: Api, dataSet: string): Promise<Row[]> {
  const found: Row[] = []
  for (let from = 0, all = 1; from < all; from += rowsAtOnce) {
    const { dataSet: told } = await api.ask(
      table,
      `query ($dataSet: ID!, $from: Int!, $first: Int!) { dataSet(id: $dataSet) {
        columns { id } completeness { rows } rows(from: $from, first: $first) } }`,
      { dataSet, from, first: rowsAtOnce },
    )
    all = told.completeness.rows
    for (const cells of readToldRows(told.rows).cells) {
      found.push(Object.fromEntries(told.columns.map(({ id }, at) => [id, cells[at] ?? null])))
    }
  }
  return found
}
