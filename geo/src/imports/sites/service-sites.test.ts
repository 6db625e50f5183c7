import { describe, expect, it } from 'vitest'
import type { LayerRecord } from '../../layers/layer-tables.ts'
import {
  collection,
  contextOf,
  feature,
  fileOf,
  inDegrees,
  metres,
  readAll,
} from '../spatial-fixture.ts'
import { serviceSites } from './service-sites.ts'
import { readAsOf, readTelephone } from './site-words.ts'

const header = 'name;träger;straße;hausnummer;art;trägerschaft;telefon;stand;lon;lat'
const table = (...lines: readonly string[]) => fileOf('orte.csv', [header, ...lines].join('\n'))
const at = (east: number, north: number) => inDegrees(east, north).join(';')
const park = `Treff am Park;Verein;Parkstraße;3;Begegnung+Beratung;gefördert;0351/123 45 67;06/2026;${at(500, 500)}`

const [lon, lat] = inDegrees(500, 500)
const known: LayerRecord<'service-sites'> = {
  ...{ slug: 'park', name: 'Treff am Park', operator: 'Verein', address: 'Parkstraße 3' },
  ...{ district: '01', kinds: 'meeting', provider: 'funded', lon, lat, position_accuracy_m: 300 },
  ...{ as_of: '2024', responsible_for: null, source: 'before', telephone: '+49 351 999' },
  ...{ opening_hours: 'Mo-Fr 09:00-12:00', opening_note_de: null, opening_note_en: null },
  ...{ wheelchair: 'yes', offers_de: null, offers_en: null, website: 'https://example.org' },
}
const withKnown = contextOf({ 'service-sites': [known] })

