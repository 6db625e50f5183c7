import { find } from '@atlas/geo/search/find'
import { transitModes } from '@atlas/geo/terms/classifications'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { readDataSet } from '../../database/seed/read-data-set.ts'
import { seedDirectory } from '../../paths.ts'
import { indexOfCity } from './index-of-city.ts'

const [named, text] = [z.object({ name: z.string() }), z.string().nullable()]
const areas = z.array(named.extend({ code: z.string() }))
const offices = z.array(named.extend({ address: z.string() }))
const sites = z.array(named.extend({ operator: text, address: text }))
const stops = z.array(named.extend({ slug: z.string(), modes: text }))

/** The built-in data, as far as it is searched, without a database. */
async function indexOfSeeds() {
  const { tables } = await readDataSet(seedDirectory)
  const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows
  const places = <Row extends object, Kind extends string>(rows: readonly Row[], kind: Kind) =>
    rows.map((row, id) => ({ ...row, id, kind }))
  const areasOf = <Level extends 'PLANNING_AREA' | 'SOCIAL_SPACE' | 'DISTRICT'>(
    level: Level,
    table: string,
  ) => places(areas.parse(rowsOf(table)), level).map((area) => ({ ...area, level }))
  return indexOfCity(
    {
      areas: [
        { id: 0, name: 'Dresden', code: 'dresden', kind: 'CITY', level: 'CITY' },
        ...areasOf('PLANNING_AREA', 'planning-areas'),
        ...areasOf('SOCIAL_SPACE', 'social-spaces'),
        ...areasOf('DISTRICT', 'districts'),
      ],
      offices: places(offices.parse(rowsOf('district-offices')), 'OFFICE'),
      sites: places(sites.parse(rowsOf('service-sites')), 'SITE'),
      stops: places(stops.parse(rowsOf('stops')), 'STOP').map((stop) => ({
        ...stop,
        modes: transitModes.filter((mode) => stop.modes?.split(' ').includes(mode.toLowerCase())),
      })),
    },
    () => null,
  )
}

