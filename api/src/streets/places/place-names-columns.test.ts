import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Columns, writeColumns } from '../columns.ts'
import { namesOfPlaces } from './place-names.ts'
import { columnsOfNames, readNames } from './place-names-columns.ts'

const names = namesOfPlaces({
  landmarks: [
    { name: 'Dresden Hbf', kind: 'RAILWAY_STATION', district: '01' },
    { name: 'Rathaus', kind: 'TOWN_HALL', district: '01' },
  ],
  streets: [
    { name: 'Prager Str.', district: '01' },
    { name: 'Hauptstraße', district: '12' },
    { name: 'Straße des 17. Juni', district: null },
    { name: 'Hauptstraße', district: '01' },
    { name: 'Улица ohne Ende', district: '01' },
  ],
  postcodes: [{ code: '01067' }],
})

describe('the names of places in a file', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-names-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('are read as they were written', async () => {
    const path = join(folder, 'names')
    await writeColumns(path, new Map(columnsOfNames(names)))
    expect(readNames(await Columns.read(path))).toEqual(names)
  })

  it('are none where they were written by another rule', async () => {
    const path = join(folder, 'others')
    await writeColumns(path, new Map([['search.0.rows', Uint32Array.of(1)]]))
    expect(readNames(await Columns.read(path))).toBeNull()
  })

  it('are written by the rule whose number they have: where this fails, raise it', () => {
    const hash = createHash('sha256')
    for (const [name, column] of columnsOfNames(names)) hash.update(name).update(column)
    expect(hash.digest('hex')).toBe(
      '331295f4b248ffbd337196359b29e9d440197a94b7853bb8b251666ba662a052',
    )
  })
})
