import type { ImportKindId } from '../../geo/src/imports/import-kind.ts'
import { importKinds } from '../../geo/src/imports/kinds.ts'
import { createHash } from 'node:crypto'

import type { ImportRequest } from '../../api/src/imports/importer.ts'
import type { GivenFile } from '../../api/src/imports/read-files.ts'
import { readSeed } from './seed.ts'

function fileOf(text: string, name = 'staff.csv'): GivenFile {
  const content = Buffer.from(text)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return {
    name,
    record: { name, sha256, bytes: content.byteLength },
    async *bytes() {
      yield await Promise.resolve(content)
    },
  }
}

/** Staff in post of each planning area of the built-in city: as many of each kind. */
export function staffFile(day: string, posts: number): string {
  const areas = Array.from({ length: 10 }, (_, code) => `${day},${code},${posts},${posts}\n`)
  return `day,planning_area,meeting_fte,counselling_fte\n${areas.join('')}`
}

/** Where the invented files come from. */
export const invented = {
  source: 'Erfundener Stellenplan',
  publisher: 'Prüfung',
  licence: 'CC0',
}

/** A file of any kind, wanted as it is. */
export function requestFor(
  id: ImportKindId,
  { name, text }: { name: string; text: string },
  said: Record<string, string> = {},
): ImportRequest {
  const kind = importKinds.find((one) => one.id === id)
  if (!kind) throw new Error(`there is no kind ${id}`)
  return {
    kind,
    files: [fileOf(text, name)],
    said: { ...invented, 'as-of': '2025', ...said },
    by: 'test',
    isCheck: false,
    confirm: () => Promise.resolve(true),
  }
}

export function staffRequest(
  text: string,
  more: Partial<Omit<ImportRequest, 'kind' | 'files'>> = {},
): ImportRequest {
  const kind = importKinds.find(({ id }) => id === 'staff')
  if (!kind) throw new Error('there is no kind staff')
  const said = { ...invented, 'as-of': '2025' }
  const confirm = () => Promise.resolve(true)
  return { kind, files: [fileOf(text)], said, by: 'test', isCheck: false, confirm, ...more }
}

/** A row for each row of a table of the built-in city that is of its newest day, under a head of one's own. */
async function ofTheNewest(
  table: string,
  head: string,
  line: (row: Readonly<Record<string, string>>) => readonly string[],
): Promise<string> {
  const rows = await readSeed(table)
  const newest = rows
    .map(({ day = '' }) => day)
    .sort()
    .at(-1)
  const lines = rows.filter(({ day }) => day === newest).map((row) => line(row).join(';'))
  return [head, ...lines, ''].join('\n')
}

const plus = (more: number, counts: readonly (string | undefined)[]) =>
  counts.map((count) => String(Number(count) + more))

/** Residents as a city's register may list them: of 60 and more some more than were known last in each group of ages. */
export const agesFile = (day: string, more: number) =>
  ofTheNewest(
    'residents-by-age',
    'Stichtag;Stadtbezirk;Stadtraum;0 bis 17;18 bis 59;60 bis 64;65 bis 69;70 bis 74;75 bis 79;80 bis 84;85 und älter',
    (row) => [
      ...[day, row.planning_area ?? '', row.social_space ?? ''],
      ...plus(0, [row.age_0_to_17, row.age_18_to_59]),
      ...plus(more, [row.age_60_to_64, row.age_65_to_69, row.age_70_to_74]),
      ...plus(more, [row.age_75_to_79, row.age_80_to_84, row.age_85_plus]),
    ],
  )

/** People who live alone, some more in each group than were known last. */
export const aloneFile = (day: string, more: number) =>
  ofTheNewest(
    'living-alone',
    'Stichtag;Stadtteil;Stadtraum;Männer 60 bis 64;Frauen 60 bis 64;Männer ab 65;Frauen ab 65',
    (row) => [
      ...[day, row.district ?? '', row.social_space ?? ''],
      ...plus(more, [row.men_60_to_64, row.women_60_to_64, row.men_65_plus, row.women_65_plus]),
    ],
  )

/** The service sites there are but the last of them, as a list of names, addresses and positions. */
export async function sitesFile(): Promise<string> {
  const rows = await readSeed('service-sites')
  const lines = rows
    .slice(0, -1)
    .map((row) =>
      ['name', 'address', 'kinds', 'operator', 'provider', 'lon', 'lat']
        .map((column) => `"${row[column] ?? ''}"`)
        .join(),
    )
  return ['name,address,kinds,operator,provider,lon,lat', ...lines, ''].join('\n')
}
