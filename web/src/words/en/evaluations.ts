import type { CardText } from '@atlas/geo/evaluations/merge'
import type { Difference } from '@atlas/geo/evaluations/quotation'
import type { Due } from '@atlas/geo/evaluations/due'
import type { CardState, MeasureState } from '@atlas/geo/evaluations/cycle'
import type { Owner } from '@atlas/geo/evaluations/owners'
import type { LevelNames } from '@atlas/geo/terms/level-names'
import type { Phase } from '@atlas/geo/terms/planning-cycle'
import type de from '../de/evaluations'

type EvaluationWords = ReturnType<typeof de>

const texts: Record<CardText, string> = {
  message: 'Message',
  recognise: 'Recognise',
  acknowledge: 'Acknowledge',
  followUp: 'Follow up',
}

const fields: Record<string, string> = {
  ...texts,
  title: 'Measure',
  office: 'Office',
  result: 'Result',
}

const differences: Record<Difference, string> = {
  SAME: 'Today it is the same number, as precisely as it was written then.',
  CORRECTED: 'The number for the same day has been corrected since.',
  MORE_THAN_CHANCE: 'The difference is larger than chance explains.',
  WITHIN_CHANCE: 'A difference as large as this may be chance.',
  COUNTED: 'It is counted in full or set; there is no chance in it.',
  MORE_THAN_ERROR: 'The difference is larger than the estimates miss by.',
  WITHIN_ERROR: 'The estimates may miss by as much.',
  NOT_COUNTED:
    'One of the numbers at least was not counted; they do not say whether anything changed.',
  CHANCE_UNKNOWN: 'Nobody can say how much of it is chance.',
  UNKNOWN: 'One of the two numbers is not known.',
}

const phases: Record<Phase, string> = {
  ANALYSIS: 'Analysis',
  PLANNING: 'Aims and planning',
  IMPLEMENTATION: 'Carrying out',
  REVIEW: 'Review',
}

const states: Record<MeasureState, string> = {
  PLANNED: 'planned',
  UNDER_WAY: 'under way',
  DONE: 'done',
  DROPPED: 'dropped',
}

const cardStates: Record<CardState, string> = { DRAFT: 'draft', SHARED: 'shared' }

const owners: Record<Owner, string> = {
  PLANNING: 'social planning',
  COORDINATION: 'coordination',
  ADMINISTRATION: 'administration',
  COUNSELLING: 'the city’s counselling',
  OPERATORS: 'operators',
  OFFICE: 'an office',
}

const dues: Record<Due, string> = {
  OVERDUE: 'overdue',
  THIS_QUARTER: 'this quarter',
  NEXT_QUARTER: 'next quarter',
  LATER: 'later',
}

/** What came of something, by the code the server says. */
const said: EvaluationWords['said'] = {
  CARD_SAVED: () => 'The card is saved.',
  CARD_MERGED: () =>
    'Somebody has changed this card meanwhile, in other places. Both changes are in it now.',
  CARD_CHANGED_MEANWHILE: () =>
    'Somebody has changed the same places meanwhile. Your text is kept; please bring both together.',
  CARD_SHARED: () => 'Everybody who plans and coordinates can see the card.',
  CARD_WITHDRAWN: () => 'The card is a draft again.',
  NO_SUCH_CARD: () => 'There is no such card, or it is not yours to change.',
  NOT_YOUR_AREA: (area) =>
    area === ''
      ? 'Your account is not there for this area. Nothing was saved.'
      : `Your account is not there for ${area}. Nothing was saved.`,
  TEXT_TELLS_OF_SOMEBODY: (field) =>
    `The text under “${fields[field] ?? field}” looks like details of a single person. Please leave them out; nothing was saved.`,
  NOT_UNDERSTOOD: () =>
    'Something is missing or has another form. Nothing was saved; what you wrote is still there.',
  MEASURE_PLANNED: (title) => `The measure “${title}” is planned.`,
  MEASURE_CHANGED: (title) => `The measure “${title}” is saved.`,
  MEASURE_CLOSED: (title) => `The measure “${title}” is closed.`,
  MEASURE_CHANGED_MEANWHILE: () =>
    'Somebody has changed this measure meanwhile. What you wrote is kept and stands in the form; please compare, and save again.',
  FORM_FORGOTTEN: () => 'Your version is discarded.',
  NO_SUCH_MEASURE: () => 'There is no such measure, or it is not yours to change.',
  NO_OFFICE: () => 'Please name the office.',
  NO_RESULT: () => 'Please write what came of it. Nothing was saved.',
  FIGURES_SEEN: () => 'Noted. From now on you see here what has changed since today.',
}

