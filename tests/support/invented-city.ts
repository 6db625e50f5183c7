import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Random } from './expensive/random.ts'
import { type Box, quarterAt, quarterCodes, quarterHolding } from './invented-quarters.ts'

interface Place {
  lon: number
  lat: number
}

/** Levels that a city may do without. */
type OwnLevel = 'planning-area' | 'social-space'

export interface Invention {
  /** Besides the city and its districts. */
  levels?: readonly OwnLevel[]
  /** Where it lies. */
  box?: Box
  /** Where people live, more finely than by district. */
  cells?: boolean
  /** A framework, and staff. */
  plan?: boolean
  /** Where its places are; else in the middles of its first districts. */
  sites?: readonly Place[]
  /** How many times as many people as usual. */
  people?: number
  seed?: number
}

export interface InventedCity {
  directory: string
  /** The codes of its districts, from the south-west to the north-east. */
  districts: readonly string[]
  remove: () => Promise<void>
}

/** A row by its columns; what is undefined in all rows of a table is no column of it. */
type Row = Readonly<Record<string, string | number | undefined>>

const day = '2025-12-31'
const source = 'invented'
const nowhere = { west: 9.47, south: 50.485, east: 9.53, north: 50.515 }

/**
 * The folder of an invented city, Musterstadt: a town (Gemeinde) of six quarters (Viertel), which it may sum up in
 * boroughs (Bezirke) to plan in and in neighbourhoods (Kieze) to count in. Unless asked for there are residents and
 * places alone: no plan, no forecast, no cells, no offices, no stops, no counselling and no texts. Nothing of it exists.
 */
export async function inventCity(invention: Invention = {}): Promise<InventedCity> {
  const directory = await mkdtemp(join(tmpdir(), 'atlas-invented-city-'))
  for (const [name, rows] of Object.entries(tablesOf(invention))) {
    await writeFile(join(directory, `${name}.csv`), csvOf(rows))
  }
  return {
    directory,
    districts: quarterCodes,
    remove: () => rm(directory, { recursive: true }),
  }
}

function tablesOf(invention: Invention): Record<string, readonly Row[]> {
  const { levels = [], box = nowhere, cells = false, plan = false } = invention
  const { people = 1, seed = 1 } = invention
  const parents = parentsAmong(levels)
  const quarters = quarterCodes.map((_, place) => quarterAt(box, place))
  const sites = invention.sites ?? quarters.slice(0, 3).map(({ centre }) => centre)
  return {
    sources: [sourceRow],
    city: [{ code: 'musterstadt', name: 'Musterstadt' }],
    levels: [
      levelRow('city', 'f', 'Gemeinde Gemeinden Gemeinde Gemeinden town towns'),
      levelRow('planning-area', 'm', 'Bezirk Bezirke Bezirks Bezirken borough boroughs'),
      levelRow('social-space', 'm', 'Kiez Kieze Kiezes Kiezen neighbourhood neighbourhoods'),
      levelRow('district', 'n', 'Viertel Viertel Viertels Vierteln quarter quarters'),
    ].filter(({ level }) => ['city', 'district', ...levels].includes(String(level))),
    ...(levels.includes('planning-area') && {
      'planning-areas': [
        { code: 'west', name: 'West', area_km2: 4.6, source },
        { code: 'ost', name: 'Ost', area_km2: 9.2, source },
      ],
    }),
    ...(levels.includes('social-space') && {
      'social-spaces': [
        { code: 's', name: 'Süd', source },
        { code: 'n', name: 'Nord', source },
      ],
    }),
    districts: quarters.map(({ code, name, centre }, place) => ({
      code,
      name,
      ...parents(place),
      area_km2: 2.3,
      reported_with: '',
      centre_lon: centre.lon,
      centre_lat: centre.lat,
      source,
    })),
    'district-outlines': quarters.map(({ code, ring }) => ({ district: code, part: 0, ring })),
    'residents-by-age': residents(parents, levels, people, new Random(seed)),
    'service-sites': sites.map((at, place) => siteRow(place, at, quarterHolding(box, at))),
    ...(cells && {
      cells: quarters.map(({ code, centre: { lon, lat } }) => ({
        day,
        lon,
        lat,
        district: code,
        age_60_to_79: 150,
        age_80_plus: 60,
        source,
      })),
    }),
    ...(plan && planOf(levels)),
  }
}

const parentsAmong = (levels: readonly OwnLevel[]) => (place: number) => ({
  planning_area: levels.includes('planning-area') ? (place % 3 === 0 ? 'west' : 'ost') : undefined,
  social_space: levels.includes('social-space') ? (place < 3 ? 's' : 'n') : undefined,
})

