import type { CityWords } from '@atlas/geo/terms/city-words'
import { by } from '@atlas/geo/words/en/nouns'

import type german from '../de/not-yet'

const cells =
  '“Census grid”: how many older people live in each cell of the grid, as a CSV file from the census.'
const places =
  '“Places for meeting and counselling”: name, kind and position of each place, as a CSV or GeoJSON file.'

export default ({ name: city, levelNames: levels }: CityWords): ReturnType<typeof german> => ({
  brings: 'These files bring it',
  link: 'Import data',
  demand: {
    title: 'Demand and staff',
    what: `How much staff the plan foresees for meeting places and counselling, ${by(levels, 'PLANNING_AREA')}, and how much of it there is.`,
    missing: `There is no planning framework for ${city} yet. Without its key there is no target.`,
    files: [
      '“Planning frameworks and keys”: how many people of 60 and older make one full-time post.',
      '“Staff”: how many full-time posts are filled, and on which day.',
    ],
  },
  reach: {
    title: 'Reach',
    what: 'How many older people reach a meeting place or counselling on foot, and where none is near.',
    missing: `It is not known yet where exactly older people live in ${city}. Without cells no ways can be computed.`,
    files: [cells, places],
  },
  planning: {
    title: 'Planning',
    what: 'Here you put new places on the map, move or close some, and see whose ways become shorter and whose longer.',
    missing: `It is not known yet where exactly older people live in ${city}. Without cells no ways can be computed.`,
    files: [cells, places],
  },
})
