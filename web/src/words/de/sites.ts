import { ownText } from '../own-texts'
import type { CityWords } from '@atlas/geo/terms/city-words'
import type { ServiceKind } from '$api/sites'

const kinds: Record<ServiceKind, string> = { MEETING: 'Begegnung', COUNSELLING: 'Beratung' }
const choices = {
  meeting: 'Begegnung',
  counselling: 'Beratung',
}
const providers: Record<'FUNDED' | 'MUNICIPAL', string> = {
  FUNDED: 'geförderter Träger',
  MUNICIPAL: 'kommunal',
}

export default ({ texts }: CityWords) => ({
  title: 'Standorte',
  kinds,
  signs: {
    meeting: 'Kreis: Begegnung',
    counselling: 'Raute: Beratung',
    both: 'Raute im Kreis: Begegnung und Beratung',
  },
  choices,
  providers,
  close: 'Standort schließen',
  operator: 'Träger',
  address: 'Anschrift',
  provider: 'Art',
  accuracy: (metres: string) => `Lage auf etwa ${metres} m genau`,
  state: 'Stand',
  responsibleFor: 'Zuständig für',
  source: 'Quelle',
  office: ownText(texts, 'office', 'de') ?? 'Amt',
  list: (count: string) => `Alle ${count} Standorte als Liste`,
  shownCount: (shown: string, all: string) => `${shown} von ${all} auf der Karte`,
})