/** Of evaluation cards, measures and the page for coordinators. */
export default (levels: LevelNames): EvaluationWords => ({
  said,
  texts,
  phases,
  states,
  cardStates,
  owners,
  dues,
  builtIn: {
    title: 'Evaluation cards',
    lead: 'What the city concluded from its numbers. Each number stands as it was written then, and beside it as it is today.',
    measures: 'Measures',
    sourceOf: (title, place) => `Source: ${title}, ${place}`,
    period: (from, to) => `${from} to ${to}`,
  },
  quotation: {
    title: 'Numbers of this card',
    then: 'written',
    now: 'today',
    on: (value, day) => `${value} (as of ${day})`,
    noLonger: 'no longer known',
    unknown: 'The data do not have this number any more.',
    source: (titles) => `Source: ${titles}`,
    nthFigure: (place) => `number ${String(place)}`,
    span: (low, high) => `range ${low} to ${high}`,
    differences,
  },
  cards: {
    title: 'Cards of coordination and planning',
    description: 'Evaluation cards written by coordinators and planners.',
    lead: 'A card says of a number, an area and a period what is to be recognised, what is to be acknowledged and what follows. Drafts are seen by whoever writes about the area; shared cards by everybody who plans and coordinates.',
    none: 'Nobody has written a card yet.',
    write: 'Write a new card',
    all: 'All cards',
    changed: (who, at) => `last changed by ${who}, ${at}`,
    areaGone: (code) => `area ${code}, no longer in the data`,
    edit: 'Edit the card',
    share: 'Share the card',
    withdraw: 'Make it a draft again',
    history: 'Earlier versions',
    version: (number, who, at) => `Version ${String(number)}, ${who}, ${at}`,
    noText: 'nothing written yet',
    measures: 'Measures of this card',
    noMeasures: 'No measure yet.',
    notFound: 'There is no such card, or it is not for you.',
  },
  editor: {
    newTitle: 'New card',
    title: 'Edit the card',
    description: 'Write an evaluation card.',
    area: 'Area',
    changeArea: 'Choose the area',
    from: 'From',
    to: 'To',
    hints: {
      message: 'A sentence that somebody remembers.',
      recognise:
        'What the numbers show. A 1 in braces puts the first number into the text, a 2 the second.',
      acknowledge: 'What went well, and what one has to know.',
      followUp: 'When and by what it will show whether things get better.',
    },
    figures: 'Numbers of the atlas',
    figuresHint: 'A number is kept as it is today. Later it says beside it whether it has changed.',
    figure: (place) => `Number ${String(place)}`,
    noFigure: 'none',
    nothingPersonal:
      'Please write nothing about single people: no names, birthdays or case numbers.',
    save: 'Save the card',
    restored: (at) => `Your text of ${at} had not been saved and is here again.`,
    discard: 'Discard it and show the saved version',
    beside: 'Bring two versions together',
    besideLead:
      'Somebody saved while you were writing. On the left is what holds now, on the right your text. The form below has both one after the other; shorten it and save.',
    saved: (who) => `Saved by ${who}`,
    own: 'Your text',
    noAreas:
      'Your account is not there for any area. Whoever administrates this atlas can change that.',
  },
  measures: {
    title: 'Measures',
    description: 'What was agreed, who answers for it and until when.',
    lead: `What was agreed, by ${levels.PLANNING_AREA.en.one}: who answers for it, until when, and what came of it.`,
    none: 'No measure is planned yet.',
    reminders: 'Reminders',
    remindersLead: (from, to) =>
      `What is overdue, is due this quarter and in the next, from ${from} to ${to}.`,
    nothingDue: 'Nothing is due until the end of the next quarter.',
    board: `By ${levels.PLANNING_AREA.en.one}`,
    cycle: 'What stands where in the cycle of planning',
    cycleLead:
      'Analysis, aims and planning, carrying out, review: where something stands follows from what was done with it.',
    plansOf: 'Frameworks',
    cardsOf: 'Cards',
    measuresOf: 'Measures',
    nothingHere: 'nothing at present',
    columns: { title: 'Measure', owner: 'Who', due: 'Until', state: 'State', result: 'Result' },
    plan: 'Plan a measure',
    planningArea: `In the ${levels.PLANNING_AREA.en.one}`,
    ownerLabel: 'Who answers for it',
    office: 'Name of the office',
    officeHint: 'Only where “an office” is chosen above. No names of people.',
    due: 'Due on',
    change: (title) => `Change or close “${title}”`,
    ownKept:
      'Somebody saved while you were writing: that stands in the line above. Your version is not saved yet.',
    ownResult: (result) => `Your result: ${result}`,
    letGo: 'Discard my version',
    save: 'Save the measure',
    close: 'Close the measure',
    outcome: 'Outcome',
    reopen: 'Take it up again',
    fromCard: 'from a card',
    submit: 'Plan the measure',
  },
  coordination: {
    title: 'Coordination',
    description: `What has changed in your ${levels.SOCIAL_SPACE.en.many}, what is due and what is missing.`,
    none: `Your account is not there for any ${levels.SOCIAL_SPACE.en.one}. Whoever administrates this atlas can change that.`,
    choose: `Show a ${levels.SOCIAL_SPACE.en.one}`,
    show: 'Show',
    asOf: (day) => `as of ${day}`,
    changes: 'What has changed',
    since: (at) => `Since the numbers were last marked as seen, on ${at}:`,
    neverSeen: 'You have never marked the numbers here as seen.',
    nothingChanged: 'No number has changed since.',
    markSeen: 'Mark as seen',
    staff: 'Staff and demand',
    staffLead: `Staff is known by ${levels.PLANNING_AREA.en.one}, not by ${levels.SOCIAL_SPACE.en.one}.`,
    kind: 'Service',
    kinds: { MEETING: 'meeting', COUNSELLING: 'counselling' },
    actual: 'Actual',
    target: 'Target',
    difference: 'Difference',
    inFte: 'In full-time equivalents (FTE),',
    columns: { figure: 'Who goes where' },
    reached: (kind, age) =>
      `People aged ${String(age)} and over who walk 1 km at most to a place for ${kind === 'MEETING' ? 'meeting' : 'counselling'}`,
    share: 'Share',
    atLeast: 'The list of places is not complete: the shares are at least so much,',
    reach: 'Who reaches whom',
    reachLead: 'Share of people who come to a known place on foot.',
    gaps: 'The largest gaps',
    gapsLead:
      'Connected parts where people aged 60 and over walk more than 1 km to the nearest known place; of each service the three with the most.',
    noGaps: 'No gap is known here.',
    gapColumns: {
      kind: 'Service',
      where: 'Where',
      residents: 'People aged 60 and over',
      nearest: 'Nearest known place',
    },
    onFoot: (metres) => `${metres}\u00a0m on foot on average`,
    noWay: 'No way leads to a place.',
    gapsNote: 'Estimated, from the same sources as the shares,',
    reachMap: 'See gaps on the map',
    oldSites: 'Places with an old state',
    oldSitesLead: 'What the atlas knows of these places is more than three years old, or undated.',
    noOldSites: 'Of all known places here a recent state is known.',
    noSites: 'No place is known here.',
    stateUnknown: 'state unknown',
    open: 'Open measures',
    noOpen: 'No measure is open at present.',
    board: 'All measures',
    cards: 'Write and read cards',
  },
})
