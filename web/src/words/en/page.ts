import type { CityWords } from '@atlas/geo/terms/city-words'
import type german from '../de/page'

import { ownHowDrawn, ownTexts } from '../own-texts'

type De = ReturnType<typeof german>

export default ({ name: city, texts }: CityWords): De => ({
  name: 'Atlas 60+',
  tagline: `Older people in ${city}`,
  documentTitle: (indicator: string, levels: string, day: string) =>
    `${indicator} · ${levels} · ${day} · Atlas 60+`,
  description: `Where older people live in ${city}, where they meet and find advice, and where every figure comes from.`,
  sections: 'Sections of the atlas',
  map: 'Map',
  demand: 'Demand',
  reach: 'Reach',
  planning: 'Plan',
  evaluation: 'Evaluation',
  places: 'Find a place',
  skipToMap: 'To the choices and the map',
  skipToTable: 'To the table',
  theme: 'Appearance',
  toDark: 'Dark appearance',
  toLight: 'Light appearance',
  shown: (subject: string, where: string, day: string) => `Shown: ${subject} ${where} on ${day}.`,
  shownChange: (subject: string, where: string, since: string, day: string) =>
    `Shown: ${subject} ${where} from ${since} to ${day}.`,
  shownDays: (subject: string, where: string, days: string) =>
    `Shown: ${subject} ${where}; ${days}.`,
  allComputed: (each: string) => `The figures by ${each} are computed, not counted.`,
  allReported: (each: string) => `The figures by ${each} are reported.`,
  allEstimated: (each: string) => `The figures by ${each} are estimates.`,
  allObserved: (each: string) => `The figures by ${each} are counted.`,
  allProjected: (each: string) => `The figures by ${each} are projections.`,
  mixed: 'Some of the figures are estimates.',
  suppressed: (count: string, one: boolean) =>
    one
      ? `The figure of ${count} is withheld to protect people.`
      : `The figures of ${count} are withheld to protect people.`,
  withoutValue: (count: string, one: boolean) =>
    one ? `${count} has no figure of its own.` : `${count} have no figures of their own.`,
  withoutReach: (count) =>
    `For ${count}, the sites are not known or there is no figure of their own.`,
  attribution: ownTexts(texts, ['attribution', 'grid-attribution', 'outlines-attribution'], 'en'),
  howDrawn: ownHowDrawn(texts, 'en'),
  licence: 'Software: EUPL-1.2',
  api: 'GraphQL API',
  accessibility: 'Accessibility',
  data: 'Data and sources',
  imprint: 'Imprint',
  privacy: 'Data protection',
  signIn: 'Sign in',
  account: (name: string) => `Account: ${name}`,
  skipToContent: 'To the content',
  footerLabel: 'Sources and licence',
  printed: (day: string) => `Printed on ${day}, from this address:`,
  loading: 'Loading …',
  failedTitle: 'That did not work just now',
  failed:
    'The atlas cannot reach its data at the moment. This usually passes soon; the address stays valid.',
  again: 'Try again',
  notStarted:
    'The program of this page could not be loaded. Numbers, links and choices work all the same; maps are pictures only.',
  resumes: 'As soon as the atlas answers again, this page goes on by itself.',
  waits:
    'The atlas does not answer right now. This page stays; as soon as it answers again, the one you chose opens by itself.',
  stay: 'Stay here',
  otherData:
    'There are new data, and this page shows them already. What you chose and typed has stayed.',
  otherDataThere: 'There are new data.',
  showOtherData: 'Load the page again',
  close: 'Close',
  notFoundTitle: 'There is no such page',
  notFound: 'The address may be incomplete. The map leads on from here.',
  toMap: 'To the map',
})
