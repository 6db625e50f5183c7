import { createHash } from 'node:crypto'

import { operations } from './operations.ts'

/** What many ask for at once, never knowing whether they will be answered. */
export interface Overload {
  clients: number
  /** That of the nth question. */
  request: (asked: number) => { path: string; headers: Record<string, string>; body?: string }
}

const { coverage } = operations

export const overloadNames = ['workbooks', 'coverage'] as const

export const overloads: Record<(typeof overloadNames)[number], Overload> = {
  workbooks: {
    clients: 200,
    request: (asked) => ({
      path: `/erreichbarkeit/tabelle.xlsx?metres=${100 + ((asked * 7919) % 4900)}`,
      headers: {},
    }),
  },
  coverage: {
    clients: 1000,
    request: (asked) => ({
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: coverage.query, variables: coverage.variables(asked) }),
    }),
  },
}

/** The same for answers that say the same: of a workbook, which says when it was made, its sheets. */
export function contentOf(body: Buffer): string {
  const said = body.subarray(0, 2).toString('latin1') === 'PK' ? sheetsOf(body) : body
  return createHash('sha256').update(said).digest('base64')
}

const entry = Buffer.from([0x50, 0x4b, 0x01, 0x02])

/** Names and checksums of the sheets in a ZIP file, from its directory. */
function sheetsOf(zip: Buffer): string {
  const sheets: string[] = []
  for (let at = zip.indexOf(entry); at !== -1; at = zip.indexOf(entry, at + entry.length)) {
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString()
    if (/^xl\/(worksheets\/|sharedStrings)/.test(name)) {
      sheets.push(`${name} ${zip.readUInt32LE(at + 16)}`)
    }
  }
  if (sheets.length === 0) throw new Error('a workbook without sheets')
  return sheets.join('\n')
}
