import type { CityWords } from '@atlas/geo/terms/city-words'
import type german from '../de'

import { english } from '@atlas/geo/words/en'

import areas from './areas'
import choices from './choices'
import compare from './compare'
import demand from './demand'
import handout from './handout'
import headline from './headline'
import legend from './legend'
import map from './map'
import mapEmbed from './map-embed'
import needIndex from './need-index'
import notices from './notices'
import notYet from './not-yet'
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

export default (city: CityWords): ReturnType<typeof german> => ({
  areas: areas(city.levelNames),
  choices,
  compare: compare(city),
  demand: demand(city),
  handout: handout(city),
  headline: headline(city.levelNames),
  legend: legend(city),
  map: map(city),
  mapEmbed: mapEmbed(city),
  needIndex: needIndex(city.levelNames),
  notices: notices(city.levelNames),
  notYet: notYet(city),
  page: page(city),
  placeEmbed: placeEmbed(city),
  placePage: placePage(city),
  places: places(city),
  profile: profile(city),
  reachPanels: reachPanels(city),
  reach: reach(city),
  say: english.calling(city.levelNames).say,
  search: search(city),
  sites: sites(city),
  table: table(city),
  time: time(city.levelNames),
  walk,
})
