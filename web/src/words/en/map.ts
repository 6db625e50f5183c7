import type { CityWords } from '@atlas/geo/terms/city-words'
import type german from '../de/map'

type De = ReturnType<typeof german>

export default ({ name: city }: CityWords): De => ({
  label: `Map of ${city}. All its figures are in the table below, too.`,
  loading: 'Loading the map …',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeCity: `Show all of ${city}`,
  controls: 'Map view',
  credit: (licence, year) => `${licence}, ${year}`,
  toTable: 'To the table',
  noWebgl:
    'The browser offers no 3D graphics (WebGL). Legend, table, search and profiles show the same figures.',
  lost: 'The browser has stopped the graphics of the map. It comes back by itself.',
  lostPicture: 'Until then a picture of the whole city stands here.',
  failedTitle: 'The map could not be loaded',
  failed: 'Its figures are in the table. Trying again often helps.',
  again: 'Try again',
  noScript: 'A picture only: moving the map needs JavaScript. All figures are in the table.',
  twoFingers: 'Use two fingers to move the map',
  windowsWheel: 'Ctrl and the wheel zoom the map',
  macWheel: '⌘ and the wheel zoom the map',
})
