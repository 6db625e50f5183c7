import type { CityWords } from '@atlas/geo/terms/city-words'
import type german from '../de/map-embed'

type De = ReturnType<typeof german>

export default ({ name: city }: CityWords): De => ({
  title: 'Show this map on your site',
  documentTitle: 'Embed a map · Atlas 60+',
  description: 'A map of the Atlas 60+ with legend and source for your own website.',
  intro:
    'The map comes as a picture with legend, source and day. It stays up to date by itself, works without a script, sets no cookies and loads nothing from other providers.',
  other: 'Choose another map',
  alt: `Map of ${city}. The values are in the atlas.`,
  more: 'This map in Atlas 60+',
  picture: 'Take the map along',
  png: 'Picture (PNG)',
  svg: 'Picture (SVG)',
  embed: 'Embed in a page',
})
