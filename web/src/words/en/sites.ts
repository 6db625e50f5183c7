import { ownText } from '../own-texts'
import type { CityWords } from '@atlas/geo/terms/city-words'
import type german from '../de/sites'

type De = ReturnType<typeof german>

const kinds: De['kinds'] = { MEETING: 'Meeting', COUNSELLING: 'Counselling' }
const choices: De['choices'] = {
  meeting: 'Meeting',
  counselling: 'Counselling',
}
const providers: De['providers'] = {
  FUNDED: 'funded operator',
  MUNICIPAL: 'municipal',
}

export default ({ texts }: CityWords): De => ({
  title: 'Sites',
  kinds,
  signs: {
    meeting: 'Circle: meeting place',
    counselling: 'Diamond: counselling',
    both: 'Diamond in a circle: meeting place and counselling',
  },
  choices,
  providers,
  close: 'Close the site',
  operator: 'Operator',
  address: 'Address',
  provider: 'Kind',
  accuracy: (metres: string) => `Position accurate to about ${metres} m`,
  state: 'State',
  responsibleFor: 'Responsible for',
  source: 'Source',
  office: ownText(texts, 'office', 'en') ?? 'Office of the city',
  list: (count: string) => `All ${count} sites as a list`,
  shownCount: (shown: string, all: string) => `${shown} of ${all} on the map`,
})
