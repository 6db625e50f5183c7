import type { ServiceKind, SiteStanding } from '$lib/data/sites'

import type { SiteChoice } from '$lib/state/view'

const kinds: Record<ServiceKind, string> = { MEETING: 'Begegnung', COUNSELLING: 'Beratung' }
const standings: Record<SiteStanding, string> = {
  KNOWN: 'bekannter Standort',
  ILLUSTRATIVE: 'Beispielstandort, erfunden',
}
const choices: Record<SiteChoice, string> = {
  meeting: 'Begegnung',
  counselling: 'Beratung',
  known: 'bekannt',
  illustrative: 'Beispiel',
}
const providers: Record<'FUNDED' | 'MUNICIPAL', string> = {
  FUNDED: 'geförderter Träger',
  MUNICIPAL: 'kommunal',
}

export default {
  title: 'Standorte',
  kinds,
  both: 'Begegnung und Beratung',
  standings,
  choices,
  providers,
  note: 'Die Liste ist nicht vollständig. Gestrichelte Zeichen sind erfundene Beispiele und keine wirklichen Einrichtungen.',
  illustrativeNote: 'Ein erfundenes Beispiel, keine wirkliche Einrichtung.',
  close: 'Standort schließen',
  operator: 'Träger',
  address: 'Anschrift',
  provider: 'Art',
  accuracy: (metres: string) => `Lage auf etwa ${metres} m genau`,
  asOf: (day: string) => `Stand ${day}`,
  source: 'Quelle',
  office: 'Stadtbezirksamt',
  list: (count: string) => `Alle ${count} Standorte als Liste`,
  shownCount: (shown: string, all: string) => `${shown} von ${all} auf der Karte`,
}
