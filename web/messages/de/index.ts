import areas from './areas'
import choices from './choices'
import compare from './compare'
import demand from './demand'
import handout from './handout'
import { headline } from './headline'
import legend from './legend'
import map from './map'
import needIndex from './need-index'
import notices from './notices'
import page from './page'
import profile from './profile'
import search from './search'
import sites from './sites'
import table from './table'
import time from './time'

export default {
  areas,
  choices,
  compare,
  demand,
  handout,
  headline,
  legend,
  map,
  needIndex,
  notices,
  page,
  profile,
  search,
  sites,
  table,
  time,
}
