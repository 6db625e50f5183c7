import { importKinds } from '../../geo/src/imports/kinds.ts'
import { createHash } from 'node:crypto'

import type { GivenFile, ImportRequest } from '../../api/src/imports/importer.ts'

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
