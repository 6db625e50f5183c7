import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDirectly } from '../../api/src/database/connection.ts'
import type { ImportKindId } from '../../geo/src/imports/import-kind.ts'
import { outlines } from '../../api/src/shapes/queries.ts'
import { importKinds } from '../../geo/src/imports/kinds.ts'
import { givenFile } from '../../api/src/imports/given-file.ts'
import { type ImportEvent, importFiles, undo } from '../../api/src/imports/importer.ts'
import { readHere } from '../../api/src/imports/read-files.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import { sharedMissing, sharedPath } from '../support/shared-files.ts'
import { stateOf } from '../support/state-of.ts'
import { seedDirectory } from '../../api/src/paths.ts'

const districts = 'data/dresden/stadtteile.geojson'
const planningAreas = 'data/dresden/planungsbereiche.geojson'
const grid = 'data/dresden/zensus_100m.csv'

const missing = sharedMissing(districts) ?? sharedMissing(planningAreas) ?? sharedMissing(grid)

describe.skipIf(missing)('a city’s own places', () => {
  describeOnBothLoadedDatabases('imported', (database) => {
    let before: Record<string, string>

    const target = () => ({
      connection: database(),
      directory: seedDirectory,
      write: writeDirectly,
      reader: readHere,
    })
    /** Of everything that figures are made of. */
    const figures = async () => {
      const state = await stateOf(database())
      const beside = new Set(['data_set', 'import', 'import_layer', 'import_piece', 'load_step'])
      return Object.fromEntries(Object.entries(state).filter(([table]) => !beside.has(table)))
    }
    const put = async (id: ImportKindId, paths: readonly string[]) => {
      const kind = importKinds.find((one) => one.id === id)
      if (!kind) throw new Error(`there is no kind ${id}`)
      const files = await Promise.all(paths.map((path) => givenFile(sharedPath(path))))
      const said = {
        ...{ source: id, 'as-of': '2024-03-15' },
        ...{ publisher: 'Landeshauptstadt Dresden', licence: 'dl-de/by-2-0' },
      }
      const problems: ImportEvent[] = []
      const outcome = await importFiles(
        target(),
        {
          ...{ kind, files, said, by: 'test', isCheck: false },
          confirm: () => Promise.resolve(true),
        },
        (event) => {
          if (event.event === 'problem') problems.push(event)
        },
      )
      expect(problems).toEqual([])
      if (outcome.key !== 'APPLIED') throw new Error(`Not applied: ${JSON.stringify(outcome)}`)
      return outcome.id
    }
    const changedTables = (after: Record<string, string>) =>
      Object.keys(after).filter((table) => after[table] !== before[table])

    beforeAll(async () => {
      before = await figures()
    })
    afterAll(async () => {
      await database().sql`delete from import`
    })

    it('in 64 official boundaries, every figure adds up, and undone everything is as before', async () => {
      const id = await put('boundaries', [districts, planningAreas])
      // What is counted stays as it is: only where areas lie, and how large they are, is new.
      expect(changedTables(await figures())).toEqual(['area', 'source'])
      const levels = await database().sql<
        { level: string; areas: number; squareKilometres: number; land: number; corners: number }[]
      >`
        select level, count(*)::integer as areas, sum(area_km2) as "squareKilometres",
               sum(st_area(outline::geography)) / 1e6 as land, sum(st_npoints(outline))::integer as corners
          from area where level <> 'SOCIAL_SPACE' group by level order by level`
      expect(levels.map(({ level, areas }) => [level, areas])).toEqual([
        ['CITY', 1],
        ['PLANNING_AREA', 10],
        ['DISTRICT', 64],
      ])
      for (const { squareKilometres, land } of levels) {
        // As the files say it: on the plane of UTM. The land itself is 0.06 % larger.
        expect(squareKilometres).toBeCloseTo(328.27, 1)
        expect(land).toBeCloseTo(328.48, 2)
      }
      expect(levels.at(-1)?.corners).toBeGreaterThan(42_000)
      // As they are handed out, too: rounded to 0.1 m the outline of one district crosses itself.
      const handedOut = await outlines(database().queries())
      const [crossing] = await database().sql<{ codes: string[] | null }[]>`
        select array_agg(one ->> 'code') as codes
          from json_array_elements(${JSON.stringify(handedOut)}::json) as one
         where not st_isvalid(st_geomfromgeojson(one -> 'outline'))`
      expect(crossing?.codes).toBeNull()
      await undo(target(), id, 'test', () => undefined)
      expect(await figures()).toEqual(before)
    })

    it('in a finer grid, cells add up to districts', async () => {
      const id = await put('census-grid', [grid])
      expect(changedTables(await figures())).toEqual(['cell', 'estimate_error', 'source'])
      const [sum] = await database().sql<{ cells: number; younger: number; older: number }[]>`
        select count(*)::integer as cells, sum(residents_60_to_79) as younger, sum(residents_80_plus) as older
          from cell where day = '2025-12-31'`
      expect(sum?.cells).toBe(5775)
      expect(sum?.younger).toBeCloseTo(110_949, 1)
      expect(sum?.older).toBeCloseTo(49_109, 1)
      await undo(target(), id, 'test', () => undefined)
      expect(await figures()).toEqual(before)
    })
  })
})
