import { many, one } from '../../../words/en/nouns.ts'
import type { Place } from '../spatial-problems.ts'
import type { ProblemEntries } from '../import-words.ts'
import type { SpatialProblems } from '../spatial-problems.ts'

/** Latitude first and with points, as maps on the web take it. */
const at = ({ lon, lat }: Place) => `at ${lat.toFixed(5)}, ${lon.toFixed(5)}`
const or = (systems: readonly string[]) => systems.join(' or ')
const thereAre = (found: readonly string[]) =>
  found.length > 0 ? ` There are: ${found.join(', ')}.` : ''

const faults = {
  TOO_FEW_CORNERS: 'A ring has fewer than three different corners',
  NOT_CLOSED: 'A ring is not closed: its last corner must be its first',
  CROSSES_ITSELF: 'The outline crosses or touches itself',
  HOLE_OUTSIDE: 'A hole lies outside of the area it should be in, or in another hole',
  PARTS_OVERLAP: 'Two parts of the area cover each other',
}

/** What can be wrong with outlines, positions and grids. */
export const spatialProblems: Pick<ProblemEntries, keyof SpatialProblems> = {
  UNREADABLE_GEOJSON: () =>
    'From here on the file cannot be read as GeoJSON. A FeatureCollection in UTF-8 is expected.',
  CUT_OFF: () => 'The file ends in the middle: it is cut off. Please download it again.',
  NO_FEATURES: () => 'There is not a single feature in the file.',
  NO_PLACE_COLUMN: ({ found }) =>
    `No column says where anything lies. One with geometries as text (EWKT) is expected, as “shape”, or two with coordinates, as “lon” and “lat”.${thereAre(found)}`,

  NO_COORDINATE_SYSTEM: ({ fitting }) =>
    `The file does not say its coordinate system. Please state it, as EPSG:25833.${fitting.length > 0 ? ` With ${or(fitting)} the positions would lie in the city.` : ''}`,
  UNKNOWN_COORDINATE_SYSTEM: ({ known }) =>
    `This coordinate system is not known here. Known are: ${known.join(', ')}.`,
  SYSTEMS_DIFFER: ({ declared, stated }) =>
    `${declared} was stated, the file says ${stated}. Both must be the same.`,
  OTHER_COORDINATE_SYSTEM: ({ taken, fitting }) =>
    `With ${taken} nothing in the file lies in the city, with ${or(fitting)} it does. Please state the coordinate system.`,
  SWAPPED_COORDINATES: () =>
    'Longitude and latitude (or easting and northing) are swapped. The longitude is expected first, as 13.74 51.05.',
  OUTSIDE_CITY: (place) => `This does not lie in the city but ${at(place)}.`,
  NO_POSITIONS: () =>
    'There are no numbers here that would be a position in this coordinate system.',

  NO_GEOMETRY: () => 'The geometry is missing.',
  UNREADABLE_GEOMETRY: () =>
    'The geometry cannot be read. WKT or EWKT is expected, as SRID=25833;POLYGON((…)), or GeoJSON.',
  NOT_AN_AREA: ({ found }) => `An area is expected (Polygon or MultiPolygon); this is: ${found}.`,
  NOT_A_POINT: ({ found }) => `A point is expected (Point); this is: ${found}.`,
  INVALID_OUTLINE: ({ fault, ...place }) => `${faults[fault]}, ${at(place)}.`,
  OUTLINES_OVERLAP: ({ other, squareMetres, ...place }, writing) =>
    `It covers ${other} on ${writing.number(Math.round(squareMetres))} m², ${at(place)}. Neighbours may only touch each other.`,
  GAP_BETWEEN_OUTLINES: ({ areas, squareMetres, ...place }, writing) =>
    `Between ${areas.length > 0 ? writing.list(areas) : 'the areas'} is a gap of ${writing.number(Math.round(squareMetres))} m², ${at(place)}. Neighbours must border on each other.`,
  TANGLED_OUTLINES: (place) =>
    `So many lines come together or cross each other here that it is not checked whether the outlines fit each other, ${at(place)}. Expected are areas that border on each other.`,
  AREA_GIVEN_TWICE: ({ line }) => `Feature ${line} has the same code. Each area is expected once.`,
  AREA_DIFFERS: ({ stated, measured }, { number }) =>
    `The file says ${number(stated)} km², the outline has ${number(measured)} km². A difference of a hundredth at most is expected.`,

  NO_CODE: () =>
    'The feature has no code, as 05. It is expected in a column such as “code” or “nr”.',
  NOT_A_CODE: () => 'A code of letters and digits is expected, as 05.',
  NO_NAME: () => 'The feature has no name. It is expected in a column such as “name” or “bez”.',
  UNKNOWN_LEVEL: ({ available }) => `There is no such level. There are: ${available.join(', ')}.`,
  NO_LEVEL: ({ available }) =>
    `The codes do not tell which areas these are. Please state the level: ${available.join(', ')}.`,
  DISTRICT_IN_NO_PLANNING_AREA: (_, { levels }) =>
    `This ${one(levels.DISTRICT)} is new and needs its ${one(levels.PLANNING_AREA)}, in a column such as “planning_area”.`,
  DISTRICT_IN_NO_SOCIAL_SPACE: (_, { levels }) =>
    `This ${one(levels.DISTRICT)} is new and needs its ${one(levels.SOCIAL_SPACE)}, in a column such as “social_space”.`,
  NOT_ITS_DISTRICTS: ({ squareMetres, ...place }, writing) =>
    `The outline is not that of its ${many(writing.levels.DISTRICT)}: ${writing.number(Math.round(squareMetres))} m² belong to only one of both, most of it ${at(place)}.`,

  NO_CELL_COLUMN: ({ found }) =>
    `No column says which cell of the grid it is. “GITTER_ID_100m” is expected, or “x_mp_100m” and “y_mp_100m” (EPSG:3035).${thereAre(found)}`,
  NO_PEOPLE_COLUMN: ({ found }) =>
    `No column says how many people live in a cell. Groups of ages are expected, as “a60bis69”, “a70bis79”, “a80undaelter”, or “Einwohner”.${thereAre(found)}`,
  NOT_A_CELL: () =>
    'This is no cell of the grid. Its name is expected, as CRS3035RES100mN3110300E4572500 or 100mN31103E45725.',
  NOT_A_CELL_SIZE: () =>
    'Cells of 100 m to 1 km are expected whose size shows in their names or middles.',
  CELLS_OF_TWO_SIZES: ({ metres }, { number }) =>
    `The cells before it are of ${number(metres)} m. One size is expected for all.`,
  NOT_A_MIDDLE: ({ metres }, { number }) =>
    `This is not the middle of a cell of ${number(metres)} m. Metres in EPSG:3035 are expected, the easting first.`,
  ID_AND_MIDDLE_DIFFER: () => 'The name of the cell and its middle do not agree.',
  CELL_GIVEN_TWICE: () => 'This cell was there before. Each is expected once.',
  NO_CELL_IN_CITY: () => 'No cell of the file lies in the city.',
  NOBODY_IN_CELLS: (_, { levels }) =>
    `People of 60 and older live in this ${one(levels.DISTRICT)}, but there is nobody in any of its cells. At least one inhabited cell is expected.`,
  ONE_GRID_ONLY: () => 'One single grid is expected.',
  NO_RESIDENTS_OF_DISTRICTS: (_, { levels }) =>
    `Before a grid can be taken over, residents of 60 and older are needed for ${many(levels.DISTRICT)}: they are distributed among its cells.`,

  NOT_A_KIND_OF_SITE: () => 'Meeting, counselling or both is expected, as “meeting counselling”.',
  NO_KIND_OF_SITE: () =>
    'A site that is new must say whether it offers meeting or counselling, in a column such as “kinds”.',
  NOT_A_PROVIDER: () =>
    '“funded” (of other operators) or “municipal” (the city itself) is expected.',
  NO_PROVIDER: () =>
    'A site that is new must say whether it is funded or municipal, in a column such as “provider”.',
  NOT_METRES: () => 'To how many metres the position is exact is expected, as 20 or 300.',
  NOT_OPENING_HOURS: () =>
    'Opening hours are expected as Mo-Th 09:00-12:00,13:00-16:00; Fr 09:00-12:00. Free text belongs into the column “opening_note_en”.',
  NOT_A_TELEPHONE: () => 'A telephone number with its area code is expected, as 0351 1234567.',
  NOT_YES_OR_NO: () => 'yes, limited or no is expected.',
  NOT_A_WEBSITE: () => 'An address is expected, as https://www.example.org.',
  NOT_A_SLUG_OF_SITE: () => 'Small letters, digits and hyphens are expected, as treff-am-park.',
  TEXT_TOO_LONG: ({ most }, { number }) =>
    `The text is longer than ${number(most)} characters. Expected is a name or a short note.`,
  TOO_MANY_SITES: ({ most }, { number }) =>
    `The file names more than ${number(most)} sites; no city has so many. Expected are places where older people meet or are counselled.`,
  SITE_GIVEN_TWICE: ({ line }) =>
    `This site stands in line ${line} already. Each is expected once.`,
  LIES_IN_OTHER_DISTRICT: ({ lying }, { levels }) =>
    `The position lies in ${one(levels.DISTRICT)} ${lying}. That one is expected, or how inexact the position is.`,
}
