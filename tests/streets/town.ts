import type { Shown } from './shown-on-tiles.ts'
import { at, type Spot, type TownPlan } from './town-plan.ts'

/** Draws one of everything a map shows, and of what it leaves out; says what it is to show of it. */
export function drawTown(town: TownPlan): Shown[] {
  const shown: Shown[] = []
  const shows = (
    layer: string,
    type: Shown['type'],
    lines: Spot[][],
    properties: Shown['properties'],
  ) => {
    shown.push({ layer, type, lines, properties })
  }
  const line = (layer: string, spots: Spot[], properties: Shown['properties'], tags: Tags) => {
    town.way(spots, tags)
    shows(layer, 'LineString', [spots], properties)
  }
  const block = (layer: string, [from, to]: [Spot, Spot], properties: object, tags: Tags) => {
    town.block(from, to, tags)
    shows(layer, 'Polygon', [rectangle(from, to)], { ...properties })
  }

  // Three ways of one name are one line, and the bridge a part of its own.
  const old = { highway: 'residential', name: 'Alte Straße' }
  town.way([at(100, 100), at(200, 130)], old)
  town.way([at(300, 100), at(200, 130)], old)
  town.way([at(300, 100), at(400, 150)], old)
  shows('streets', 'LineString', [[at(100, 100), at(200, 130), at(300, 100), at(400, 150)]], {
    class: 'residential',
    name: 'Alte Straße',
  })
  line(
    'streets',
    [at(400, 150), at(450, 150)],
    { class: 'residential', name: 'Alte Straße', bridge: true },
    { ...old, bridge: 'yes', layer: '1' },
  )
  line(
    'streets',
    [at(200, 130), at(200, 300)],
    { class: 'residential', name: 'Neue Straße' },
    { highway: 'unclassified', name: 'Neue Straße' },
  )
  line(
    'streets',
    [at(50, 700), at(900, 720)],
    { class: 'motorway', tunnel: true },
    { highway: 'motorway', tunnel: 'yes' },
  )
  line('streets', [at(50, 40), at(80, 90)], { class: 'service' }, { highway: 'service' })
  line('streets', [at(90, 40), at(95, 90)], { class: 'track' }, { highway: 'track', bridge: 'no' })
  block(
    'streets',
    [at(500, 100), at(560, 140)],
    { class: 'square', name: 'Altmarkt' },
    { highway: 'pedestrian', area: 'yes', name: 'Altmarkt' },
  )

  line('paths', [at(100, 20), at(150, 25)], { class: 'footway' }, { highway: 'footway' })
  line(
    'paths',
    [at(160, 20), at(170, 45)],
    { class: 'steps', name: 'Weintraubenstiege' },
    { highway: 'steps', name: 'Weintraubenstiege', step_count: '40' },
  )
  line('paths', [at(180, 20), at(240, 25)], { class: 'cycleway' }, { highway: 'cycleway' })
  line('paths', [at(250, 20), at(300, 28)], { class: 'path' }, { highway: 'bridleway' })
  // Drawn with their street, or inside a building.
  town.way([at(100, 105), at(200, 135)], { highway: 'footway', footway: 'sidewalk' })
  town.way([at(700, 100), at(720, 110)], { highway: 'corridor' })
  town.way([at(700, 120), at(720, 130)], { highway: 'footway', indoor: 'yes' })

  line(
    'rail',
    [at(20, 600), at(800, 630)],
    { class: 'rail' },
    { railway: 'rail', name: 'Strecke 6' },
  )
  line(
    'rail',
    [at(20, 610), at(300, 640)],
    { class: 'rail' },
    { railway: 'rail', service: 'siding' },
  )
  line(
    'rail',
    [at(20, 560), at(300, 570)],
    { class: 'tram', bridge: true },
    { railway: 'tram', bridge: 'viaduct' },
  )
  town.way([at(20, 580), at(300, 590)], { railway: 'abandoned' })

  // A river of two banks with an island, which no way is said to be.
  const north = town.way([at(20, 900), at(20, 1000), at(800, 1000), at(800, 900)])
  const south = town.way([at(20, 900), at(400, 880), at(800, 900)])
  const island = town.block(at(300, 920), at(360, 960))
  town.relation(
    [
      { kind: 'WAY', id: north, role: 'outer' },
      { kind: 'WAY', id: south, role: 'outer' },
      { kind: 'WAY', id: island, role: 'inner' },
    ],
    { type: 'multipolygon', natural: 'water', water: 'river', name: 'Elbe' },
  )
  shows(
    'water',
    'Polygon',
    [
      [at(20, 900), at(20, 1000), at(800, 1000), at(800, 900), at(400, 880), at(20, 900)],
      rectangle(at(300, 920), at(360, 960)),
    ],
    { class: 'river', name: 'Elbe' },
  )
  line(
    'water',
    [at(30, 300), at(60, 500)],
    { class: 'stream', name: 'Kaitzbach' },
    { waterway: 'stream', name: 'Kaitzbach' },
  )
  town.way([at(60, 500), at(90, 550)], { waterway: 'stream', tunnel: 'culvert' })
  block('water', [at(600, 300), at(640, 320)], { class: 'lake' }, { natural: 'water' })

  // As woods with a clearing were mapped before 2017.
  const wood = town.block(at(600, 400), at(700, 500), { natural: 'wood' })
  const clearing = town.block(at(640, 440), at(660, 460))
  town.relation(
    [
      { kind: 'WAY', id: wood, role: 'outer' },
      { kind: 'WAY', id: clearing, role: 'inner' },
    ],
    { type: 'multipolygon' },
  )
  shows(
    'green',
    'Polygon',
    [rectangle(at(600, 400), at(700, 500)), rectangle(at(640, 440), at(660, 460))],
    { class: 'forest' },
  )
  block(
    'green',
    [at(720, 400), at(760, 430)],
    { class: 'park', name: 'Alaunpark' },
    { leisure: 'park', name: 'Alaunpark' },
  )
  block('green', [at(720, 440), at(760, 460)], { class: 'cemetery' }, { landuse: 'cemetery' })
  block('green', [at(720, 470), at(760, 480)], { class: 'allotments' }, { landuse: 'allotments' })
  block('green', [at(780, 400), at(800, 430)], { class: 'meadow' }, { landuse: 'grass' })
  town.block(at(780, 440), at(800, 460), { landuse: 'farmland' })

  block('buildings', [at(120, 200), at(130, 212)], {}, { building: 'yes', name: 'Haus' })
  town.block(at(140, 200), at(150, 212), { building: 'no' })
  const church = { amenity: 'place_of_worship', religion: 'christian', name: 'Kreuzkirche' }
  block('buildings', [at(500, 200), at(530, 240)], {}, { building: 'church', ...church })
  const point = (spot: Spot, properties: Shown['properties'], tags: Tags) => {
    town.node(spot, tags)
    shows('landmarks', 'Point', [[spot]], properties)
  }
  // Mapped twice, it is one.
  point(at(515, 205), { class: 'church', name: 'Kreuzkirche' }, church)
  point(
    at(820, 640),
    { class: 'railway_station', name: 'Hauptbahnhof' },
    { railway: 'station', name: 'Hauptbahnhof' },
  )
  point(
    at(830, 200),
    { class: 'town_hall', name: 'Rathaus' },
    { amenity: 'townhall', name: 'Rathaus' },
  )
  town.block(at(800, 300), at(840, 340), { amenity: 'hospital', name: 'Krankenhaus' })
  shows('landmarks', 'Point', [[at(820, 320)]], { class: 'hospital', name: 'Krankenhaus' })
  town.node(at(850, 300), { railway: 'halt' })
  town.node(at(850, 320), { amenity: 'place_of_worship', religion: 'muslim', name: 'Moschee' })
  return shown
}

type Tags = Record<string, string>

const rectangle = ([west, south]: Spot, [east, north]: Spot): Spot[] => [
  at(west, south),
  at(east, south),
  at(east, north),
  at(west, north),
  at(west, south),
]
