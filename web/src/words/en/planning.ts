import type { CityWords } from '@atlas/geo/terms/city-words'
import type { ServiceKind } from '$api/sites'

import type german from '../de/planning'
import polygon from './polygon'
import staff from './planned-staff'
import councilSheet from './council-sheet'
import proof from './proof'
import proposal from './proposal'
import studies from './studies'

type De = ReturnType<typeof german>

const noBreak = '\u00a0'

type Ages = 'AGE_60_PLUS' | 'AGE_80_PLUS'

const people: Record<Ages, string> = {
  AGE_60_PLUS: `people aged 60${noBreak}and over`,
  AGE_80_PLUS: `people aged 80${noBreak}and over`,
}

const kinds: Record<ServiceKind, string> = { MEETING: 'meeting', COUNSELLING: 'counselling' }

const questions: De['questions'] = {
  MEETING: { before: 'Where is a ', accent: 'meeting place', after: ' missing?' },
  COUNSELLING: { before: 'Where is ', accent: 'counselling', after: ' missing?' },
}

const parts = {
  kind: 'service',
  ages: 'age',
  metres: 'walk',
  aim: 'aim',
  show: 'map',
  level: 'level',
  site: 'site',
  name: 'name of the plan',
  scenario: 'plan',
  sort: 'order of the table',
  view: 'view of the map',
  polygon: 'polygon',
}

