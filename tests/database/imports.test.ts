import type postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { writeDirectly } from '../../api/src/database/connection.ts'
import {
  type ImportEvent,
  importFiles,
  type ImportRequest,
  undo,
} from '../../api/src/imports/importer.ts'
import { readHere } from '../../api/src/imports/read-files.ts'
import { queriesOver } from '../../api/src/database/statements.ts'
import { readHistory } from '../../api/src/imports/history.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import { requestFor, staffFile, staffRequest } from '../support/import-files.ts'
import { stateOf } from '../support/state-of.ts'
import { seedDirectory } from '../../api/src/paths.ts'

describeOnBothLoadedDatabases('an import', (database, name) => {
  let before: Record<string, string>

  /** Of everything but who did what when. */
  const figures = async () => {
    const { data_set: _when, import: _import, ...state } = await stateOf(database())
    const { import_layer: _layers, import_piece: _pieces, ...others } = state
    return others
  }
  const target = () => ({
    connection: database(),
    directory: seedDirectory,
    write: writeDirectly,
    reader: readHere,
  })
  const run = async (request: ImportRequest) => {
    const events: ImportEvent[] = []
    const outcome = await importFiles(target(), request, (event) => events.push(event))
    return { outcome, events }
  }
  const put = async (text: string, said?: Record<string, string>) => {
    const { outcome } = await run(staffRequest(text, said && { said }))
    if (outcome.key !== 'APPLIED') throw new Error(`Not applied: ${JSON.stringify(outcome)}`)
    return outcome.id
  }
  const takeBack = async (id: number) => undo(target(), id, 'test', () => undefined)
  const posts = async (day: string) => {
    const [sum] = await database().sql<{ fte: number | null }[]>`
      select sum(fte) as fte from staff where day = ${day}`
    return sum?.fte ?? null
  }

  beforeAll(async () => {
    before = await figures()
  })

  afterAll(async () => {
    await database().sql`delete from import`
    expect(await figures()).toEqual(before)
  })

  it('is recorded, the same the second time, and undone to what there was before', async () => {
    const text = staffFile('2025-12-31', 2)
    const id = await put(text)
    expect(await posts('2025-12-31')).toBe(40)
    expect((await run(staffRequest(text))).outcome).toEqual({ key: 'UNCHANGED', id })
    const record = (await readHistory(database().sql)).at(-1)
    expect(record).toMatchObject({
      id,
      kind: 'staff',
      madeBy: 'test',
      sourceId: 'staff-2025',
      rows: 10,
      undoneAt: null,
      files: [{ name: 'staff.csv', bytes: Buffer.byteLength(text) }],
    })
    expect(await takeBack(id)).toEqual({ key: 'UNDONE', id })
    expect(await figures()).toEqual(before)
    expect(await takeBack(id)).toEqual({ key: 'UNDONE_BEFORE', id })
    expect(await takeBack(id + 1000)).toEqual({ key: 'NO_SUCH_IMPORT', id: id + 1000 })
  })

  it('is undone in any order: what later ones say stays', async () => {
    const first = await put(staffFile('2025-12-31', 2))
    const second = await put(staffFile('2025-12-31', 2.2))
    expect(await posts('2025-12-31')).toBeCloseTo(44, 9)
    await takeBack(first)
    expect(await posts('2025-12-31')).toBeCloseTo(44, 9)
    await takeBack(second)
    expect(await figures()).toEqual(before)
  })

  it('stays while a later one needs it, which is named', async () => {
    const first = await put(staffFile('2025-12-31', 2))
    const second = await put(staffFile('2024-12-31', 2), { 'source-id': 'staff-2025' })
    const withBoth = await figures()
    expect(await takeBack(first)).toEqual({ key: 'NEEDED', id: first, by: [second] })
    expect(await figures()).toEqual(withBoth)
    await takeBack(second)
    expect(await takeBack(first)).toEqual({ key: 'UNDONE', id: first })
    expect(await figures()).toEqual(before)
  })

  it('changes nothing where something is wrong, and tells all of it at once', async () => {
    const text = staffFile('2025-12-31', 2).replace(',3,2,2', ',99,2,2').replace(',5,2,2', ',5,x,2')
    const { outcome, events } = await run(staffRequest(text))
    expect(outcome).toEqual({ key: 'REFUSED', problems: events.length - 1 })
    const places = events.flatMap((event) =>
      event.event === 'problem' ? [`${event.problem.line} ${event.problem.value}`] : [],
    )
    expect(places).toEqual(expect.arrayContaining(['5 99', '7 x']))
    expect(await figures()).toEqual(before)
  })

  it('of no known source is refused', async () => {
    const { outcome } = await run(staffRequest(staffFile('2025-12-31', 2), { said: {} }))
    expect(outcome).toEqual({ key: 'REFUSED', problems: 1 })
  })

  it('of what is remarkable waits until somebody confirms it', async () => {
    const text = staffFile('2025-12-31', 20)
    const asked: string[] = []
    const confirm = async (_findings: unknown, name: string) => {
      asked.push(name)
      return Promise.resolve(asked.length > 1)
    }
    const { outcome, events } = await run(staffRequest(text, { confirm }))
    expect(outcome.key).toBe('UNCONFIRMED')
    expect(events).toContainEqual({
      event: 'finding',
      isRemarkable: true,
      finding: {
        key: 'JUMP',
        table: 'staff',
        place: '',
        value: 'meeting_fte',
        time: '2025-12-31',
        after: 200,
        timeBefore: '2019-12-31',
        before: 23.4,
      },
    })
    expect(await figures()).toEqual(before)
    const again = await run(staffRequest(text, { confirm }))
    if (again.outcome.key !== 'APPLIED') throw new Error('a confirmed import was not applied')
    expect(asked[1]).toBe(asked[0])
    await takeBack(again.outcome.id)
    expect(await figures()).toEqual(before)
  })

  it('is judged again where somebody else imported meanwhile, and asked again where that is remarkable', async () => {
    const others: number[] = []
    const asked: string[] = []
    const confirm = async (_findings: unknown, name: string) => {
      asked.push(name)
      // Somebody else is quicker, the first time.
      if (others.length === 0) others.push(await put(staffFile('2025-06-30', 19)))
      return true
    }
    const { outcome, events } = await run(staffRequest(staffFile('2025-12-31', 40), { confirm }))
    if (outcome.key !== 'APPLIED') throw new Error(JSON.stringify(outcome))
    expect(new Set(asked).size).toBe(2)
    expect(events).toContainEqual({ event: 'progress', message: { key: 'READ_AGAIN' } })
    const beside = events.flatMap((event) =>
      event.event === 'finding' && event.finding.key === 'JUMP' && event.finding.place === ''
        ? [`${event.finding.timeBefore}: ${event.finding.before}`]
        : [],
    )
    expect([...new Set(beside)]).toEqual([
      '2019-12-31: 23.4',
      '2019-12-31: 26.1',
      '2025-06-30: 190',
    ])
    await takeBack(outcome.id)
    for (const other of others) await takeBack(other)
    expect(await figures()).toEqual(before)
  })

  it('of other outlines or cells may not pass for those that the city began with', async () => {
    const said = { 'source-id': 'estimate-cells', source: 'A', publisher: 'B', licence: 'CC0' }
    const grid = { name: 'grid.csv', text: 'x_3035,y_3035,Einwohner\n' }
    const { outcome, events } = await run(requestFor('census-grid', grid, said))
    expect(outcome).toEqual({ key: 'REFUSED', problems: 1 })
    const problems = events.flatMap((event) =>
      event.event === 'problem' ? [event.problem.message.key] : [],
    )
    expect(problems).toEqual(['SOURCE_OF_OTHERS'])
  })

  it('beside another waits for it: both are in force', async () => {
    const [one, other] = await Promise.all([
      put(staffFile('2025-12-31', 2)),
      put(staffFile('2024-12-31', 2), {
        source: 'A',
        publisher: 'B',
        licence: 'C',
        day: '2024-12-31',
      }),
    ])
    expect([await posts('2025-12-31'), await posts('2024-12-31')]).toEqual([40, 40])
    await takeBack(one)
    await takeBack(other)
    expect(await figures()).toEqual(before)
  })

  it('is taken over a connection that Drizzle has been on, as while a server answers', async () => {
    queriesOver(database().sql)
    const id = await put(staffFile('2025-12-31', 2))
    expect(await posts('2025-12-31')).toBe(40)
    await takeBack(id)
    expect(await figures()).toEqual(before)
  })

  // The embedded database is built anew then.
  it.runIf(name === 'postgres')(
    'of which the connection breaks as it is committed is told as it came out, or to be looked up',
    async () => {
      const whole = database()
      /** Whose first transaction that was to be kept ends in silence; and those after it, where nobody can ask any more. */
      const breaking = (isGoneForGood: boolean) => {
        let isBroken = false
        const sql = new Proxy(whole.sql, {
          get: (real, property): unknown =>
            property !== 'begin'
              ? Reflect.get(real, property)
              : async (act: (transaction: postgres.TransactionSql) => Promise<unknown>) => {
                  if (isBroken && isGoneForGood) throw new Error('nobody answers')
                  const done = await real.begin(act)
                  if (isBroken) return done
                  isBroken = true
                  throw new Error('the connection broke')
                },
        })
        return { ...target(), connection: { sql, isEmbedded: false } }
      }
      const breakingAt = (isGoneForGood: boolean) =>
        importFiles(
          breaking(isGoneForGood),
          staffRequest(staffFile('2025-12-31', 2)),
          () => undefined,
        )
      const done = await breakingAt(false)
      const id = (await readHistory(whole.sql)).at(-1)?.id ?? 0
      expect(done).toMatchObject({ key: 'APPLIED', id })
      expect(await undo(breaking(false), id, 'test', () => undefined)).toEqual({
        key: 'UNDONE',
        id,
      })
      expect(await breakingAt(true)).toEqual({ key: 'UNKNOWN' })
      await takeBack(id + 1)
      expect(await figures()).toEqual(before)
    },
  )

  it('is in the audit with what it changed, or neither is', async () => {
    const audited = async () => {
      const rows = await database().sql<{ what: string; about: string }[]>`
        select what, about from people.audit where who = 'test' order by id desc limit 2`
      return rows.map(({ what, about }) => `${what} ${about}`)
    }
    const id = await put(staffFile('2025-12-31', 2))
    await takeBack(id)
    const both = [`IMPORT_UNDONE ${id}`, `IMPORT_APPLIED ${id}`]
    expect(await audited()).toEqual(both)
    const failing = {
      ...target(),
      write: async () => Promise.reject(new Error('nothing is written')),
    }
    const text = staffFile('2025-12-31', 3)
    await expect(importFiles(failing, staffRequest(text), () => undefined)).rejects.toThrow(
      'nothing',
    )
    expect(await audited()).toEqual(both)
  })

  it('of which a table is left alone by what else is imported does not load it again', async () => {
    const loaded = async () =>
      database().sql`select min(xmin::text) as first, max(xmin::text) as last from cell`
    const cells = await loaded()
    const id = await put(staffFile('2025-12-31', 2))
    expect(await loaded()).toEqual(cells)
    await takeBack(id)
  })
})
