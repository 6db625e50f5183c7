import { drawsOfSites, mostLimits } from '@atlas/geo/reach/drawn-reach'
import type { Gap } from '@atlas/geo/reach/gaps/gaps'
import type { NearestStop } from '@atlas/geo/reach/nearest-stop'
import type { ReachedWorld } from '@atlas/geo/reach/reached-world'
import type { ReachCells } from '@atlas/geo/reach/cells/reach-cells'
import type { Ways } from '@atlas/geo/reach/distance/ways'

/** Of a floating-point number, and of a place in a list. */
const [float, place] = [8, 4]
/** Of an object or a list with a few properties. */
const object = 300
/** With the shortest ways and with the longest. */
const bothEnds = 2 * drawsOfSites
/** That cells tell apart. */
const ages = 2

/** Cells by the way from each to the nearest site. */
const ofNearest = (cells: number) => cells * (float + place)

/** Cells of each age put in order, district by district. */
const ofOrder = ({ length, districtIds }: ReachCells) =>
  ages * (length * (place + 2 * float) + districtIds.length * 3 * object)

/** Numbers of residents of each age and district. */
const ofDistricts = ({ districtIds }: ReachCells) => ages * (districtIds.length * float + object)

const ofWays = ({ start, site, metres }: Ways) =>
  start.byteLength + site.byteLength + metres.byteLength

/** Bytes that answers take at most, with what is found when somebody asks for ranges. */
export const bytesOf = {
  reached: ({ cells, sites }: Pick<ReachedWorld, 'cells' | 'sites'>) =>
    ofNearest(cells.length) * (1 + drawsOfSites) +
    sites.length * drawsOfSites * 3 * float +
    drawsOfSites * ofOrder(cells) +
    mostLimits * bothEnds * ofDistricts(cells),
  stops: ({ cells }: Pick<ReachedWorld, 'cells'>) =>
    ofNearest(cells.length) + 3 * ofDistricts(cells),
  nearestStops: (found: ReadonlyMap<string, NearestStop>) => found.size * 2 * object,
  order: ofOrder,
  districts: ofDistricts,
  ways: ofWays,
  /** @param cells of the area */
  accessDistance: (cells: number) =>
    24 * object +
    (1 + drawsOfSites) * cells * (place + 3 * float) +
    (drawsOfSites + bothEnds) * object,
  accessibility: (cells: ReachCells, sites: number) =>
    (sites + 1 + bothEnds) * ofDistricts(cells) + sites * object,
  /** With the ways, which others may have let go. */
  catchments: ({ length }: ReachCells, sites: number, ways: Ways) =>
    ofWays(ways) + (1 + bothEnds) * 4 * sites * float + ages * 2 * length * place,
  marginalValues: (sites: number) => (sites + 1) * object,
  gaps: (gaps: readonly Gap[]) =>
    gaps.reduce((sum, { cells }) => sum + 20 * object + cells.length * 2 * float, 0),
}