describe('service sites', () => {
  it('are read from a table with whatever a city calls its columns', async () => {
    const { rows, problems } = await readAll(serviceSites, [table(park)])
    expect(problems).toEqual([])
    expect(rows).toEqual([
      {
        ...known,
        ...{ table: 'service-sites', slug: 'treff-am-park', kinds: 'meeting counselling' },
        ...{ position_accuracy_m: 20, as_of: '2026-06', source: 'new' },
        ...{ telephone: '+49 351 123 45 67', opening_hours: null, wheelchair: null, website: null },
        ...{ lon: Math.round(lon * 1e6) / 1e6, lat: Math.round(lat * 1e6) / 1e6 },
      },
    ])
  })

  it('are refused where no city has so many', async () => {
    const lines = Array.from(
      { length: 5001 },
      (_, number) => `Treff ${number};;;;Begegnung;gefördert;;;${at(500, 500)}`,
    )
    const { rows, problems } = await readAll(serviceSites, [table(...lines)])
    expect(rows).toEqual([])
    expect(problems).toMatchObject([{ key: 'TOO_MANY_SITES' }])
  })

  it('are refused with a name that is as long as a file, of which no more than the beginning is told', async () => {
    const name = 'Ä'.repeat(100_000)
    const { problems } = await readAll(serviceSites, [table(park.replace('Treff am Park', name))])
    expect(problems).toMatchObject([
      { key: 'TEXT_TOO_LONG', line: 2, column: 'name', value: `${name.slice(0, 300)}…` },
    ])
  })

  it('are no list of people: it is refused by its columns before anything of it is told', async () => {
    const lines = [
      'Vorname;Nachname;Geburtsdatum;Aktenzeichen;lon;lat',
      'Erika;Muster;12.03.1941;A 7;x;y',
    ]
    // Both tell of somebody: a name that is a person's, and a day of birth.
    const people = { Name: 'Erika Muster', 'geb. am': '12.03.1941' }
    const files = [
      fileOf('a.csv', lines.join('\n')),
      fileOf('a.csv', lines.map((line) => line.replace(/;[^;]+;[^;]+$/, '')).join('\n')),
      fileOf('a.json', collection([feature(people, 'Point', metres(500, 500))], 'EPSG:25833')),
    ]
    const told = await Promise.all(files.map((file) => readAll(serviceSites, [file])))
    expect(told.map(({ rows }) => rows)).toEqual([[], [], []])
    expect(JSON.stringify(told)).not.toMatch(/Erika|Muster|1941|A 7/)
    const refused = { key: 'PERSONAL_RECORDS', line: null, column: null, value: null }
    expect(told.map(({ problems }) => problems)).toMatchObject([
      [refused, refused, refused],
      [refused, refused, refused],
      [refused, refused],
    ])
  })

  it('may be called after somebody, and say whom to ask', async () => {
    const named = (name: string, who: string, east: number) =>
      `${name};${who};leitung@treff.example;Beratung;kommunal;12.05.1954;${at(east, 500)}`
    const lines = [
      'name;Ansprechpartnerin;E-Mail;art;provider;gegründet;lon;lat',
      named('Käthe Kollwitz', 'Frau Muster', 100),
      ...['Treff am Park', 'Martha-Stift', 'Haus Luise', 'Rosa Luxemburg Platz'].map(
        (name, place) => named(name, 'Herr Dr. Beispiel', 200 + place * 100),
      ),
    ]
    const { rows, problems } = await readAll(serviceSites, [fileOf('a.csv', lines.join('\n'))])
    expect(problems).toEqual([])
    expect(rows).toHaveLength(5)
  })

  it('say of which kind they are, unless it is known: one column that is missing is one problem', async () => {
    const lines = [
      'name;adresse;telefon;lon;lat',
      ...['Eins', 'Zwei', 'Drei'].map((name, place) => `${name};Weg 1;x;${at(place * 100, 500)}`),
    ]
    const { rows, german } = await readAll(serviceSites, [fileOf('a.csv', lines.join('\n'))])
    expect(rows).toEqual([])
    expect(german).toEqual([
      'Es fehlt die Spalte „Art“ (kinds). Vorhanden: „name“, „adresse“, „telefon“, „lon“ und „lat“.',
    ])
  })

  it('are refused as GeoJSON that would fill the memory, or holds what no text has', async () => {
    const keysOf = async (text: string) =>
      (await readAll(serviceSites, [fileOf('a.json', text)])).problems.map(({ key }) => key)
    const many = Array.from({ length: 2000 }, (_, at) => ({ [`name${at}`]: 'x' }))
    const wide = collection(many.map((properties) => feature(properties, 'Point', [0, 0])))
    expect(await keysOf(JSON.stringify(wide))).toEqual(['TOO_MANY_ENTRIES'])
    expect(await keysOf(`{"features":${'['.repeat(10_000)}`)).toEqual(['UNREADABLE_GEOJSON'])
    const nul = collection([feature({ name: 'a\0b', art: 'Treff' }, 'Point', [0, 0])])
    expect(await keysOf(JSON.stringify(nul))).toContain('UNREADABLE_GEOJSON')
  })

  it('are read from GeoJSON in any coordinate system', async () => {
    const said = {
      Name: 'Treff am Park',
      Kategorie: 'Begegnungsstätte',
      Trägerschaft: 'kommunal',
      Barrierefrei: 'teilweise',
    }
    const file = fileOf(
      'a.json',
      collection([feature(said, 'Point', metres(1500, 500))], 'EPSG:25833'),
    )
    const { rows, problems } = await readAll(serviceSites, [file], { day: '2026-10-01' })
    expect(problems).toEqual([])
    expect(rows).toMatchObject([
      {
        district: '02',
        kinds: 'meeting',
        provider: 'municipal',
        wheelchair: 'limited',
        as_of: '2026-10-01',
      },
    ])
  })

  it('keep their addresses over updates, and what a file has no column for', async () => {
    const { rows, problems } = await readAll(serviceSites, [table(park)], {}, withKnown)
    expect(problems).toEqual([])
    expect(rows).toMatchObject([
      {
        ...{ slug: 'park', kinds: 'meeting counselling', telephone: '+49 351 123 45 67' },
        ...{
          opening_hours: 'Mo-Fr 09:00-12:00',
          wheelchair: 'yes',
          website: 'https://example.org',
        },
      },
    ])
  })

  it('keep their address under another name at the same place', async () => {
    const renamed = park.replace('Treff am Park', 'Parktreff')
    const { rows } = await readAll(serviceSites, [table(renamed)], {}, withKnown)
    expect(rows).toMatchObject([{ slug: 'park', name: 'Parktreff' }])
  })

  it('lead on from an address that was, where a file gives another', async () => {
    const file = fileOf('a.csv', `slug;name;lon;lat\nparktreff;Treff am Park;${at(500, 500)}`)
    const before = contextOf({
      'service-sites': [known],
      'former-slugs': [
        { slug: 'am-park', site: 'park' },
        { slug: 'gone', site: 'closed' },
      ],
    })
    const { rows, problems } = await readAll(serviceSites, [file], {}, before)
    expect(problems).toEqual([])
    expect(rows.slice(1)).toEqual([
      { table: 'former-slugs', slug: 'am-park', site: 'parktreff' },
      { table: 'former-slugs', slug: 'park', site: 'parktreff' },
    ])
  })

  it('get an address that nobody else has had', async () => {
    const other = park.replace('Parkstraße;3', 'Weg;1').replace(at(500, 500), at(1500, 1500))
    const { rows } = await readAll(serviceSites, [table(park, other)])
    expect(rows.map((row) => ('slug' in row ? row.slug : null))).toEqual([
      'treff-am-park',
      'treff-am-park-2',
    ])
  })

  it('tell all that is wrong at once, with line, column and value', async () => {
    const { problems, german, english } = await readAll(serviceSites, [
      table(
        park,
        park,
        `;Verein;;;Begegnung;gefördert;;;${at(500, 600)}`,
        `Eins;Verein;;;Tanz;privat;anrufen;neulich;${at(500, 700)}`,
        `Zwei;Verein;;;Begegnung;gefördert;;;${at(90_000, 700)}`,
        `Drei;Verein;;;Begegnung;gefördert;;;${inDegrees(500, 800).toReversed().join(';')}`,
        'Vier;Verein;;;Begegnung;gefördert;;;;',
        'Fünf;Verein;;;Begegnung;gefördert;;;x;51,05',
      ),
    ])
    expect(problems.map(({ line, column, key }) => [line, column, key])).toEqual([
      [6, 'lon, lat', 'OUTSIDE_CITY'],
      [7, 'lon, lat', 'SWAPPED_COORDINATES'],
      [4, null, 'NO_NAME'],
      [5, 'art', 'NOT_A_KIND_OF_SITE'],
      [5, 'trägerschaft', 'NOT_A_PROVIDER'],
      [5, 'stand', 'NOT_A_DAY'],
      [5, 'telefon', 'NOT_A_TELEPHONE'],
      [8, 'lon, lat', 'NO_GEOMETRY'],
      [9, 'lon, lat', 'UNREADABLE_GEOMETRY'],
      [3, null, 'SITE_GIVEN_TWICE'],
      [5, null, 'NO_KIND_OF_SITE'],
      [5, null, 'NO_PROVIDER'],
    ])
    expect(
      [...german, ...english].filter((sentence) => !/^[\p{Lu}“„].*\.$/su.test(sentence)),
    ).toEqual(['yes, limited or no is expected.'].slice(1))
  })

  it('lie in the district of their position, unless it is too rough to tell', async () => {
    const stated = (accuracy: string) =>
      fileOf(
        'a.csv',
        `name;art;provider;stadtteil;genauigkeit;lon;lat\nA;Beratung;kommunal;Viertel 02;${accuracy};${at(990, 500)}`,
      )
    const exact = await readAll(serviceSites, [stated('20')])
    expect(exact.problems.map(({ column, key }) => [column, key])).toEqual([
      ['stadtteil', 'LIES_IN_OTHER_DISTRICT'],
    ])
    const rough = await readAll(serviceSites, [stated('±300 m')])
    expect(rough.problems).toEqual([])
    expect(rough.rows).toMatchObject([{ district: '02', position_accuracy_m: 300 }])
  })
})

it('reads telephone numbers as they are written, with the area code that they need', () => {
  const numbers = [
    '0351 1234567',
    '0351/123 45-67',
    '+49 (0)351 1234567',
    '0049 351 1234567',
    '1234567',
    'Herr Müller',
  ]
  expect(numbers.map(readTelephone)).toEqual([
    ...['+49 351 1234567', '+49 351 123 45 67', '+49 351 1234567', '+49 351 1234567'],
    ...[null, null],
  ])
})

it('reads states by year, month or day', () => {
  const states = [
    '2026',
    '2026-06',
    '06/2026',
    '6.2026',
    '1.6.2026',
    '2026-06-01T10:00:00Z',
    '13/2026',
    'neulich',
  ]
  expect(states.map(readAsOf)).toEqual([
    ...['2026', '2026-06', '2026-06', '2026-06', '2026-06-01', '2026-06-01'],
    ...[null, null],
  ])
})
