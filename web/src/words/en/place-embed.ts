import type { CityWords } from '@atlas/geo/terms/city-words'
import { a } from '@atlas/geo/words/en/nouns'
import type german from '../de/place-embed'

type De = ReturnType<typeof german>

/** The finest first. */
const belowCity = (levels: CityWords['levels']) => levels.slice(1).toReversed()
const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' })

export default ({ name: city, levels: shown, levelNames: levels }: CityWords): De => ({
  city,
  title: (area: string) => `Places for older people in ${area}`,
  documentTitle: (area: string) => `Places for older people in ${area} · Atlas 60+`,
  mapLabel: (area: string) => `Map of ${area} with the places of the list and their numbers.`,
  none: (area: string) => `We know of no place in ${area}. There may still be one.`,
  incomplete: 'The list is not complete.',
  near: 'position approximate',
  opensNew: 'opens a new page',
  more: 'More places in Atlas 60+',
  sources: 'Sources',
  nowhere: 'There is no such area',
  severalAreas: `Please name only one area: ${alternatives.format(belowCity(shown).map((level) => a(levels[level])))}.`,
  toPreview: 'Choose an area',
  preview: {
    documentTitle: 'Embed a map · Atlas 60+',
    description: 'A small map with the places of an area for your own website.',
    title: 'Show these places on your site',
    intro:
      'For the pages of public offices, operators and neighbourhoods: a small map and a list of an area’s places. It stays up to date by itself, works without a script, sets no cookies and loads nothing from other providers.',
    area: 'Area',
    wholeCity: `All of ${city}`,
    unknownArea: 'There is no such area. The whole city is shown.',
    theme: 'Colours',
    themes: { system: 'as the visitor has set them', light: 'light', dark: 'dark' },
    show: 'Show',
    code: 'To paste into your page',
    codeNote:
      'Copy these lines into the HTML of your page. You may change the height; what does not fit can be scrolled.',
    copy: 'Copy the lines',
    copied: 'The lines are copied.',
    copyFailed: 'Copying did not work. Please select the lines and copy them by hand.',
    preview: 'What it looks like',
    files: 'The same places as a file',
    geojson: 'GeoJSON',
    csv: 'CSV',
    filesNote: 'All known places of the city with position, accuracy, day and source.',
  },
})
