import { plainGerman } from '@atlas/geo/words/leicht'

import de from '../de'

import page from './page'
import placePage from './place-page'
import places from './places'

/** Leichte Sprache for the pages for everyone; everything else is only there in German. */
export default { ...de, say: plainGerman.say, page, placePage, places } satisfies typeof de
