import type de from '../de'

import { english } from '@atlas/geo/words/en'

import areas from './areas'
import choices from './choices'
import compare from './compare'
import demand from './demand'
import handout from './handout'
import { headline } from './headline'
import legend from './legend'
import map from './map'
import mapEmbed from './map-embed'
import needIndex from './need-index'
import notices from './notices'
import page from './page'
import placeEmbed from './place-embed'
import placePage from './place-page'
import places from './places'
import profile from './profile'
import reachPanels from './reach-panels'
import reach from './reach'
import search from './search'
import sites from './sites'
import table from './table'
import time from './time'
import walk from './walk'

export default {
  areas,
  choices,
  compare,
  demand,
  handout,
  headline,
  legend,
  map,
  mapEmbed,
  needIndex,
  notices,
  page,
  placeEmbed,
  placePage,
  places,
  profile,
  reachPanels,
  reach,
  say: english.say,
  search,
  sites,
  table,
  time,
  walk,
} satisfies typeof de
