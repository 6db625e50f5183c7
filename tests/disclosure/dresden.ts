import type { Trait } from '../../geo/src/terms/classifications.ts'
import type { Area, Cells, ResidentCount, Snapshot } from '../../geo/src/world/snapshot.ts'
import { areaRow, onlyResidents } from '../../geo/src/world/testing/rows.ts'
import { readSeed, type SeedRow, sumOf } from '../support/seed.ts'

const younger = ['age_60_to_64', 'age_65_to_69', 'age_70_to_74', 'age_75_to_79']
const older = ['age_80_to_84', 'age_85_plus']

/** Of each age band the columns that count it. */
const columnsOf: Readonly<Record<string, readonly string[]>> = {
  ALL: ['all'],
  AGE_0_TO_17: ['age_0_to_17'],
  AGE_18_TO_59: ['age_18_to_59'],
  AGE_60_TO_64: ['age_60_to_64'],
  AGE_65_TO_69: ['age_65_to_69'],
  AGE_70_TO_74: ['age_70_to_74'],
  AGE_75_TO_79: ['age_75_to_79'],
  AGE_80_TO_84: ['age_80_to_84'],
  AGE_85_PLUS: ['age_85_plus'],
  AGE_60_TO_79: younger,
  AGE_65_PLUS: [...younger.slice(1), ...older],
  AGE_80_PLUS: older,
  AGE_60_PLUS: [...younger, ...older],
}

/** The areas of the built-in data set, with ids by level and code. */
async function areasOfDresden(): Promise<Area[]> {
  const [planningAreas, socialSpaces, districts] = await Promise.all([
    readSeed('planning-areas'),
    readSeed('social-spaces'),
    readSeed('districts'),
  ])
  const area = (level: Area['level'], row: SeedRow, place: Partial<Area> = {}): Area =>
    areaRow(idOf(level, row.code), level, {
      code: row.code ?? '',
      name: row.name ?? '',
      lon: Number(row.centre_lon ?? 13.74),
      lat: Number(row.centre_lat ?? 51.05),
      ...place,
    })
  return [
    area('CITY', { code: 'dresden', name: 'Dresden' }),
    ...planningAreas.map((row) => area('PLANNING_AREA', row)),
    ...socialSpaces.map((row) => area('SOCIAL_SPACE', row)),
    ...districts.map((row) =>
      area('DISTRICT', row, {
        planningAreaId: idOf('PLANNING_AREA', row.planning_area),
        socialSpaceId: idOf('SOCIAL_SPACE', row.social_space),
        reportedWithId: row.reported_with === '' ? null : idOf('DISTRICT', row.reported_with),
      }),
    ),
  ]
}

const firstIds = { CITY: 1, PLANNING_AREA: 100, SOCIAL_SPACE: 200, DISTRICT: 300 }
const idOf = (level: Area['level'], code = '') =>
  firstIds[level] + (level === 'CITY' ? 0 : Number(code))

/** Adds up counts of rows that belong to several areas. */
class Register {
  readonly #counts = new Map<string, ResidentCount>()
  readonly #districts: ReadonlyMap<string | undefined, SeedRow>

  constructor(districts: readonly SeedRow[]) {
    this.#districts = new Map(districts.map((row) => [row.code, row]))
  }

  planningAreaOf = (district: string | undefined) =>
    this.#districts.get(district)?.planning_area ?? ''

  add(
    areas: readonly number[],
    count: number,
    group: {
      day: string | undefined
      ageBand: string
      trait?: Trait
      status?: 'OBSERVED' | 'ESTIMATED'
    },
  ): void {
    const { day = '', ageBand, trait = 'ALL', status = 'OBSERVED' } = group
    for (const areaId of areas) {
      const name = `${areaId} ${day} ${ageBand} ${trait}`
      const before = this.#counts.get(name)
      this.#counts.set(name, {
        areaId,
        day,
        ageBand,
        trait,
        basis: 'REGISTER',
        count: (before?.count ?? 0) + count,
        status: before?.status === 'ESTIMATED' ? 'ESTIMATED' : status,
        sourceId: 'register',
      })
    }
  }

  all = () => [...this.#counts.values()]
}

const city = idOf('CITY')

