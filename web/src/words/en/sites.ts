import type de from '../de/sites'

const kinds: typeof de.kinds = { MEETING: 'Meeting', COUNSELLING: 'Counselling' }
const choices: typeof de.choices = {
  meeting: 'Meeting',
  counselling: 'Counselling',
}
const providers: typeof de.providers = {
  FUNDED: 'funded operator',
  MUNICIPAL: 'municipal',
}

export default {
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
  office: 'District office',
  list: (count: string) => `All ${count} sites as a list`,
  shownCount: (shown: string, all: string) => `${shown} of ${all} on the map`,
} satisfies typeof de
