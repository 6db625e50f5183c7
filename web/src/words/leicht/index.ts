import type { CityWords } from '@atlas/geo/terms/city-words'
import { plainGerman } from '@atlas/geo/words/leicht'

import de from '../de'

import page from './page'
import placePage from './place-page'
import places from './places'

/** Leichte Sprache for the pages for everyone; everything else is only there in German. */
export default (city: CityWords): ReturnType<typeof de> => ({
  ...de(city),
  say: plainGerman.calling(city.levelNames).say,
  page: page(city),
  placePage: placePage(city),
  places: places(city),
})
