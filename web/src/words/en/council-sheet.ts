import type german from '../de/council-sheet'

const noBreak = '\u00a0'

/** The sheet on which a plan is handed to the council. */
const english: typeof german = {
  title: 'Sheet for the council',
  description:
    'A plan on two pages: question, maps, figures, who wins and who loses, certificate and sources.',
  kicker: (city, kind) => `${city} · ${kind} · Sheet for the council`,
  link: 'Sheet for the council',
  inNewTab: 'Sheet for the council (new tab)',
  puttingTogether: 'The sheet is being put together.',
  notHanded: 'The plan is no longer here. Please open the sheet from the plan once more.',
  withProof: 'Sheet for the council with this certificate',
  back: 'To the plan',
  save: 'Save as a file',
  saveFailed: 'The file could not be written.',
  fileName: 'sheet-for-the-council',
  addProof: 'Add a certificate',
  dropProof: 'or drag the file here',
  question: 'The question',
  asked: (who, limit, aKind) =>
    `How many ${who} reach ${aKind} with a walk of at most ${limit}, today and with this plan?`,
  answer: (before, after) => `Today ${before}, with the plan ${after}.`,
  plan: 'The plan',
  nothingPlanned: 'This plan changes nothing against today.',
  more: (count) => `and more changes: ${count}`,
  maps: { before: 'Today', after: 'With the plan' },
  mapLabel: {
    before: (who) => `Map: where ${who} have a place within reach today.`,
    after: (who) => `Map: where ${who} have a place within reach with the plan.`,
  },
  states: {
    reached: 'within reach',
    gained: 'newly within reach',
    lost: 'no longer within reach',
    beyond: 'farther away',
    unknown: 'sites not known',
  },
  signs: { today: 'today’s place', planned: 'planned: new or moved' },
  mapNote: (distance) =>
    `Each square is a cell, estimated. North is at the top; the bar is ${distance} long.`,
  figures: 'What changes',
  columns: { figure: 'Figure', today: 'today', planned: 'with the plan', change: 'change' },
  rows: {
    covered: (who) => `${who} within reach`,
    share: (who) => `share of ${who}`,
    mean: (who) => `mean walk, ${who}`,
  },
  range: (low, high) => `${low}${noBreak}to${noBreak}${high}`,
  figuresNote:
    'Below, the range, at least. All of it is estimated: where people live, where places stand exactly and how long walks are is not known to the metre.',
  winners: 'Who wins, who loses',
  gains: 'gain most',
  loses: 'lose',
  nobody: 'none',
  others: (count) => `${count} more`,
  proof: 'Certificate',
  noProof:
    'This plan was made by hand or submitted without a certificate: that there is no better one has not been proven.',
  checking: 'The certificate is being recomputed.',
  otherPlan: 'The opened certificate belongs to another plan. Of this one it proves nothing.',
  proves: (question, value, bound) =>
    `What was asked: ${question}. The new places come to ${value}; the bound is ${bound}.`,
  without: (areas) => `Whoever lives where sites are not known (${areas}) is not counted in it.`,
  recomputed: (steps, day) =>
    `Recomputed in this browser on ${day}, in ${steps}, by sums alone from the published cells.`,
  made: (day, data, solver) => `Made ${day} on the state of the data ${data}; solver: ${solver}.`,
  check: 'Whoever has the file of the certificate can have it recomputed:',
  known: 'What is known',
  knownSites: (known, of, kind) =>
    of === null
      ? `${known} sites are known (${kind}); how many there are is not known.`
      : `${known} of about ${of} sites are known (${kind}).`,
  unknownIn: (areas) =>
    `Sites not known: ${areas}. Whoever lives there does not count in proposals and certificates, but does in the figures of the whole city.`,
  violations: 'Too little staff',
  moreViolations: (count) =>
    count === '1'
      ? 'One more is in the file of this sheet.'
      : `${count} more are in the file of this sheet.`,
  sources: 'Sources and days',
  data: (version) => `State of the data: ${version}.`,
}

export default english
