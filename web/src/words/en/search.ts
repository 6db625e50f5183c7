import type { CityWords } from '@atlas/geo/terms/city-words'
import { a, capital, one } from '@atlas/geo/words/en/nouns'
import type german from '../de/search'

type De = ReturnType<typeof german>

import { ownText } from '../own-texts'

export default ({ levelNames: levels, texts }: CityWords): De => {
  const offices = ownText(texts, 'offices', 'en') ?? 'offices of the city'
  return {
    named: {
      AREA_OR_STOP: {
        label: `Search for ${a(levels.DISTRICT)}, site, stop or office`,
        placeholder: `${capital(one(levels.DISTRICT))}, site, stop`,
        known: `areas, sites, stops and ${offices}`,
      },
      ADDRESS: {
        label: `Search for an address, ${one(levels.DISTRICT)}, site, stop or office`,
        placeholder: `Address, ${one(levels.DISTRICT)}, stop`,
        known: `addresses, areas, sites, stops and ${offices}`,
      },
    },
    submit: 'Search',
    results: (text: string) => `Results for “${text}”`,
    count: (count: number) =>
      count === 0 ? 'Nothing found' : count === 1 ? '1 result' : `${String(count)} results`,
    none: (text: string, known: string) =>
      `Nothing here matches “${text}”. The search knows ${known}.`,
    close: 'Close the search',
    office: ownText(texts, 'office', 'en') ?? 'Office of the city',
    nearPlace: 'Meeting places and advice nearby',
    failed: 'The search cannot be reached at the moment.',
  }
}
