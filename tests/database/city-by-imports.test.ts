import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { writeDirectly } from '../../api/src/database/connection.ts'
import { dumpedLayers, writeDump } from '../../api/src/database/imports-dump.ts'
import { readLayers } from '../../api/src/database/seed/layers.ts'
import { asking } from '../../api/src/database/statements.ts'
import { cityOfDataSet } from '../../api/src/streets/city.ts'
import { importFiles, undo } from '../../api/src/imports/importer.ts'
import { readHere } from '../../api/src/imports/read-files.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import { requestFor } from '../support/import-files.ts'
import {
  cellsOfQuarters,
  quartersAsGeoJson,
  residentsOfQuarters,
  sitesOfQuarters,
  staffOfCity,
} from '../support/invented-files.ts'

const box = { west: 9.47, south: 50.485, east: 9.53, north: 50.515 }

/** All there is of it before anything is imported. */
const folder: Record<string, string> = {
  city: 'code,name\nmusterstadt,Musterstadt\n',
  levels: `level,name_de,plural_de,gender_de,genitive_de,dative_plural_de,name_en,plural_en
city,Gemeinde,Gemeinden,f,Gemeinde,Gemeinden,town,towns
district,Viertel,Viertel,n,Viertels,Vierteln,quarter,quarters
`,
  sources:
    'id,title_de,title_en,publisher,licence,licence_url,url,as_of,method_de,method_en,publisher_en\n',
  districts: 'code,name,area_km2,reported_with,centre_lon,centre_lat,source\n',
  'district-outlines': 'district,part,ring\n',
}

describeOnBothLoadedDatabases('an invented city that has nothing but its name', (database) => {
  let directory: string
  const target = () => ({
    connection: database(),
    directory,
    write: writeDirectly,
    reader: readHere,
  })
  const put = async (...asked: Parameters<typeof requestFor>) => {
    const events: unknown[] = []
    const outcome = await importFiles(target(), requestFor(...asked), (one) => events.push(one))
    if (outcome.key !== 'APPLIED') throw new Error(JSON.stringify(events))
    return outcome.id
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-city-by-imports-'))
    for (const [name, text] of Object.entries(folder)) {
      await writeFile(join(directory, `${name}.csv`), text)
    }
  })
  afterAll(async () => {
    await database().sql`delete from import`
    await rm(directory, { recursive: true })
  })

  it('becomes a city by imports alone, whose files call everything as it does', async () => {
    const { sql } = database()
    await put('boundaries', quartersAsGeoJson(box), { level: 'Viertel' })
    await put('residents-by-age', residentsOfQuarters())
    await put('service-sites', sitesOfQuarters(box))
    await put('census-grid', cellsOfQuarters(box))
    const staff = await put('staff', staffOfCity)

    const areas = await sql`select level, count(*)::int as count from area group by level`
    expect(new Map(areas.map(({ level, count }) => [level, count]))).toEqual(
      new Map([
        ['CITY', 1],
        ['PLANNING_AREA', 1],
        ['SOCIAL_SPACE', 6],
        ['DISTRICT', 6],
      ]),
    )
    expect(
      await sql`
        select name, status, count from residents join area on area.id = area_id
         where level = 'DISTRICT' and code = '03' and age_band = 'AGE_80_PLUS'`,
    ).toEqual([{ name: 'Dorfmark', status: 'OBSERVED', count: 60 }])
    expect(
      await sql`select name, kind, fte from staff join area on area.id = area_id order by kind`,
    ).toEqual([
      { name: 'Musterstadt', kind: 'MEETING', fte: 3.5 },
      { name: 'Musterstadt', kind: 'COUNSELLING', fte: 2 },
    ])
    const [of] = await sql`
      select (select count(*)::int from service_site) as sites,
             (select sum(residents_60_to_79 + residents_80_plus)::int from cell) as people`
    expect(of).toEqual({ sites: 1, people: 6 * 370 })
    // Quarters are counted, so it is known how far a grid misses that divides the city among them.
    expect(
      await sql`
        select level, age_band as ages, day::text, source_id = (select min(source_id) from cell) as "isOfGrid"
          from estimate_error order by age_band`,
    ).toEqual(
      ['AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_80_PLUS'].map((ages) => ({
        ...{ level: 'CELL', ages, day: '2025-12-31', isOfGrid: true },
      })),
    )

    await undo(target(), staff, 'test', () => undefined)
    expect(await sql`select from staff`).toHaveLength(0)

    // Streets are built for it, too, also from what lies beside a database that a server has open.
    const city = await cityOfDataSet(directory, await readLayers(asking(sql)))
    expect(city.districts.map(({ code }) => code)).toEqual(['01', '02', '03', '04', '05', '06'])
    const [cells] = await sql`select count(*)::int as count from cell`
    expect(city.inhabited).toHaveLength(Number(cells?.count))
    const dump = join(directory, 'imports')
    await writeDump(sql, dump)
    expect(await cityOfDataSet(directory, await dumpedLayers(dump))).toEqual(city)
    await expect(cityOfDataSet(directory)).rejects.toThrow('The city has no districts yet')
  })

  it('refuses outlines of a level that it does not have', async () => {
    const events: unknown[] = []
    const asked = requestFor('boundaries', quartersAsGeoJson(box), { level: 'Stadtraum' })
    const outcome = await importFiles(target(), asked, (one) => events.push(one))
    expect(outcome).toEqual({ key: 'REFUSED', problems: 1 })
    expect(events).toContainEqual({
      event: 'problem',
      problem: {
        file: 'viertel.geojson',
        line: null,
        column: null,
        value: 'Stadtraum',
        message: { key: 'UNKNOWN_LEVEL', available: ['districts'] },
      },
    })
  })
})
