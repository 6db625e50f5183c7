import { utf8fromString } from '@exodus/bytes/utf8.js'
import type {
  LayerRecord,
  LayerRecords,
  LayerRow,
  LayerTableName,
} from '../../layers/layer-tables.ts'
import { rowsOf } from '../../layers/layer-tables.ts'
import type { Declared, ImportContext, ImportFile, ImportKindId } from '../import-kind.ts'
import { importKinds } from '../kinds.ts'
import { Problems } from '../problem.ts'

const source = 'invented'
const area = { area_km2: 2, source }

const district = (
  code: string,
  name: string,
  planning_area: string,
  social_space: string,
  reported_with: string | null = null,
): LayerRecord<'districts'> => ({
  ...{ code, name, planning_area, social_space, reported_with, ...area },
  ...{ centre_lon: 13.7, centre_lat: 51 },
})

const residents = (
  day: string,
  code: string,
  social_space: string,
  all: number,
): LayerRecord<'district-residents'> => {
  const foreign = Math.round(all / 10)
  return { day, district: code, social_space, all, german: all - foreign, foreign, source }
}

/** On the last day of 2024: 860 people in every social space of a planning area, ten of each age to 84, and ten older. */
const day = '2024-12-31'

export const inventedRecords: LayerRecords = {
  'planning-areas': [
    { code: '1', name: 'Altstadt', ...area },
    { code: '2', name: 'Neustadt', ...area },
  ],
  'social-spaces': [
    { code: '01', name: 'Innere Altstadt', source },
    { code: '02', name: 'Äußere Altstadt, Weinberg', source },
    { code: '03', name: 'Neustadt und Hafen', source },
  ],
  districts: [
    district('11', 'Am Markt', '1', '01'),
    district('12', 'Mühlenviertel/Großer Garten', '1', '01'),
    district('13', 'Weinberg', '1', '02'),
    // It lies in two social spaces.
    district('14', 'Löwenhügel', '1', '02'),
    district('21', 'Hafen', '2', '03'),
    district('22', 'Heide', '2', '03', '21'),
  ],
  'district-residents': [
    residents(day, '11', '01', 360),
    residents(day, '12', '01', 300),
    residents(day, '14', '01', 200),
    residents(day, '13', '02', 460),
    residents(day, '14', '02', 400),
    residents(day, '21', '03', 860),
  ],
  'counselling-cases': [
    { provider: 'funded', first_day: '2024-01-01', last_day: '2024-03-31', cases: 66, source },
  ],
  frameworks: [
    {
      ...{ id: 'plan-2020', name_de: 'Plan 2020', name_en: 'Plan 2020', source },
      ...{ adopted_on: '2020-05-05', valid_from: '2021-01-01' },
      ...{ reference_day: '2019-12-31', horizon: '2025-12-31', flag_threshold_fte: 0.5 },
    },
  ],
}

/** A city of two planning areas, three social spaces and six districts, as imports find it. */
export const inventedContext: ImportContext = {
  today: '2026-11-28',
  before: rowsOf(inventedRecords),
}

export const fileOf = (name: string, content: string | Uint8Array): ImportFile => ({
  name,
  async *bytes() {
    const bytes = typeof content === 'string' ? utf8fromString(content) : content
    // In pieces that end within letters, as files come.
    for (let at = 0; at < bytes.length; at += 65_521) {
      yield await Promise.resolve(bytes.subarray(at, at + 65_521))
    }
  },
})

const undeclared: Declared = { day: null, source: 'city-2024', crs: null, level: null }

/** What becomes of some files, with all that is wrong with them. */
export async function readFiles(
  id: ImportKindId,
  files: readonly ImportFile[],
  declared: Partial<Declared> = {},
  context: ImportContext = inventedContext,
): Promise<{ rows: LayerRow[]; problems: Problems }> {
  const kind = importKinds.find((one) => one.id === id)
  if (!kind) throw new RangeError(`There is no kind ${id}`)
  const compared = new Set<LayerTableName>(kind.compares)
  const problems = new Problems()
  const rows: LayerRow[] = []
  const restricted: ImportContext = {
    ...context,
    before: (table) => {
      if (!compared.has(table)) throw new RangeError(`${id} does not compare with ${table}`)
      return context.before(table)
    },
  }
  const reading = kind.read(files, { ...undeclared, ...declared }, restricted, problems.report)
  for await (const row of reading) rows.push(row)
  return { rows, problems }
}
