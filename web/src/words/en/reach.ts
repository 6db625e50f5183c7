import type { CityWords } from '@atlas/geo/terms/city-words'
import type { ServiceKind } from '$api/sites'

import type german from '../de/reach'

type De = ReturnType<typeof german>

const writeSo = 'Please write thousands with a comma and decimals with a point: 1,500 or 3.5.'

const noBreak = '\u00a0'

const ages = {
  AGE_60_PLUS: `60${noBreak}and over`,
  AGE_60_TO_79: `60${noBreak}to${noBreak}79`,
  AGE_80_PLUS: `80${noBreak}and over`,
}

const people = {
  AGE_60_PLUS: `people aged 60${noBreak}and over`,
  AGE_60_TO_79: `people aged 60${noBreak}to${noBreak}79`,
  AGE_80_PLUS: `people aged 80${noBreak}and over`,
}

const kinds: Record<ServiceKind | 'EITHER', string> = {
  MEETING: 'meeting places',
  COUNSELLING: 'counselling',
  EITHER: 'counselling or meeting places',
}

const toKind: Record<ServiceKind | 'EITHER', string> = {
  MEETING: 'to the nearest meeting place',
  COUNSELLING: 'to the nearest counselling',
  EITHER: 'to the nearest counselling or meeting place',
}

const kindChoices = {
  counselling: 'Counselling',
  meeting: 'Meeting',
  either: 'either',
  apart: 'both, apart',
}

const kindTitles = {
  counselling: 'Counselling',
  meeting: 'Meeting places',
  either: 'Counselling or a meeting place',
  apart: 'Counselling and meeting places',
}

const units = { METRES: 'Metres', MINUTES: 'Minutes' }
const providers = { FUNDED: 'funded', MUNICIPAL: 'municipal' }
const cellAges = {
  AGE_60_TO_79: `60${noBreak}to${noBreak}79`,
  AGE_80_PLUS: `80${noBreak}and over`,
}

const parts = {
  kind: 'service',
  ages: 'age',
  provider: 'provider',
  unit: 'metres or minutes',
  metres: 'distance in metres',
  minutes: 'walking time in minutes',
  'speed-60-79': 'walking speed at 60 to 79',
  'speed-80-plus': 'walking speed at 80 and over',
  level: 'level',
  gap: 'gap',
  sort: 'order of the table',
  view: 'part of the map',
}