const sourceRow: Row = {
  id: source,
  title_de: 'Erfundenes',
  title_en: 'Inventions',
  publisher: 'Gemeinde Musterstadt',
  licence: 'CC0-1.0',
  licence_url: '',
  url: '',
  as_of: day,
  method_de: '',
  method_en: '',
  publisher_en: '',
}

function levelRow(level: string, gender: string, names: string): Row {
  const [one, several, genitive, dative, oneInEnglish, severalInEnglish] = names.split(' ')
  return {
    level,
    name_de: one,
    plural_de: several,
    gender_de: gender,
    genitive_de: genitive,
    dative_plural_de: dative,
    name_en: oneInEnglish,
    plural_en: severalInEnglish,
  }
}

const ages = ['0_to_17', '18_to_59', '60_to_64', '65_to_69', '70_to_74', '75_to_79', '80_to_84']
const ageColumns = [...ages.map((age) => `age_${age}`), 'age_85_plus']

/** Where they are counted: where planning areas and social spaces meet, or in each district. */
function residents(
  parents: ReturnType<typeof parentsAmong>,
  levels: readonly OwnLevel[],
  people: number,
  random: Random,
): Row[] {
  const sums = new Map<string, { area: Row; counts: number[] }>()
  for (const of of ['2020-12-31', day]) {
    for (const [place, district] of quarterCodes.entries()) {
      const area = {
        day: of,
        ...parents(place),
        ...(!levels.includes('social-space') && { district }),
      }
      const key = JSON.stringify(area)
      const counts = countsIn(place, random).map((count) => count * people)
      const before = sums.get(key)?.counts ?? []
      sums.set(key, { area, counts: counts.map((count, age) => count + (before[age] ?? 0)) })
    }
  }
  return [...sums.values()].map(({ area, counts }) => ({
    ...area,
    all: counts.reduce((sum, count) => sum + count, 0),
    ...Object.fromEntries(ageColumns.map((column, age) => [column, counts[age]])),
    source,
  }))
}

/** By age; of the oldest the first quarter has so few that they are protected. */
function countsIn(place: number, random: Random): number[] {
  const counts = [300, 900, 100, 80, 70, 60, 40, 20].map((about) => about + random.below(about / 5))
  return place === 0 ? [...counts.slice(0, -2), 1, 1] : counts
}

const siteRow = (place: number, { lon, lat }: Place, district: string): Row => ({
  slug: `treff-${String(place)}`,
  name: `Treff ${String(place)}`,
  operator: '',
  address: '',
  district,
  kinds: place === 1 ? 'meeting counselling' : 'meeting',
  provider: 'funded',
  lon,
  lat,
  position_accuracy_m: 100,
  as_of: 2025,
  responsible_for: '',
  source,
  opening_hours: '',
  opening_note_de: '',
  opening_note_en: '',
  telephone: '',
  wheelchair: '',
  offers_de: '',
  offers_en: '',
  website: '',
})

/** Of a city without planning areas in one row, that of the city. */
function planOf(levels: readonly OwnLevel[]): Record<string, readonly Row[]> {
  const areas = levels.includes('planning-area') ? ['west', 'ost'] : [undefined]
  const framework = 'plan-2021'
  return {
    frameworks: [
      {
        id: framework,
        name_de: 'Plan 2021',
        name_en: 'Plan of 2021',
        adopted_on: '2021-05-01',
        valid_from: '2021-06-01',
        reference_day: '2020-12-31',
        horizon: day,
        flag_threshold_fte: 0.5,
        source,
      },
    ],
    'planning-keys': [
      { framework, kind: 'meeting', residents_60_plus_per_fte: 500, minimum_fte_per_facility: 1 },
      {
        framework,
        kind: 'counselling',
        residents_60_plus_per_fte: 800,
        minimum_fte_per_facility: '',
      },
    ],
    'expected-changes': areas.map((planning_area) => ({
      framework,
      planning_area,
      change_60_plus_percent: 5,
      change_60_to_79_percent: 4,
      change_80_plus_percent: 8,
    })),
    staff: areas.map((planning_area) => ({
      day,
      planning_area,
      meeting_fte: 3,
      counselling_fte: 1.5,
      source,
    })),
  }
}

function csvOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) =>
    rows.some((row) => row[column] !== undefined),
  )
  const cell = (text: string) => (text.includes(',') ? `"${text}"` : text)
  const lines = rows.map((row) => columns.map((column) => cell(String(row[column] ?? ''))).join())
  return `${[columns.join(), ...lines].join('\n')}\n`
}