async function addCountedAges(register: Register): Promise<void> {
  for (const row of await readSeed('residents-by-age')) {
    const areas = [
      city,
      idOf('PLANNING_AREA', row.planning_area),
      idOf('SOCIAL_SPACE', row.social_space),
    ]
    for (const [ageBand, columns] of Object.entries(columnsOf)) {
      register.add(areas, sumOf([row], columns), { day: row.day, ageBand })
    }
  }
  for (const row of await readSeed('migration-background-65-plus')) {
    const areas = [
      city,
      idOf('PLANNING_AREA', row.planning_area),
      idOf('SOCIAL_SPACE', row.social_space),
    ]
    const group = { day: row.day, ageBand: 'AGE_65_PLUS', trait: 'MIGRATION_BACKGROUND' } as const
    register.add(areas, sumOf([row], ['german_with', 'foreign']), group)
  }
}

async function addDistricts(register: Register): Promise<void> {
  for (const row of await readSeed('district-residents')) {
    const district = idOf('DISTRICT', row.district)
    const above = [
      city,
      idOf('PLANNING_AREA', register.planningAreaOf(row.district)),
      idOf('SOCIAL_SPACE', row.social_space),
    ]
    const group = { day: row.day, ageBand: 'ALL' }
    register.add([district], Number(row.all), group)
    register.add([district, ...above], Number(row.foreign), { ...group, trait: 'FOREIGN' })
  }
  for (const row of await readSeed('district-seniors-estimate')) {
    const district = [idOf('DISTRICT', row.district)]
    for (const [ageBand, columns] of [
      ['AGE_60_TO_79', ['age_60_to_79']],
      ['AGE_80_PLUS', ['age_80_plus']],
      ['AGE_60_PLUS', ['age_60_to_79', 'age_80_plus']],
    ] as const) {
      register.add(district, sumOf([row], columns), { day: row.day, ageBand, status: 'ESTIMATED' })
    }
  }
}

/** A row that names no social space belongs to those of its district, by the residents of each on the newest day. */
async function addLivingAlone(register: Register): Promise<void> {
  const residents = await readSeed('district-residents')
  const newest = residents
    .map(({ day = '' }) => day)
    .sort()
    .at(-1)
  for (const row of await readSeed('living-alone')) {
    const parts = residents.filter(
      ({ day, district }) => day === newest && district === row.district,
    )
    const spaces =
      row.social_space === ''
        ? parts.map((part) => ({
            space: part.social_space,
            share: Number(part.all) / sumOf(parts, ['all']),
          }))
        : [{ space: row.social_space, share: 1 }]
    for (const [ageBand, columns] of [
      ['AGE_60_TO_64', ['men_60_to_64', 'women_60_to_64']],
      ['AGE_65_PLUS', ['men_65_plus', 'women_65_plus']],
      ['AGE_60_PLUS', ['men_60_to_64', 'women_60_to_64', 'men_65_plus', 'women_65_plus']],
    ] as const) {
      const count = sumOf([row], columns)
      const group = { day: row.day, ageBand, trait: 'LIVING_ALONE' } as const
      const planningArea = idOf('PLANNING_AREA', register.planningAreaOf(row.district))
      register.add([city, planningArea, idOf('DISTRICT', row.district)], count, group)
      for (const { space, share } of spaces) {
        const status = share === 1 ? 'OBSERVED' : 'ESTIMATED'
        register.add([idOf('SOCIAL_SPACE', space)], count * share, { ...group, status })
      }
    }
  }
}

async function cellsOfDresden(): Promise<Cells> {
  const rows = await readSeed('cells')
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]))
  return {
    day: rows[0]?.day ?? '',
    sourceId: 'cells',
    lon: column('lon'),
    lat: column('lat'),
    district: Int32Array.from(rows, (row) => idOf('DISTRICT', row.district)),
    residents: { AGE_60_TO_79: column('age_60_to_79'), AGE_80_PLUS: column('age_80_plus') },
  }
}

/** The people of the built-in data set, put together from its files without a database. */
export async function peopleOfDresden(): Promise<Snapshot> {
  const register = new Register(await readSeed('districts'))
  await addCountedAges(register)
  await addDistricts(register)
  await addLivingAlone(register)
  return {
    ...onlyResidents,
    version: 'dresden',
    areas: await areasOfDresden(),
    residents: register.all(),
    cells: await cellsOfDresden(),
  }
}