const reach = ({ name: city }: CityWords): De => ({
  documentTitle: (kind, limit) => `${kind} within ${limit} on foot · Reach · Atlas 60+`,
  description: `How far older people in ${city} walk to the nearest counselling and the nearest meeting place, and where nobody gets there.`,
  questions: {
    counselling: { before: 'Who reaches ', accent: 'counselling', after: ' on foot?' },
    meeting: { before: 'Who reaches a ', accent: 'meeting place', after: ' on foot?' },
    either: {
      before: 'Who reaches ',
      accent: 'counselling or a meeting place',
      after: ' on foot?',
    },
    apart: {
      before: 'Who reaches ',
      accent: 'counselling, who a meeting place',
      after: ', on foot?',
    },
  },
  ages,
  people,
  kinds,
  kindChoices,
  kindTitles,
  cellLevel: 'Cell',
  units,
  providers,
  cellAges,
  metres: (value) => `${value}${noBreak}m`,
  minutes: (value) => `${value}${noBreak}minutes`,
  kilometresPerHour: (value) => `${value}${noBreak}km/h`,
  atLeast: (share) => `at least ${share}`,
  about: (amount) => `about ${amount}`,
  rangeSentence: (from, to) => `At least: ${from}\u00a0to\u00a0${to} at known sites.`,
  rangeAtRest: 'The range stands here again as soon as the slider rests.',
  rangeMeans:
    'Depending on where exactly they stand and how long the ways are. The range is at least so wide: where people live is estimated, too.',
  answer: (who, limit, to) => `of ${who} live at most ${limit} on foot from ${to}`,
  answerMinutes: (who, limit, to) => `of ${who} walk at most ${limit} to ${to}`,
  aKind: {
    MEETING: 'a meeting place',
    COUNSELLING: 'counselling',
    EITHER: 'counselling or a meeting place',
  },
  ofPeople: (covered, residents) => `that is about ${covered} of ${residents}`,
  answerSuppressed: 'The share is not published, to protect a small number of people.',
  answerMissing: 'There are no figures for this.',
  noSites: (kind) =>
    `No site is known for this choice (${kind}). So it is not known how many people reach one.`,
  restsOnKnown: 'Only known sites count. As the list is not complete, it may be more people.',
  choices: {
    title: 'Choices',
    show: 'Show',
    kind: 'Service',
    ages: 'Age',
    level: 'Level',
    provider: 'Provider',
    anyProvider: 'all',
    more: 'Provider, walking speed',
    unit: 'Measured in',
    limit: { METRES: 'Walking distance at most', MINUTES: 'Walking time at most' },
    exact: { METRES: 'Metres, exactly', MINUTES: 'Minutes, exactly' },
    speeds: 'Walking speed',
    speedOf: (age) => `${age}, km/h`,
    speedsUsed: (younger, older, farYounger, farOlder) =>
      `Computed with ${younger} at 60 to 79 (${farYounger}) and ${older} at 80 and over (${farOlder}).`,
    speedsUnused: 'The walking speed only counts where minutes are measured.',
  },
  legend: {
    title: (to) => `Way on foot ${to}`,
    toKind,
    toNearest: 'to the nearest site',
    peopleCaption: (who) => `${who} in each class`,
    sharesTitle: (limit) => `Share with at most ${limit} on foot to known sites`,
    sharesCaption: (many) => `${many} in each class`,
    upTo: (bound) => `up to ${bound}`,
    between: (from, to) => `over ${from} to ${to}`,
    over: (bound) => `over ${bound}`,
    overOrNone: (bound) => `over ${bound} or no way`,
    threshold: (limit) => `Limit: ${limit}`,
    thresholdNote: (limit) => `Limit: ${limit}. Whoever walks no farther reaches a site.`,
    reached: 'reached',
    notReached: 'not reached',
    people: 'People',
    cells: 'Cells',
    cellCount: (cells, one) => `${cells} ${one ? 'cell' : 'cells'}`,
    peopleCount: (residents) => `about ${residents} people`,
    joined: (minimum) =>
      `In each cell nobody or at least ${minimum} people of each age group live; smaller cells are joined with a neighbour, to protect people.`,
    size: 'Each square stands in the middle of a cell. The larger it is, the more people of this age live there.',
    estimated:
      'Fine hatch: estimated. Where exactly people live is estimated for cells, not counted.',
    sharesEstimated: 'Fine hatch: computed from estimated cells, not counted.',
    sharesSuppressed: 'Bold hatch: no figure of its own, or not published to protect people.',
    sitesUnknown: 'Bold hatch: the plan has staff there, but no site is known.',
    slowest:
      'The colour shows the way at the pace of people aged 80 and over. The numbers count each age at its own pace.',
    rings: (circle, factor) =>
      `Circles: ${circle} in a straight line around each site; with the detour (× ${factor}) that is the limit. Real ways follow streets.`,
    noRings:
      'No circles are drawn, because a way along streets is not equally long in every direction.',
    source: 'Source',
  },
  pinned: {
    label: (name) => `Reach: ${name}`,
    close: 'Close',
    city: `${city} as a whole`,
    difference: (difference) => `${difference} against ${city}`,
    asCity: `as much as in ${city} as a whole`,
    people: (covered, residents) => `about ${covered} of ${residents}`,
    who: (who) => ` ${who}`,
    sitesUnknown: (kind) =>
      `The plan has staff here (${kind}), but no site is known. So it is not known how many people reach one.`,
    profile: 'All indicators of this area on the map',
  },
  cell: {
    title: (district) => `Cell in ${district}`,
    residents: 'People',
    way: 'Way on foot to the nearest known site',
    nearest: 'Nearest site',
    noWay: 'no way to any site',
    estimated: 'estimated',
    rangesMean:
      'Ranges: of people, the largest measured error of the estimate; of the way, where exactly the site stands and how long the detour is.',
    reached: 'within the limit',
    beyond: 'beyond the limit',
    pinDistrict: (district) => `Show ${district} as an area`,
  },
  notices: {
    parts,
    unknownArea: (given) => ({ why: `There is no area “${given}”.`, instead: '' }),
    unknownSite: (given) => ({ why: `There is no site “${given}”.`, instead: '' }),
    unknownCell: (given) => ({ why: `There is no cell “${given}”.`, instead: '' }),
    malformed: (name, given) => ({
      why: `“${given}” cannot be understood as “${name}”.`,
      instead: 'The usual is shown.',
    }),
    ambiguous: (name, given) => ({
      why: `“${given}” for “${name}” can be read in two ways. ${writeSo}`,
      instead: 'The usual is shown.',
    }),
    moved: (name, given, to) => ({
      why: `“${given}” is not available for “${name}”.`,
      instead: `${to} is shown.`,
    }),
  },
  refused: {
    ambiguous: (given) => `“${given}” can be read in two ways. ${writeSo}`,
    noNumber: (given) => `“${given}” is not a number.`,
    whole: (given, least, most) =>
      `“${given}” is not possible here: whole numbers from ${least} to ${most} are.`,
    tenths: (given, least, most) =>
      `“${given}” is not possible here: numbers from ${least} to ${most} with one decimal are.`,
    stays: (value) => `The figures still follow ${value}.`,
  },
})

export default reach
