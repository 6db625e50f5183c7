import { capital, dativeMany, der, diesem, diesen, im, many } from '../../../words/de/declension.ts'
import type { Place } from '../spatial-problems.ts'
import type { ProblemEntries } from '../import-words.ts'
import type { SpatialProblems } from '../spatial-problems.ts'

/** Latitude first and with points, as maps on the web take it. */
const at = ({ lon, lat }: Place) => `bei ${lat.toFixed(5)}, ${lon.toFixed(5)}`
const or = (systems: readonly string[]) => systems.join(' oder ')
const thereAre = (found: readonly string[]) =>
  found.length > 0 ? ` Es gibt: ${found.join(', ')}.` : ''

const faults = {
  TOO_FEW_CORNERS: 'Ein Ring hat weniger als drei verschiedene Ecken',
  NOT_CLOSED: 'Ein Ring ist nicht geschlossen: Seine letzte Ecke muss seine erste sein',
  CROSSES_ITSELF: 'Der Umriss kreuzt oder berührt sich selbst',
  HOLE_OUTSIDE: 'Ein Loch liegt außerhalb der Fläche, in der es sein müsste, oder in einem anderen',
  PARTS_OVERLAP: 'Zwei Teile der Fläche überdecken sich',
}

/** What can be wrong with outlines, positions and grids. */
export const spatialProblems: Pick<ProblemEntries, keyof SpatialProblems> = {
  UNREADABLE_GEOJSON: () =>
    'Ab hier ist die Datei nicht als GeoJSON lesbar. Erwartet wird eine FeatureCollection in UTF-8.',
  CUT_OFF: () =>
    'Die Datei endet mittendrin: Sie ist abgeschnitten. Bitte noch einmal herunterladen.',
  NO_FEATURES: () => 'Die Datei enthält kein einziges Objekt (Feature).',
  NO_PLACE_COLUMN: ({ found }) =>
    `Keine Spalte sagt, wo etwas liegt. Erwartet wird eine mit Geometrien als Text (EWKT), wie „shape“, oder zwei mit Koordinaten, wie „lon“ und „lat“.${thereAre(found)}`,

  NO_COORDINATE_SYSTEM: ({ fitting }) =>
    `Das Koordinatensystem steht nicht in der Datei. Bitte angeben, wie EPSG:25833.${fitting.length > 0 ? ` In der Stadt lägen die Positionen mit ${or(fitting)}.` : ''}`,
  UNKNOWN_COORDINATE_SYSTEM: ({ known }) =>
    `Dieses Koordinatensystem ist hier nicht bekannt. Bekannt sind: ${known.join(', ')}.`,
  SYSTEMS_DIFFER: ({ declared, stated }) =>
    `Angegeben wurde ${declared}, in der Datei steht ${stated}. Beides muss dasselbe sein.`,
  OTHER_COORDINATE_SYSTEM: ({ taken, fitting }) =>
    `Mit ${taken} liegt nichts aus der Datei in der Stadt, mit ${or(fitting)} schon. Bitte das Koordinatensystem angeben.`,
  SWAPPED_COORDINATES: () =>
    'Länge und Breite (oder Rechts- und Hochwert) sind vertauscht. Erwartet wird zuerst die Länge, wie 13.74 51.05.',
  OUTSIDE_CITY: (place) => `Das liegt nicht in der Stadt, sondern ${at(place)}.`,
  NO_POSITIONS: () =>
    'Hier stehen keine Zahlen, die in diesem Koordinatensystem eine Position wären.',

  NO_GEOMETRY: () => 'Die Geometrie fehlt.',
  UNREADABLE_GEOMETRY: () =>
    'Die Geometrie ist nicht lesbar. Erwartet wird WKT oder EWKT, wie SRID=25833;POLYGON((…)), oder GeoJSON.',
  NOT_AN_AREA: ({ found }) =>
    `Erwartet wird eine Fläche (Polygon oder MultiPolygon), hier steht: ${found}.`,
  NOT_A_POINT: ({ found }) => `Erwartet wird ein Punkt (Point), hier steht: ${found}.`,
  INVALID_OUTLINE: ({ fault, ...place }) => `${faults[fault]}, ${at(place)}.`,
  OUTLINES_OVERLAP: ({ other, squareMetres, ...place }, writing) =>
    `Überdeckt sich mit ${other} auf ${writing.number(Math.round(squareMetres))} m², ${at(place)}. Nachbarn dürfen sich nur berühren.`,
  GAP_BETWEEN_OUTLINES: ({ areas, squareMetres, ...place }, writing) =>
    `Zwischen ${areas.length > 0 ? writing.list(areas) : 'den Flächen'} ist eine Lücke von ${writing.number(Math.round(squareMetres))} m², ${at(place)}. Nachbarn müssen aneinander grenzen.`,
  TANGLED_OUTLINES: (place) =>
    `Hier kommen so viele Linien zusammen oder kreuzen sich so oft, dass nicht geprüft wird, ob die Umrisse zueinander passen, ${at(place)}. Erwartet werden Gebiete, die aneinander grenzen.`,
  AREA_GIVEN_TWICE: ({ line }) =>
    `Denselben Schlüssel hat schon das Objekt ${line}. Erwartet wird jedes Gebiet einmal.`,
  AREA_DIFFERS: ({ stated, measured }, { number }) =>
    `Die Datei nennt ${number(stated)} km², der Umriss hat ${number(measured)} km². Erwartet wird höchstens ein Hundertstel Unterschied.`,

  NO_CODE: () =>
    'Das Objekt hat keinen Schlüssel, wie 05. Erwartet wird er in einer Spalte wie „code“, „schluessel“ oder „nr“.',
  NOT_A_CODE: () => 'Erwartet wird ein Schlüssel aus Buchstaben und Ziffern, wie 05.',
  NO_NAME: () =>
    'Das Objekt hat keinen Namen. Erwartet wird er in einer Spalte wie „name“ oder „bez“.',
  UNKNOWN_LEVEL: ({ available }) => `Diese Ebene gibt es nicht. Es gibt: ${available.join(', ')}.`,
  NO_LEVEL: ({ available }) =>
    `An den Schlüsseln ist nicht zu erkennen, welche Gebiete das sind. Bitte die Ebene angeben: ${available.join(', ')}.`,
  DISTRICT_IN_NO_PLANNING_AREA: (_, { levels }) =>
    `${capital(diesen(levels.DISTRICT))} gab es bisher nicht. Erwartet wird ${der(levels.PLANNING_AREA)} dazu, in einer Spalte wie „planning_area“.`,
  DISTRICT_IN_NO_SOCIAL_SPACE: (_, { levels }) =>
    `${capital(diesen(levels.DISTRICT))} gab es bisher nicht. Erwartet wird ${der(levels.SOCIAL_SPACE)} dazu, in einer Spalte wie „social_space“.`,
  NOT_ITS_DISTRICTS: ({ squareMetres, ...place }, writing) =>
    `Der Umriss ist nicht der seiner ${many(writing.levels.DISTRICT)}: ${writing.number(Math.round(squareMetres))} m² gehören nur zu einem von beiden, am meisten ${at(place)}.`,

  NO_CELL_COLUMN: ({ found }) =>
    `Keine Spalte sagt, welche Gitterzelle es ist. Erwartet werden „GITTER_ID_100m“ oder „x_mp_100m“ und „y_mp_100m“ (EPSG:3035).${thereAre(found)}`,
  NO_PEOPLE_COLUMN: ({ found }) =>
    `Keine Spalte sagt, wie viele Menschen in einer Zelle leben. Erwartet werden Altersgruppen wie „a60bis69“, „a70bis79“, „a80undaelter“ oder „Einwohner“.${thereAre(found)}`,
  NOT_A_CELL: () =>
    'Das ist keine Gitterzelle. Erwartet wird ihr Name, wie CRS3035RES100mN3110300E4572500 oder 100mN31103E45725.',
  NOT_A_CELL_SIZE: () =>
    'Erwartet werden Zellen von 100 m bis 1 km, deren Größe an ihrem Namen oder ihren Mitten zu erkennen ist.',
  CELLS_OF_TWO_SIZES: ({ metres }, { number }) =>
    `Die Zellen davor sind ${number(metres)} m groß. Erwartet wird eine Größe für alle.`,
  NOT_A_MIDDLE: ({ metres }, { number }) =>
    `Das ist nicht die Mitte einer Zelle von ${number(metres)} m. Erwartet werden Meter in EPSG:3035, zuerst der Ostwert.`,
  ID_AND_MIDDLE_DIFFER: () => 'Der Name der Zelle und ihre Mitte passen nicht zueinander.',
  CELL_GIVEN_TWICE: () => 'Diese Zelle kam schon vor. Erwartet wird jede einmal.',
  NO_CELL_IN_CITY: () => 'Keine Zelle der Datei liegt in der Stadt.',
  NOBODY_IN_CELLS: (_, { levels }) =>
    `In ${diesem(levels.DISTRICT)} leben Menschen ab 60, aber in keiner Zelle darin steht jemand. Erwartet wird mindestens eine bewohnte Zelle.`,
  ONE_GRID_ONLY: () => 'Erwartet wird ein einziges Gitter.',
  NO_RESIDENTS_OF_DISTRICTS: (_, { levels }) =>
    `Bevor ein Gitter eingespielt werden kann, braucht es die Menschen ab 60 in den ${dativeMany(levels.DISTRICT)}: Sie werden auf die Zellen verteilt.`,

  NOT_A_KIND_OF_SITE: () =>
    'Erwartet wird Begegnung, Beratung oder beides, wie „Begegnung+Beratung“.',
  NO_KIND_OF_SITE: () =>
    'Bei einer neuen Einrichtung muss stehen, ob sie Begegnung oder Beratung bietet, in einer Spalte wie „art“.',
  NOT_A_PROVIDER: () =>
    'Erwartet wird „gefördert“ (freie Träger) oder „kommunal“ (die Stadt selbst).',
  NO_PROVIDER: () =>
    'Bei einer neuen Einrichtung muss stehen, ob sie gefördert oder kommunal ist, in einer Spalte wie „trägerschaft“.',
  NOT_METRES: () => 'Erwartet wird, auf wie viele Meter die Position genau ist, wie 20 oder 300.',
  NOT_OPENING_HOURS: () =>
    'Erwartet werden Öffnungszeiten wie Mo-Th 09:00-12:00,13:00-16:00; Fr 09:00-12:00. Freier Text gehört in die Spalte „öffnungszeiten“.',
  NOT_A_TELEPHONE: () => 'Erwartet wird eine Telefonnummer mit Vorwahl, wie 0351 1234567.',
  NOT_YES_OR_NO: () => 'Erwartet wird ja, teilweise oder nein.',
  NOT_A_WEBSITE: () => 'Erwartet wird eine Adresse, wie https://www.beispiel.de.',
  NOT_A_SLUG_OF_SITE: () =>
    'Erwartet werden kleine Buchstaben, Ziffern und Bindestriche, wie treff-am-park.',
  TEXT_TOO_LONG: ({ most }, { number }) =>
    `Der Text ist länger als ${number(most)} Zeichen. Erwartet wird ein Name oder eine kurze Angabe.`,
  TOO_MANY_SITES: ({ most }, { number }) =>
    `Die Datei nennt mehr als ${number(most)} Standorte; so viele hat keine Stadt. Erwartet werden Orte der Begegnung und der Beratung älterer Menschen.`,
  SITE_GIVEN_TWICE: ({ line }) =>
    `Diese Einrichtung steht schon in Zeile ${line}. Erwartet wird jede einmal.`,
  LIES_IN_OTHER_DISTRICT: ({ lying }, { levels }) =>
    `Die Position liegt ${im(levels.DISTRICT)} ${lying}. Erwartet wird ${lying}, oder eine Angabe, wie ungenau die Position ist.`,
}
