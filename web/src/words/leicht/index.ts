import { plainGerman } from '@atlas/geo/words/leicht'

import de from '../de'

import page from './page'
import placePage from './place-page'
import places from './places'

/** Leichte Sprache for the pages for everyone; everything else is only there in German. */
export default (city: string): ReturnType<typeof de> => ({
  ...de(city),
  say: plainGerman.say,
  page: page(city),
  placePage: placePage(city),
  places: places(city),
})
