export interface Screen {
  name: string
  path: string
  language: 'de' | 'en' | 'de-simple'
  /** Whether there is a map to wait for. */
  map: boolean
  /** Whether scripts take over what the server made: then there is the switch of the theme. */
  scripted: boolean
  status: number
}

type Named = Pick<Screen, 'name' | 'path'> & Partial<Screen>

/** Screens that exist in German and in English. */
const inBothLanguages: readonly Named[] = [
  { name: 'map', path: '/?area=district-72', map: true },
  {
    name: 'map-compared',
    path: '/?level=planning-area&compare-areas=planning-area-7,planning-area-9&compare-date=2019-12-31',
    map: true,
  },
  { name: 'need-index', path: '/?index=share-80-plus:1,density-60-plus:1', map: true },
  {
    name: 'comparison',
    path: '/vergleich?compare-areas=planning-area-7,planning-area-9,planning-area-5',
  },
  { name: 'demand', path: '/bedarf' },
  {
    name: 'demand-changed',
    path: '/bedarf?basis=projection&meeting=6000&counselling=abc&before=dresden-2020&explain=planning-area-1/counselling-target',
  },
  { name: 'profile', path: '/profil/planning-area/7' },
  { name: 'reach', path: '/erreichbarkeit', map: true },
  { name: 'planning', path: '/planen?show=change', map: true },
  { name: 'proof', path: '/planen/pruefen' },
  { name: 'council-sheet', path: '/planen/blatt' },
  { name: 'consultation', path: '/plan/beteiligung' },
  { name: 'evaluation', path: '/auswertung' },
  { name: 'places', path: '/standorte', scripted: false },
  { name: 'places-found', path: '/standorte?q=Johannstadt', scripted: false },
  { name: 'place', path: '/standorte/luise' },
  { name: 'embed', path: '/einbetten', scripted: false },
  { name: 'embed-preview', path: '/einbetten/vorschau' },
  { name: 'embedded-map', path: '/einbetten/karte', scripted: false },
  { name: 'data', path: '/daten' },
  { name: 'data-dictionary', path: '/daten/woerterbuch' },
  { name: 'data-methods', path: '/daten/methoden' },
  { name: 'data-import', path: '/daten/einspielen' },
  { name: 'accessibility', path: '/barrierefreiheit' },
  { name: 'sign-in', path: '/anmelden' },
  { name: 'imprint', path: '/impressum' },
  { name: 'privacy', path: '/datenschutz' },
  { name: 'collections', path: '/ogc?f=html' },
  { name: 'collections-feature', path: '/ogc/collections/districts/items/72?f=html' },
  { name: 'not-found', path: '/nirgends', status: 404, scripted: false },
]

const inEasyLanguage: readonly Named[] = inBothLanguages.filter(({ path }) =>
  path.startsWith('/standorte'),
)

/** Every screen of the product in every language it has: what all of them must keep is tested over this list. */
export const screens: readonly Screen[] = [
  ...inBothLanguages.map((screen) => made(screen, 'de', '')),
  ...inBothLanguages.map((screen) => made(screen, 'en', '/en')),
  ...inEasyLanguage.map((screen) => made(screen, 'de-simple', '/leicht')),
]

function made(screen: Named, language: Screen['language'], prefix: string): Screen {
  const path = prefix + screen.path.replace(/^\/(?=\?|$)/, prefix === '' ? '/' : '')
  const usual = { map: false, scripted: true, status: 200 }
  return { ...usual, ...screen, name: `${screen.name}-${language}`, path, language }
}
