import type de from '../de'

import areas from './areas'
import choices from './choices'
import { headline } from './headline'
import legend from './legend'
import map from './map'
import notices from './notices'
import page from './page'
import profile from './profile'
import search from './search'
import sites from './sites'
import table from './table'

export default {
  areas,
  choices,
  headline,
  legend,
  map,
  notices,
  page,
  profile,
  search,
  sites,
  table,
} satisfies typeof de
