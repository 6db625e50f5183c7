import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Random } from '../support/expensive/random.ts'
import { command, contentOfFolders } from '../support/import-command.ts'
import { overwritePages } from '../support/damaged-pages.ts'
import { invented, staffFile } from '../support/import-files.ts'
import {
  authorization,
  eventsOf,
  importToken,
  send,
  sendFile,
  stateOf,
  versionOf,
  waitsDuring,
} from '../support/importing.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { newLoadedDatabase, withoutPostgres, type DatabaseName } from '../support/shared.ts'

/** At so many moments, and as soon as certain lines are told; on each database: a hundred are KILLS=48. */
const kills = Number(process.env.KILLS ?? 1)
const seed = Number(process.env.KILL_SEED ?? 16)
/** While it is loaded, and when somebody has heard that it is in use. */
const moments = ['progress', 'outcome', ...Array.from({ length: kills }, () => null)]

/** Until a new state of the data is answered, on however busy a machine. */
const patience = { timeout: 30_000, interval: 50 }

describe.each<DatabaseName>(withoutPostgres ? ['embedded'] : ['embedded', 'postgres'])(
  'imports on a server that is killed, %s',
  (name) => {
    let directory: string
    let databaseUrl: string | undefined
    let server: RunningServer | undefined

    const start = async () => {
      server = await startServer({
        dataDirectory: directory,
        environment: { IMPORT_TOKEN: importToken },
        ...(databaseUrl !== undefined && { databaseUrl }),
      })
      return server
    }

    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'atlas-imports-'))
      if (name === 'postgres') databaseUrl = await newLoadedDatabase()
    })

    afterAll(async () => {
      await server?.stop()
      await rm(directory, { recursive: true, force: true })
    })

    it(
      `are in use or are not, at what is told and ${kills} moments of seed ${seed}, and nothing of them is left over`,
      async () => {
        const random = new Random(seed)
        const versions = new Map<string, string>()
        let [least, most] = [0, 0]
        const stateAnew = async () => {
          const killed = await start()
          const state = await stateOf(killed.url)
          // The same imports make the same data, whatever was killed in between, and others make other data.
          expect(state.version).toBe(versions.get(state.inForce) ?? state.version)
          versions.set(state.inForce, state.version)
          const made = state.imports.length
          expect([made >= least, made <= most]).toEqual([true, true])
          ;[least, most] = [made, made + 1]
          return killed
        }
        for (const [round, line] of moments.entries()) {
          const killed = await stateAnew()
          // Cut off before its answer, or within it.
          const sending = send(killed.url, '2025-12-31', 2 + round / 10)
            .then((answer) =>
              eventsOf(answer, async ({ event, code }) => {
                // Whoever has heard that it is in use finds it there.
                if (code === 'APPLIED') least = most
                if (event === line) await killed.kill()
              }),
            )
            .catch(() => null)
          if (line === null) {
            await sleep(random.next() * 900)
            await killed.kill()
          }
          await sending
        }
        // As a process that was killed amid an import leaves it; none has such a number.
        const left = await mkdtemp(join(tmpdir(), 'atlas-60-plus-99999999-'))
        await stateAnew()
        expect(new Set(versions.values()).size).toBe(versions.size)
        expect(await readdir(tmpdir())).not.toContain(basename(left))
      },
      120_000 + kills * 30_000,
    )

    it('are told line by line, and followed by what is answered', async () => {
      const { url } = server ?? (await start())
      const { version } = await stateOf(url)
      const events = await eventsOf(await send(url, '2024-12-31', 2.5))
      expect(events.at(-1)).toMatchObject({ event: 'outcome', code: 'APPLIED' })
      // How soon is measured by `npm run bench following`.
      await expect.poll(() => versionOf(url), patience).not.toBe(version)
      const followed = await stateOf(url)
      const again = await eventsOf(await send(url, '2024-12-31', 2.5))
      expect(again.at(-1)).toMatchObject({ code: 'UNCHANGED', id: followed.imports.at(-1)?.id })
      const undone = await fetch(`${url}/imports/${followed.imports.at(-1)?.id}`, {
        method: 'DELETE',
        headers: authorization,
      })
      expect((await eventsOf(undone)).at(-1)).toMatchObject({ code: 'UNDONE' })
      await expect.poll(() => versionOf(url), patience).toBe(version)
    })

    // What is read is read alike, whatever database it is for.
    it.runIf(name === 'embedded')(
      'keep nobody waiting while they are read, however long that takes',
      async () => {
        const { url } = server ?? (await start())
        const rows = Array.from({ length: 100_000 }, (_, row) => `2025-12-31,${row % 10},2,2\n`)
        const text = `day,planning_area,meeting_fte,counselling_fte\n${rows.join('')}`
        const reading = sendFile(url, text, { day: '2025-12-31', check: 'yes' }).then(eventsOf)
        const { longest, all } = await waitsDuring(url, reading)
        expect(await reading).toContainEqual(expect.objectContaining({ code: 'DUPLICATE_ROW' }))
        // Read in one go where others are answered, it keeps one of them for nine tenths of that time.
        expect(longest).toBeLessThan(all / 2)
      },
    )

    it('are refused without the token, and as what no form of files is', async () => {
      const { url } = server ?? (await start())
      const refused = await fetch(`${url}/imports`, {
        headers: { authorization: 'Bearer guessed' },
      })
      expect(refused.status).toBe(401)
      expect(await refused.text()).toContain('IMPORT_NOT_ALLOWED')
      const json = await fetch(`${url}/imports/staff`, {
        method: 'POST',
        headers: { ...authorization, 'content-type': 'application/json' },
        body: '{}',
      })
      expect(json.status).toBe(415)
    })

    it('are refused as forms that are broken off, hold no file, too large a one or too much', async () => {
      const { url } = server ?? (await start())
      const post = (body: BodyInit, type?: string) =>
        fetch(`${url}/imports/staff`, {
          method: 'POST',
          headers: { ...authorization, ...(type !== undefined && { 'content-type': type }) },
          body,
        })
      const formOf = (fields: Record<string, string>, file?: Blob) => {
        const form = new FormData()
        for (const [field, value] of Object.entries(fields)) form.set(field, value)
        if (file) form.set('file', file, 'staff.csv')
        return form
      }
      const beginning =
        '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
      const many = Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`field${at}`, 'x']))
      const broken = [
        await post('half', 'multipart/form-data'),
        await post('half', 'multipart/form-data; boundary=x'),
        await post(`${beginning}half`, 'multipart/form-data; boundary=x'),
        await post(formOf({ constructor: 'x' })),
        await post(formOf({ source: 'x'.repeat(2001) })),
        await post(formOf(many)),
      ]
      for (const answer of broken) {
        expect(answer.status).toBe(400)
        expect(await answer.json()).toMatchObject({
          errors: [{ extensions: { code: 'MALFORMED_REQUEST', problem: 'parts' } }],
        })
      }
      const none = await post(formOf({ ...invented, day: '2025-12-31', confirm: 'all' }))
      expect(await eventsOf(none)).toMatchObject([
        { event: 'problem', code: 'NO_FILE' },
        { event: 'outcome', code: 'REFUSED' },
      ])
      if (name === 'postgres') return
      const large = await post(formOf({}, new Blob([new Uint8Array(64 * 2 ** 20 + 1)])))
      expect(large.status).toBe(413)
      expect(await large.json()).toMatchObject({
        errors: [{ extensions: { code: 'IMPORT_TOO_LARGE', mostMegabytes: 64 } }],
      })
    })

    // By names that no other file of tests uses: it may import at the same moment.
    it('that tell of people leave nothing behind, and are refused whatever else is wrong', async () => {
      const { url, log } = server ?? (await start())
      const before = await stateOf(url)
      const form = new FormData()
      for (const [field, value] of Object.entries({ ...invented, day: '2025-12-31' })) {
        form.set(field, value)
      }
      const list = 'Monat;Träger;Name;Anzahl\n2025-01;Wölfin;Erika Tetraeder;1\n'
      form.append('file', new Blob([list]), 'liste.csv')
      const answer = await fetch(`${url}/imports/counselling-cases`, {
        method: 'POST',
        headers: authorization,
        body: form,
      })
      const told = await answer.text()
      expect(told).toContain('PERSONAL_RECORDS')
      const people = /Tetraeder|Wölfin/
      expect([told, ...log].join('\n')).not.toMatch(people)
      // What was sent is taken away once its answer has been written, a moment after it is read here.
      await expect.poll(async () => (await contentOfFolders()).join('\n')).not.toMatch(people)
      expect((await stateOf(url)).imports).toEqual(before.imports)
    })

    it('are told so where they say what no text says', async () => {
      const { url } = server ?? (await start())
      const nothing = await eventsOf(await send(url, '2025-12-31', 2, { source: 'a\0b' }))
      expect(nothing).toMatchObject([
        { event: 'problem', code: 'MALFORMED_DECLARATION' },
        { event: 'outcome', code: 'REFUSED' },
      ])
    })

    it('by a command reach the server that has the database open, and a full disk changes nothing', async () => {
      const { url } = server ?? (await start())
      const file = join(directory, 'staff.csv')
      await writeFile(file, staffFile('2023-12-31', 2.4))
      const said = [...Object.entries(invented), ['day', '2023-12-31']].flatMap(
        ([option, value]) => [`--${option}`, value ?? ''],
      )
      const place = databaseUrl ?? directory
      const { version } = await stateOf(url)
      if (databaseUrl !== undefined) {
        const full = await command(place, ['staff', file, ...said], 'ulimit -f 0;')
        expect(full.code).toBe(1)
        expect((await stateOf(url)).version).toBe(version)
      }
      const done = await command(place, ['staff', file, '--yes', ...said])
      expect(done.out).toContain('Übernommen als Import')
      const { imports } = await stateOf(url)
      const undone = await command(place, [
        '--undo',
        String(imports.at(-1)?.id),
        '--language',
        'en',
      ])
      expect(undone.out).toContain('is undone')
      const history = await command(place, ['--history', '--language', 'en'])
      expect(history.out).toMatch(/^no\. +imported +kind .*\n\d+ +2.* undone 2.* staff\.csv$/m)
      const json = await command(place, ['--history', '--json'])
      expect(JSON.parse(/^\{.*$/m.exec(json.out)?.[0] ?? '')).toMatchObject({ kind: 'staff' })
      const folder = await command(place, ['staff', directory, '--language', 'de', ...said])
      expect(folder.code).toBe(1)
      expect(folder.out).toContain('Das ist ein Ordner.')
      expect(folder.out).not.toMatch(/^ +at /m)
    }, 60_000)

    it.runIf(name === 'embedded')(
      'are never missing from what is answered while the database is built anew',
      async () => {
        const running = server ?? (await start())
        const { url } = running
        const events = await eventsOf(await send(url, '2021-12-31', 2.2))
        expect(events.at(-1)).toMatchObject({ code: 'APPLIED' })
        await sleep(1500)
        const version = await versionOf(url)
        const isBuilt = () => running.log.some((line) => line.includes('database is built anew'))
        await overwritePages(directory)
        const seen = new Set<string>()
        while (!isBuilt()) {
          seen.add(await versionOf(url))
          await sleep(20)
        }
        await sleep(1000)
        expect([...seen.add(await versionOf(url))]).toEqual([version])
        expect((await stateOf(url)).imports.at(-1)).toMatchObject({ id: events.at(-1)?.id })
      },
      120_000,
    )

    it.runIf(name === 'embedded')(
      'are found again when the database has to be built anew',
      async () => {
        const { url } = server ?? (await start())
        const events = await eventsOf(await send(url, '2022-12-31', 2.3))
        expect(events.at(-1)).toMatchObject({ code: 'APPLIED' })
        await server?.stop()
        await rm(join(directory, 'embedded'), { recursive: true })
        await rm(join(directory, 'embedded.version'))
        // A list that cannot be read is not taken for one of nothing, which would be written over it.
        const list = join(directory, 'imports', 'imports.json')
        const whole = await readFile(list)
        await writeFile(list, whole.subarray(0, 100))
        await expect(start()).rejects.toThrow(/imports\.json cannot be read/)
        await writeFile(list, whole)
        const { url: anew } = await start()
        const state = await stateOf(anew)
        expect(state.imports.at(-1)).toMatchObject({ id: events.at(-1)?.id, undoneAt: null })
        await server?.stop()
        server = undefined
        expect(await readdir(directory)).not.toContain('server.json')
      },
      60_000,
    )
  },
)
