import type german from '../de/proof'

const noBreak = '\u00a0'

const places = (count: string) => (count === '1' ? 'The new place' : `The ${count} new places`)

/** The page that recomputes a certificate. */
const english: typeof german = {
  title: 'Check a certificate',
  description:
    'Recomputes in your own browser whether a saved certificate of proposed places holds: from the published cells and sites, by sums alone.',
  lead: 'Every proposal of new places comes with a certificate as a file. Here your browser recomputes it: from the published cells and sites, by sums alone. The solver that found the proposal is not needed for that.',
  privacy:
    'The certificate stays in your browser. Cells and sites come from the server; for that it is told what was asked, and nothing else.',
  noScript: 'To recompute, this page needs JavaScript.',
  open: 'Open a certificate',
  openAnother: 'Open another certificate',
  drop: 'or drag the file here',
  leave: 'Cancel',
  stages: {
    reading: 'The file is being read.',
    fetching: 'Cells and sites are being fetched.',
    measuring: 'Every walk is being measured anew.',
    adding: (done, of) => `The certificate is being recomputed: ${done} of ${of} steps.`,
  },
  left: 'Cancelled. Whether the certificate holds is not said by that.',
  failed: 'The certificate could not be recomputed.',
  verdicts: {
    optimal: 'The certificate holds: nothing better is possible.',
    gap: (gap) => `The certificate holds: at most ${gap} better is possible.`,
    solver: 'The certificate holds as far as sums go.',
    broken: 'The certificate does not hold.',
    other: 'The certificate does not belong to this data.',
  },
  otherData: (before, now) =>
    `It was made on another state of the data (${before}); it was recomputed with today’s (${now}).`,
  mayBeData: 'The other data may be the reason.',
  checks: 'What was recomputed',
  states: { holds: 'holds', fails: 'does not hold', unchecked: 'not checked' },
  sameData: (cells, candidates) =>
    `It is about the same ${cells} cells and ${candidates} possible places as this server.`,
  otherCounts: (his, ours) =>
    `It is about ${his[0]} cells and ${his[1]} possible places; this server has ${ours[0]} and ${ours[1]}.`,
  otherKind: 'It names cells or places that do not exist here, or counts walks otherwise.',
  allowed: (count) =>
    count === '0'
      ? 'It proposes no new place; that is allowed.'
      : `${places(count)} ${count === '1' ? 'keeps' : 'keep'} to the rules of the question: number, distances, required and excluded places.`,
  notAllowed:
    'The new places do not keep to the rules of the question: too many, too near to each other, excluded, or a required one is missing.',
  reaches: {
    MCLP: (value) => `With them and the places that stand already it is ${value}.`,
    P_MEDIAN: (value) => `With them and the places that stand already it is ${value}.`,
    P_CENTER: (value) => `With them and the places that stand already it is ${value}.`,
    LSCP: (value) => `It is ${value}, and they reach all who are to be reached.`,
  },
  otherValue: (said, found) =>
    found === null || found === said
      ? `Recomputed it is not quite what the certificate says (${said}): see the sums below.`
      : `Recomputed it is ${found}; the certificate says ${said}.`,
  bounded: {
    MCLP: (bound, steps) => `No other choice comes to more than ${bound}: recomputed in ${steps}.`,
    P_MEDIAN: (bound, steps) =>
      `No other choice comes to less than ${bound}: recomputed in ${steps}.`,
    P_CENTER: (bound, steps) =>
      `No other choice comes to less than ${bound}: recomputed in ${steps}.`,
    LSCP: (bound, steps) =>
      `It cannot be done ${bound === '1' ? 'without a new place' : `with fewer than ${bound} new places`}: recomputed in ${steps}.`,
  },
  steps: (count) => (count === '1' ? '1 step' : `${count} steps`),
  notBounded: 'The steps of the certificate do not prove its bound.',
  equal: 'Both are the same number: nothing better is possible.',
  between: (gap) => `Between them ${gap} are left, of which the certificate says nothing.`,
  restOn: (solver) =>
    `That nothing better lies between them is what the solver ${solver} says. Sums cannot recompute that.`,
  values: {
    MCLP: (people, who) => `about ${people} ${who} within reach`,
    P_MEDIAN: (metres) => `about ${metres} on foot on average`,
    P_CENTER: (metres) => `about ${metres} for the longest walk`,
    LSCP: (sites) => (sites === '1' ? '1 new place' : `${sites} new places`),
  },
  people: {
    AGE_60_PLUS: `people aged${noBreak}60+`,
    AGE_60_TO_79: 'people aged 60 to 79',
    AGE_80_PLUS: `people aged${noBreak}80+`,
  },
  byNeed: (people) => `${people}, weighted by need,`,
  notProven: 'What sums do not prove',
  taken:
    'The certificate takes cells, walks and today’s sites as this server publishes them. It does not prove that they are right.',
  facts: 'The certificate',
  question: 'Question',
  about: 'Asked for',
  known: 'Known sites',
  knownOf: (known, of, kind) =>
    of === null ? `${known} (${kind})` : `${known} of ${of} (${kind})`,
  rules: 'Rules',
  minimum: (metres) => `minimum distance ${metres}`,
  forced: (count) => `required places: ${count}`,
  excluded: (count) => `excluded places: ${count}`,
  source: 'People: source and day',
  made: 'Made',
  data: 'State of the data',
  solver: 'Solver',
  noSolver: 'none; the proof needs only sums',
  where: 'Where the new places are',
  noPlaces: 'The certificate proposes no new place.',
  sums: 'The sums as they were compared',
  sumsNote: 'Numbers to compute with, made of estimates and exact to the unit; no counts.',
  sumsColumns: { what: 'Sum', said: 'in the certificate', found: 'recomputed' },
  sumsRows: {
    value: 'Value of the new places',
    boundBySums: 'Bound by sums',
    bound: 'Bound with the solver',
  },
  units: {
    MCLP: 'tenths of people',
    P_MEDIAN: 'tenths of people times decimetres',
    P_CENTER: 'decimetres',
    LSCP: 'new places',
  },
  inPlan: 'See the new places in the plan',
  tooLarge: 'The plan with the new places is too large for an address.',
  sheet: 'Sheet for the council',
  back: 'To planning',
  nobodyFarther: (metres) => `nobody walks farther than ${metres}`,
  link: 'Check a certificate',
}

export default english