describe('a search in the built-in data', () => {
  let index: Awaited<ReturnType<typeof indexOfSeeds>>

  beforeAll(async () => {
    index = await indexOfSeeds()
  })

  const search = (typed: string) =>
    find([index], typed, 'Dresden', 8).map(({ hit: { kind, name } }) => `${kind} ${name}`)

  it.each([
    // The city and its areas, with the city's name beside them and what they are called in general.
    ['Dresden', 'CITY Dresden'],
    ['Stadt Dresden', 'CITY Dresden'],
    ['Altstadt', 'PLANNING_AREA Altstadt'],
    ['Altstadt, Dresden', 'PLANNING_AREA Altstadt'],
    ['Altstatt', 'PLANNING_AREA Altstadt'],
    ['Stadtbezirk Altstadt', 'PLANNING_AREA Altstadt'],
    ['Altstadt ohne Johannstadt', 'SOCIAL_SPACE Stadtbezirk Altstadt ohne Johannstadt'],
    ['Innere Altstadt', 'DISTRICT Innere Altstadt'],
    ['Neustadt', 'PLANNING_AREA Neustadt'],
    ['Dresden-Neustadt', 'PLANNING_AREA Neustadt'],
    ['Aeussere Neustadt', 'DISTRICT Äußere Neustadt (Antonstadt)'],
    ['Planungsbereich Cotta', 'PLANNING_AREA Cotta'],
    ['Stadtbezirk Pieschen', 'PLANNING_AREA Pieschen'],
    ['Blasewiz', 'PLANNING_AREA Blasewitz'],
    ['Klotsche', 'PLANNING_AREA Klotzsche'],
    ['Johannstadt', 'SOCIAL_SPACE Johannstadt'],
    ['Johanstadt', 'SOCIAL_SPACE Johannstadt'],
    ['Johannstadt Nord', 'DISTRICT Johannstadt-Nord'],
    ['Stadtraum Gorbitz', 'SOCIAL_SPACE Gorbitz'],
    ['in Gorbiz', 'SOCIAL_SPACE Gorbitz'],
    ['Dresden Löbtau', 'DISTRICT Löbtau-Nord'],
    ['Loebtau', 'DISTRICT Löbtau-Nord'],
    ['Lobtau Sud', 'DISTRICT Löbtau-Süd'],
    ['Stadtteil Löbtau', 'DISTRICT Löbtau-Nord'],
    ['SUEDVORSTADT WEST', 'DISTRICT Südvorstadt-West'],
    ['Strisen', 'DISTRICT Striesen-Ost'],
    ['weisser hirsch', 'DISTRICT Bühlau/Weißer Hirsch'],
    ['Kleinschachwitz', 'DISTRICT Kleinzschachwitz'],
    // One of several in a name, before what is only named after it.
    ['Trachenberge', 'DISTRICT Pieschen-Nord/Trachenberge'],
    ['Zschertnitz', 'DISTRICT Räcknitz/Zschertnitz'],
    ['Wilschdorf', 'DISTRICT Hellerau/Wilschdorf'],
    ['Pillnitz', 'DISTRICT Hosterwitz/Pillnitz'],
    ['Flughafen', 'STOP Flughafen'],
    // Stops.
    ['Haltestelle Fetscherplatz', 'STOP Fetscherplatz'],
    ['fetscher platz', 'STOP Fetscherplatz'],
    ['Fetscherpl.', 'STOP Fetscherplatz'],
    ['Fetscherplaz', 'STOP Fetscherplatz'],
    ['Straßenbahn Postplatz', 'STOP Postplatz'],
    ['Bus Postplatz', 'STOP Postplatz'],
    ['Fähre Johannstadt', 'STOP Fährstelle Johannstadt'],
    ['Pirnaischer Pl', 'STOP Pirnaischer Platz'],
    ['Strasburger Platz', 'STOP Straßburger Platz'],
    ['Koernerplatz', 'STOP Körnerplatz'],
    ['Waldschloesschen', 'STOP Waldschlößchen'],
    ['augsburgerstr', 'STOP Augsburger Straße'],
    ['Lenneplatz', 'STOP Lennéplatz'],
    // Railway stations.
    ['Dresden Hbf', 'STOP Hauptbahnhof'],
    ['Bhf. Neustadt', 'STOP Bahnhof Neustadt'],
    ['Neustädter Bahnhof', 'STOP Bahnhof Neustadt'],
    ['Bahnhof Strehlen', 'STOP Hp Strehlen'],
    // Offices and sites, by their addresses, too.
    ['Stadtbezirksamt Cotta', 'OFFICE Stadtbezirksamt Cotta'],
    ['Ortsamt Blasewitz', 'OFFICE Stadtbezirksamt Blasewitz'],
    ['Rathaus Cotta', 'OFFICE Stadtbezirksamt Cotta'],
    ['Rathaus Plauen', 'STOP Rathaus Plauen'],
    ['Theaterstr. 11', 'OFFICE Stadtbezirksamt Altstadt'],
    ['Wartaer Str.', 'SITE Begegnungs- und Beratungszentrum Luise'],
    ['Malteser', 'SITE Treffpunkt Prager Zeile'],
  ])('for %j has %s first', (typed, expected) => {
    expect(search(typed)[0]).toBe(expected)
  })

  it.each(['Johannstadt', 'Johanstadt', 'Dresden-Johannstadt', 'Johannstadt Nord'])(
    'for %j does not offer the Altstadt without it',
    (typed) => {
      expect(search(typed)).not.toContain('SOCIAL_SPACE Stadtbezirk Altstadt ohne Johannstadt')
    },
  )

  it('offers each place once, by whichever of its names it is found', () => {
    expect(search('Seidnitz')).toEqual([
      'DISTRICT Seidnitz/Dobritz',
      'STOP Seidnitzer Weg',
      'DISTRICT Tolkewitz/Seidnitz-Nord',
      'SOCIAL_SPACE Tolkewitz, Seidnitz, Gruna',
      'STOP Einkaufszentrum Seidnitz',
    ])
  })

  it.each(['Kota', 'Hechtviertel', 'Gruna Strehlen', 'Schandauer Straße', '–'])(
    'for %j finds nothing rather than something else',
    (typed) => {
      expect(search(typed)).toEqual([])
    },
  )
})
