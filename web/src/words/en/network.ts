import type { FundingVariant, TermState } from '@atlas/geo/network/funding-term'
import type { LevelNames } from '@atlas/geo/terms/level-names'
import { capital } from '@atlas/geo/words/en/nouns'
import type de from '../de/network'

type NetworkWords = ReturnType<typeof de>

const fields: Record<string, string> = {
  category: 'Kind of offer',
  name: 'Name',
  district: 'Where',
  address: 'Address',
  position: 'Position',
  website: 'Website',
  source: 'Who says so',
  asOf: 'As of',
  what: 'What they do together',
  variant: 'How it is paid for',
  firstDay: 'First day',
  lastDay: 'Last day',
}

const variants: Record<FundingVariant, string> = {
  PROJECT: 'project funding',
  CONTRACT: 'contract',
}

const termStates: Record<TermState, string> = {
  ENDED: 'has ended',
  ENDING: 'ends within the next twelve months',
  AHEAD: 'has not begun yet',
  RUNNING: 'runs',
}

/** What came of something, by the code the server says. */
const said: Record<string, (about: string) => string> = {
  OFFER_SAVED: (name) => `“${name}” is saved.`,
  OFFER_REMOVED: (name) => `“${name}” is removed.`,
  OFFER_NAMED: (name) =>
    `“${name}” still takes part in a cooperation or a funding. Please remove that first.`,
  OFFER_CHANGED_MEANWHILE: (name) =>
    `Somebody has changed “${name}” meanwhile. What you wrote is kept and stands in the form; please compare, and save again.`,
  NOT_REMOVED: (name) =>
    `Somebody has changed “${name}” meanwhile. Nothing was removed; please look again.`,
  NO_SUCH_OFFER: () => 'There is no such offer, or you may not change it.',
  COOPERATION_SAVED: () => 'The cooperation is saved.',
  COOPERATION_REMOVED: () => 'The cooperation is removed.',
  COOPERATION_KNOWN: () => 'This cooperation is there already.',
  NO_SUCH_COOPERATION: () => 'There is no such cooperation, or you may not change it.',
  NO_SUCH_PARTY: () => 'One of the places or offers is there no more.',
  ONE_AND_THE_SAME: () => 'Please choose two different ones.',
  FUNDING_SAVED: () => 'The funding is saved.',
  FUNDING_REMOVED: () => 'The funding is removed.',
  FUNDING_CHANGED_MEANWHILE: () =>
    'Somebody has changed this funding meanwhile. What you wrote is kept and stands in the form; please compare, and save again.',
  FUNDING_NOT_REMOVED: () =>
    'Somebody has changed this funding meanwhile. Nothing was removed; please look again.',
  NO_SUCH_FUNDING: () => 'There is no such funding, or you may not change it.',
  NO_LAST_DAY: () => 'Project funding has a last day; please name it. Nothing was saved.',
  ENDS_BEFORE: () => 'The last day is before the first. Nothing was saved.',
  DAY_AHEAD: () => 'The day it is as of lies ahead. Nothing was saved.',
  POSITION_ELSEWHERE: (area) => `This position is not in ${area}. Nothing was saved.`,
  FORM_FORGOTTEN: () => 'Your version is discarded.',
  NOT_YOUR_AREA: () => 'Your account is not registered for this area. Nothing was saved.',
  NOT_UNDERSTOOD: () =>
    'Something is missing or has another form: name, source and day are always needed, a website begins with https://. Nothing was saved.',
  TEXT_TELLS_OF_SOMEBODY: (field) =>
    `The text under “${fields[field] ?? field}” looks like details of a single person. Please leave them out; nothing was saved.`,
}