export default ({ name: city, levelNames }: CityWords): De => ({
  documentTitle: (kind) => `Planning ${kind} · Atlas 60+`,
  description: `Where in ${city} one more place would reach the most people aged 60 and over, and what changes when places open, move or close.`,
  questions,
  kinds,
  people,
  ages: { AGE_60_PLUS: `60${noBreak}and over`, AGE_80_PLUS: `80${noBreak}and over` },
  aKind: {
    MEETING: 'a meeting place',
    COUNSELLING: 'counselling',
  },
  answerToday: (share, who, limit, aKind) =>
    `Today ${share} of ${who} reach ${aKind} within ${limit} on foot.`,
  answerPlanned: (share, balance) => `With the plan: ${share}, ${balance}.`,
  clickHint: 'A click on the map puts a new place there.',
  balance: (gained, lost, ages) =>
    lost === '0'
      ? `+${gained} ${people[ages]}`
      : gained === '0'
        ? `−${lost} ${people[ages]}`
        : `+${gained} and −${lost} ${people[ages]}`,
  noBalance: 'who wins and who loses is not known',
  newSite: (kind, number) => `New: ${kind} ${String(number)}`,
  states: {
    today: 'as today',
    opened: 'new',
    moved: 'moved',
    closed: 'closed',
  },
  gain: {
    reached: (count) => `about ${count} people`,
    saved: (kilometres) => `about ${kilometres}${noBreak}km`,
  },
  cellGain: {
    reached: (gain, ages, kind) =>
      `One more place here (${kind}) would newly reach ${gain} aged ${ages === 'AGE_60_PLUS' ? '60' : '80'}${noBreak}and over.`,
    saved: (gain, ages, kind) =>
      `One more place here (${kind}) would save all ${people[ages]} together ${gain} of walking.`,
  },
  clickSets: 'Click: plan here',
  enterSets: 'Enter: plan here.',
  dragMoves: 'Drag: move',
  sitesUnknown: 'Sites not known',
  notTold: 'not known',
  gainTitle: {
    reached: 'Newly reached by one more place',
    saved: 'Walking that one more place saves',
  },
  gainCaption: {
    reached: (ages) => `${people[ages]}; cells in each class`,
    saved: (ages) => `kilometres, all ${people[ages]} together; cells in each class`,
  },
  changeTitle: 'Who wins, who loses',
  changeCaption: (many) => `more or fewer people within reach; ${many} in each class`,
  shown: { gain: 'Where one is missing', change: 'Gains and losses' },
  aims: { reached: 'reach more', saved: 'shorten walks' },
  choices: {
    kind: 'Service',
    ages: 'People',
    metres: 'Walk at most',
    aim: 'Aim',
    show: 'Map shows',
    level: 'Level',
  },
  unchanged: (share) => `unchanged, ${share} within reach`,
  changed: (gained, lost, before, after) =>
    `about ${gained} win, ${lost} lose; ${before} within reach today, ${after} with the plan`,
  list: {
    title: 'Plan',
    undo: 'Undo',
    redo: 'Redo',
    empty: 'Nothing is planned yet.',
    howToPlan:
      'A click on the map puts a new place there; the places of today can be dragged or closed.',
    noScript: 'Planning needs JavaScript. The map and the tables work without it.',
    tooLong:
      'The plan is too large for an address: whoever opens it does not see the plan. Please save it as a file.',
    standing: (count, kind) => `Places of today, ${kind}: ${count}`,
    name: 'Name of the new place',
    close: 'Close',
    remove: 'Remove',
    reopen: 'Open again',
    moveBack: 'Back to its place',
    move: 'Move',
    letStand: 'Let it stand here',
    moveKeys: 'Arrow keys: 50 m, with Shift 250 m. Enter: let it stand. Escape: back.',
    taken: (name) => `${name} is being moved.`,
    stands: (name) => `${name} stands.`,
    putBack: (name) => `${name} stands again where it stood.`,
    outside: `That is not in ${city}.`,
    steps: (key, metres) =>
      `${String(metres)} m to the ${{ ArrowUp: 'north', ArrowDown: 'south', ArrowLeft: 'west', ArrowRight: 'east' }[key] ?? ''}.`,
    otherKind: 'another service',
    offer: 'Service',
    offers: { meeting: 'meeting', counselling: 'counselling', both: 'both' },
    staffChanges: (count) =>
      count === 1
        ? 'And one change of staff, planning keys or numbers of residents: below.'
        : `And ${String(count)} changes of staff, planning keys or numbers of residents: below.`,
    otherPeople:
      'The plan assumes other numbers of residents. The tables reckon with them once nothing moves; the map and the running figures reckon with today’s.',
    planName: 'Name of the plan',
    unnamed: 'Plan',
    file: 'Save as a file, or open one',
    save: 'Save',
    open: 'Open a file',
    keep: 'Save in the atlas',
    keepNote: 'A note with it',
    kept: 'Saved scenarios',
    keptGone: 'There is no such saved scenario, or it is not for you.',
    opened: (name) => `"${name}" is open.`,
    notRead: 'The file could not be read.',
    address: 'The address of this page holds the plan: it can be sent.',
    fileName: 'plan',
    best: 'Where one more place does most',
    planHere: 'Plan here',
    search: 'Search for another spot',
    noneFound: (text) => `No spot is known for "${text}".`,
    middleOf: (level) => `middle, ${level}`,
  },
  polygon,
  proposal,
  proof,
  councilSheet,
  studies,
  staff: staff(levelNames),
  figures: {
    title: `What the plan changes in ${city}`,
    figure: 'Figure',
    today: 'today',
    planned: 'plan',
    change: 'change',
    reached: (ages) => `${people[ages]} within reach`,
    share: (ages) => `share, ${people[ages]}`,
    mean: 'mean walk',
    worst: 'walk of the tenth with the longest walks',
    gini: 'inequality of walks (Gini, 0 to 1)',
    and: ' and ',
    range: (low, high) => `range ${low}${noBreak}to${noBreak}${high}`,
    note: 'All of it is estimated. In small type below, the range: depending on where places stand exactly and how long walks are, at least.',
    whileMoving: 'The range is back as soon as the place stands.',
    onStreets: {
      HELD: 'Ways are estimated, in proportion to the measured ways around; they are measured once the place stands.',
      ASKED:
        'Ways are estimated, in proportion to the measured ways around; they are being measured along streets.',
      UNKNOWN:
        'Ways are estimated, in proportion to the measured ways around: along streets they could not be measured.',
      MEASURED:
        'Ways are measured, along streets. What one more place would bring is estimated, in proportion to the measured ways around.',
    },
    byTable:
      'Ways from new and moved places are estimated, in proportion to the ways around: the given table knows today’s places alone.',
  },
  notes: {
    signs: {
      today: 'place of today',
      opened: 'planned: new or moved',
      closed: 'planned: closed',
    },
    unknown: (areas) =>
      `Sites not known: ${areas}. The city’s plan has staff there, but no site is known. Whoever lives there is not counted on the map or in proposals, and no place is proposed there. The figures of all of ${city} count everybody, by the way to the nearest place that is known.`,
    meaning: {
      reached:
        'Newly reached is whoever has to walk farther than the limit, today and with the plan, and would not have to with one more place at this spot.',
      saved:
        'Saved is by how much the walk to the nearest place would be shorter, for all together and one way.',
    },
  },
  table: {
    region: 'Table: before and after',
    title: 'Before and after',
    lead: (ages) =>
      `How many ${people[ages]} have a place within reach, how far and how unevenly they walk, today and with the plan. All of it is estimated; in small type below, the range, at least.`,
    whileMoving: 'Is worked out anew as soon as the place stands.',
    area: 'Area',
    groups: {
      people: 'People',
      share: 'Share within reach',
      ways: 'Mean way on foot, metres',
      tenth: 'Tenth with the longest ways, metres',
      gini: 'Inequality of ways (Gini)',
    },
    columns: {
      residents: 'there',
      reached: 'more and fewer reached',
      today: 'today',
      planned: 'with the plan',
      change: 'change',
      points: 'change, points',
    },
    between: (low, high) => `${low} to${noBreak}${high}`,
  },
  notices: {
    parts,
    malformed: (name, given) =>
      `"${given}" for "${name}" cannot be understood. The usual is shown.`,
    brokenScenario:
      'The plan in this address is damaged and cannot be read. Shown is how it is today.',
    todayShown: 'Shown is how it is today.',
    gone: (given) =>
      `There is no site "${given}" any more. What the plan changes about it is dropped.`,
  },
})
