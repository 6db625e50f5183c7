import { collectionWordsOf } from '@atlas/geo/words/collection-words'
import type { Extent } from '@atlas/geo/world/snapshot'
import { pointToTile } from '@mapbox/tilebelt'
import { deepestZoom } from '../../tiles/layers.ts'
import type { Asked } from './asked.ts'
import { mediaTypes, ownLinks } from './links.ts'

/** The layout of all tiles here, as OGC's register has it. */
export const webMercator = {
  id: 'WebMercatorQuad',
  uri: 'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad',
  crs: 'http://www.opengis.net/def/crs/EPSG/0/3857',
} as const

/** Pixels across a tile. */
const tileWidth = 256
/** Half of the world's width in metres. */
const halfWorld = 20037508.342789244
/** Metres of a pixel of the standard (OGC 17-083r4). */
const pixelSize = 0.00028

function matrixAt(zoom: number) {
  const across = 2 ** zoom
  const cellSize = (2 * halfWorld) / tileWidth / across
  return {
    id: String(zoom),
    scaleDenominator: cellSize / pixelSize,
    cellSize,
    cornerOfOrigin: 'topLeft',
    pointOfOrigin: [-halfWorld, halfWorld],
    matrixWidth: across,
    matrixHeight: across,
    tileWidth,
    tileHeight: tileWidth,
  }
}

export const tileMatrixSet = (asked: Asked) => ({
  id: webMercator.id,
  title: collectionWordsOf(asked.words).operations.tileMatrixSet,
  uri: webMercator.uri,
  crs: webMercator.crs,
  orderedAxes: ['X', 'Y'],
  wellKnownScaleSet: 'http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible',
  tileMatrices: Array.from({ length: deepestZoom + 1 }, (_, zoom) => matrixAt(zoom)),
  links: ownLinks(asked, mediaTypes.json),
})

export const tileMatrixSets = (asked: Asked) => ({
  links: ownLinks(asked, mediaTypes.json),
  tileMatrixSets: [
    {
      id: webMercator.id,
      uri: webMercator.uri,
      crs: webMercator.crs,
      links: [
        {
          href: `${asked.root}/tileMatrixSets/${webMercator.id}`,
          rel: 'self',
          type: mediaTypes.json,
        },
      ],
    },
  ],
})

/** Which tiles of each zoom show something of a box. */
export const limitsOf = (
  { west, south, east, north }: Extent,
  { from, to }: { from: number; to: number },
) =>
  Array.from({ length: to - from + 1 }, (_, step) => {
    const zoom = from + step
    const [left, top] = pointToTile(west, north, zoom)
    const [right, bottom] = pointToTile(east, south, zoom)
    return {
      tileMatrix: String(zoom),
      minTileRow: top,
      maxTileRow: bottom,
      minTileCol: left,
      maxTileCol: right,
    }
  })
