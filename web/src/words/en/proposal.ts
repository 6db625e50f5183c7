import type { ServiceKind } from '$api/sites'

import type german from '../de/proposal'

type De = typeof german

const noBreak = '\u00a0'

type Model = keyof De['models']

const aPlace: Record<ServiceKind, string> = {
  MEETING: 'a meeting place',
  COUNSELLING: 'counselling',
}

const noOther = (sites: number, one: string, many: string) =>
  sites === 1 ? `No other place ${one}` : `No other ${String(sites)} places ${many}`

const allOf = (sites: number) => (sites === 2 ? 'both' : `all ${String(sites)}`)

const better: Record<Model, (sites: number) => string> = {
  MCLP: (sites) => `${noOther(sites, 'reaches', 'reach')} more people`,
  P_MEDIAN: (sites) => `${noOther(sites, 'makes', 'make')} the mean walk shorter`,
  P_CENTER: (sites) => `${noOther(sites, 'makes', 'make')} the longest walk shorter`,
  LSCP: (sites) => (sites === 0 ? 'It takes no new place' : 'Fewer new places are not enough'),
}

export default {
  title: 'Proposal with proof',
  lead: 'Works out the best spots for new places and proves that there are no better ones. The places of today and the plan are counted in.',
  aim: 'What the proposal is to do',
  models: {
    MCLP: 'Most people within reach',
    P_MEDIAN: 'Shortest walks on average',
    P_CENTER: 'Longest walk as short as possible',
    LSCP: 'How many places does it take?',
  },
  sites: 'New places',
  share: 'Within reach',
  everybody: 'everybody',
  ask: 'Work out a proposal',
  leave: 'Cancel',
  takeOver: (sites) => (sites === 1 ? 'Put it into the plan' : `Put ${allOf(sites)} into the plan`),
  saveProof: 'Save the certificate',
  fileName: 'proof',
  waiting: 'Other questions come first.',
  searching: 'Being worked out.',
  soFar: (value) => `Best proposal so far: ${value}.`,
  atMostBetter: (gap) => `At most ${gap} better is possible.`,
  noneBetter: 'Nothing better is possible; the proof is being completed.',
  seconds: (seconds) => `${seconds}${noBreak}seconds`,
  values: {
    RESIDENTS: (people, who) => `about ${people} ${who} within reach`,
    gained: (people, who) => `about ${people} ${who} newly within reach`,
    MEAN_METRES: (metres) => `a mean walk of about ${metres}`,
    METRES: (metres) => `a longest walk of about ${metres}`,
    NEW_SITES: (sites) => (sites === '1' ? '1 new place' : `${sites} new places`),
    byNeed: (value) => `${value}, weighted by need`,
  },
  posts: (fte, each) => `${fte}${noBreak}FTE, ${each} a place`,
  further: {
    title: (count) => (count === '0' ? 'More conditions' : `More conditions (${count})`),
    budget: 'Budget',
    inSites: 'Number of places',
    inFte: 'Staff (FTE)',
    fte: 'Staff (FTE)',
    ftePerSite: 'FTE for each new place',
    need: 'Who counts for how much',
    alike: 'Everybody alike',
    needChoices: {
      'living-alone': 'Need index: living alone',
      'very-old': 'Need index: very old',
      growing: 'Need index: growth',
    },
    needs: {
      'living-alone': 'counted by the need index "living alone"',
      'very-old': 'counted by the need index "very old"',
      growing: 'counted by the need index "growth"',
    },
    candidates: 'Possible spots',
    candidateChoices: {
      CELLS: 'Wherever people live',
      STOPS: 'At public transport stops',
      OFFICES: 'At offices of the city',
      PLAN: 'The new places of the plan',
    },
    places: {
      STOPS: 'at public transport stops only',
      OFFICES: 'at offices of the city only',
      PLAN: 'new places of the plan only',
    },
    planHint: 'Chooses the best of the new places in the plan: those searched for or drawn.',
    area: 'Only in',
    everywhere: 'the whole city',
    onlyIn: (area) => `only in ${area}`,
    minimum: 'Apart at least',
    anyDistance: 'any distance',
    apart: (metres) => `at least ${metres} apart`,
    room: 'Places have only as much room as the planning key sets for their staff',
    roomHint:
      'Only for everybody of 60 and older, and where people within reach or mean walks count.',
    withRoom: 'room by the planning key',
    rules: {
      title: 'Spots that are settled',
      pick: { forced: 'Require spots', excluded: 'Exclude spots' },
      done: 'Done',
      take: { forced: 'Require', excluded: 'Exclude' },
      now: { forced: 'required', excluded: 'excluded', free: 'free again' },
      click: { forced: 'Click: require this spot', excluded: 'Click: exclude this spot' },
      enter: {
        forced: 'Enter: require this spot.',
        excluded: 'Enter: exclude this spot.',
      },
      hint: {
        forced:
          'A click on the map, a spot of the list or of the search: every proposal has a place there. Once more takes it back.',
        excluded:
          'A click on the map, a spot of the list or of the search: no proposal has a place there. Once more takes it back.',
      },
      remove: 'Free',
      asked: {
        forced: (count) => (count === 1 ? '1 spot required' : `${String(count)} spots required`),
        excluded: (count) => (count === 1 ? '1 spot excluded' : `${String(count)} spots excluded`),
      },
    },
    unknown: 'Include areas whose sites are not known',
    unknownHint:
      'There are sites there that nobody knows here: the proposal may fill a gap in the data, not one in what is provided.',
    withUnknown: 'also where sites are not known',
  },
  counted: (value) => `Proposals were compared by this: ${value}.`,
  withoutRoom: (people, who) =>
    people === null
      ? 'Everybody who lives near enough finds room.'
      : `About ${people} ${who} would live near enough but find no room.`,
  asked: {
    MCLP: (sites) => `Most people within reach: ${sites}`,
    P_MEDIAN: (sites) => `Shortest walks on average: ${sites}`,
    P_CENTER: (sites) => `Longest walk as short as possible: ${sites}`,
    LSCP: (share) => `As few places as it takes: ${share} within reach`,
  },
  limit: (metres) => `walk of at most ${metres}`,
  gained: (gain, who) => `About ${gain} ${who} come within reach.`,
  reached: (all, who) => `About ${all} ${who} are then within reach.`,
  shorter: {
    MEAN_METRES: (before, after) => `The mean walk is then about ${after}, so far about ${before}.`,
    METRES: (before, after) => `The longest walk is then about ${after}, so far about ${before}.`,
  },
  walk: {
    MEAN_METRES: (after) => `The mean walk is then about ${after}.`,
    METRES: (after) => `The longest walk is then about ${after}.`,
  },
  needed: (sites, whom, limit, kind) =>
    sites === '0'
      ? `It takes no new place: ${whom} already reach ${aPlace[kind]} within ${limit} on foot.`
      : `It takes ${sites === '1' ? 'one new place' : `${sites} new places`} for ${whom} to reach ${aPlace[kind]} within ${limit} on foot.`,
  all: (who) => `all ${who}`,
  part: (share, who) => `${share} of ${who}`,
  proven: (model, sites) => `${better[model](sites)}: proven.`,
  under: (proven, isByNeed) =>
    `Under these conditions${isByNeed ? ', weighted by need' : ''}: ${proven}`,
  withinGap: {
    answered: (gap) =>
      `There was no time for the whole proof. What is proven: at most ${gap} better is possible.`,
    left: (gap) =>
      `Cancelled; this is the best proposal until then. As far as it was worked out, at most ${gap} better is possible.`,
    lost: (gap) =>
      `This is the best proposal until then. As far as it was worked out, at most ${gap} better is possible.`,
  },
  notFewer: (bound) => `What is proven: fewer than ${bound} new places are not enough.`,
  unproven: 'How much better it could be is not proven.',
  fewer: (asked, placed) =>
    placed === '0'
      ? 'A new place would not improve on this.'
      : `${asked} were asked for; ${placed === '1' ? '1 does' : `${placed} do`} as much, and more do not improve on it.`,
  alternatives: (count, areAll) =>
    count === 0
      ? areAll
        ? 'No other proposal is as good, either.'
        : ''
      : `${areAll ? '' : 'At least '}${count === 1 ? '1 other proposal is' : `${String(count)} other proposals are`} just as good.`,
  sums: 'Whoever has the published cells can check the proof by plain sums.',
  solver: (name) =>
    `A part of the proof rests on the program ${name} and cannot be checked by sums alone.`,
  asGood: (count) =>
    count === 1
      ? 'The other proposal that is as good'
      : `${String(count)} other proposals that are as good`,
  look: 'Look at it',
  takeThis: 'Take this one',
  where: 'Where the new places stand',
  times: (count) => `${count}${noBreak}places`,
  outside: 'at the edge of the city',
  otherNow:
    'The plan or the choices have changed since. This result belongs to the question as it was asked.',
  inPlan: 'In the plan. "Undo" takes all of it out again.',
  taken: (sites) =>
    sites === 1 ? 'The proposal is in the plan.' : `The ${String(sites)} places are in the plan.`,
  left: 'Cancelled before there was a proposal.',
  lost: 'The connection broke.',
  full: (seconds) =>
    seconds === null
      ? 'Too many want a proposal just now. Please ask again in a few minutes.'
      : `Too many want a proposal just now. Please ask again in ${seconds}${noBreak}seconds.`,
  refused: 'The question was not answered.',
  infeasible: 'There is no answer to this.',
} satisfies De