/** Of the provision network of a planning area. */
export default (levels: LevelNames): NetworkWords => ({
  said,
  fields,
  variants,
  termStates,
  title: 'Provision network',
  titleOf: (area) => `Provision network: ${area}`,
  description: `Who offers what and who works together, in each of the ${levels.PLANNING_AREA.en.many}.`,
  lead: 'Who offers what here, who works together, and until when something is paid for. The places come from the city’s data; everything else is entered by coordination and planning. Whoever is signed in can see it.',
  all: `All ${levels.PLANNING_AREA.en.many}`,
  columns: {
    area: capital(levels.PLANNING_AREA.en.one),
    sites: 'Known places',
    offers: 'Offers entered',
    cooperations: 'Cooperation',
  },
  areaGone: (code) => `Area ${code}, in the data no more`,
  choose: `Show ${levels.PLANNING_AREA.en.one}`,
  show: 'Show',
  profile: 'Profile of the area',
  coordination: 'To coordination',
  picture: 'The network at a glance',
  pictureLabel: (operators, lines) =>
    `Network: ${String(operators)} operators and offers, ${lines === 1 ? 'one cooperation' : `${String(lines)} cooperations`}. All of it stands in the lists below, too.`,
  pictureLegend: 'Each line is an operator or another offer; an arc joins those who work together.',
  pictureEmpty:
    'No cooperation is entered yet. Operators and offers will stand here, with arcs between those who work together.',
  otherOffer: 'other offer',
  elsewhereNote: 'another area',
  noneYet: 'nothing known yet',
  elsewhere: 'of another area',
  map: 'On the map',
  mapLabel: (area) =>
    `Map of ${area}: the places with their signs, other offers as numbers that stand in the list again.`,
  mapLegend: 'Numbers are other offers, as in the list below.',
  notOnMap: (count) => `Without a position, and so not on the map: ${count}.`,
  sites: 'Meeting and counselling',
  kinds: { MEETING: 'meeting', COUNSELLING: 'counselling' },
  noSites:
    'The city’s data know of no place here. That does not mean there is none: the list is not complete.',
  operatorUnknown: 'operator unknown',
  offers: 'Other offers',
  offersLead: 'What else there is for older people belongs here, by its kind.',
  emptyCategory: 'Nothing is entered yet.',
  categoryGone: 'Kinds that the data name no more',
  whoEnters: (mayChange) =>
    mayChange
      ? 'You can enter it at the end of this page.'
      : 'Whoever coordinates or plans for this area can enter it.',
  onMapAs: (number) => `on the map: ${number}`,
  website: 'website',
  stated: (source, day) => `Source: ${source}, as of ${day}`,
  cooperations: 'Who works together',
  noCooperations:
    'Nothing is entered yet. Which meeting places work together with which counselling belongs here, and whoever else does something together.',
  two: (one, other) => `${one} and ${other}`,
  gone: (name) => `${name} (in the data no more)`,
  fundings: 'How offers are paid for',
  fundingsLead:
    'Project funding or contract, and until when. Coordination and planning see it, and operators that of their own places.',
  noFundings:
    'Nothing is entered yet. Whether each place and offer is funded as a project or by contract, and from when to when, belongs here.',
  fundingColumns: {
    offer: 'Offer',
    variant: 'How',
    term: 'From when to when',
    state: 'At present',
  },
  term: (from, to) => `${from} to ${to}`,
  openTerm: (from) => `since ${from}, without end`,
  ending: 'What ends within the next twelve months',
  noEnding: 'Of what is entered, nothing ends within the next twelve months.',
  nothingKnown: 'No funding is entered yet; what ends is therefore not known.',
  endsOn: (name, variant, day) => `${name}: ${variant} until ${day}`,
  endedOn: (name, variant, day) => `${name}: ${variant} ended on ${day}`,
  isFollowed: 'it goes on after that',
  notFollowed: 'how it goes on is not entered',
  network: (area) => `Provision network: ${area}`,
  enter: 'Enter',
  nothingPersonal: 'Please name institutions and groups, no single people and no private numbers.',
  addOffer: 'Enter another offer',
  addCooperation: 'Enter a cooperation',
  addFunding: 'Enter a funding',
  change: (name) => `Change “${name}”`,
  changeTerm: (name, day) => `Change the funding of “${name}” from ${day}`,
  save: 'Save',
  remove: 'Remove',
  saveOf: (name) => `Save: ${name}`,
  removeOf: (name) => `Remove: ${name}`,
  add: 'Enter',
  here: 'in this area',
  notSaid: 'not stated',
  one: 'Who',
  other: 'With whom',
  offer: 'For what',
  positionHint:
    'Latitude and longitude as maps hand them out, for example 51.0504, 13.7373. Without a position the offer stands in the list only.',
  websiteHint: 'Begins with https:// and is optional.',
  sourceHint: 'For example: talk with the operator, leaflet, website.',
  lastDayHint: 'Left empty for a contract without end.',
  beside: (who, at) =>
    `${who} saved on ${at} while you were writing. Your version stands in the form. Where it differs, this is saved:`,
  empty: 'empty',
  forget: 'Discard my version',
  forgetOf: (name) => `Discard my version: ${name}`,
})
