import type { ServiceKind } from '../../terms/classifications.ts'
import type { ReachWords } from '../reach.ts'
import type { Dictionary, Entries } from '../vocabulary.ts'
import { people } from './figures.ts'

const services: Record<ServiceKind, string> = { MEETING: 'meeting', COUNSELLING: 'counselling' }

const walk = (
  { kmPerHour, metres }: ReachWords['reachByTime']['younger'],
  { number }: Dictionary,
) => `${number(kmPerHour)} km/h (${number(Math.round(metres))} m)`

/** What is said of reach. */
export const reach: Pick<Entries, keyof ReachWords> = {
  reachByDistance: ({ metres }, { number }) =>
    `Within reach means: at most ${number(metres)} m on foot.`,
  reachByTime: ({ minutes, younger, older }, words) =>
    `Within reach means: at most ${words.number(minutes)} minutes on foot, at 60–79 with ${walk(younger, words)}, at 80+ with ${walk(older, words)}.`,
  walkingEstimated: ({ factor }, { number }) =>
    `Walking distance estimated as ${number(factor)} × the straight line from the cell’s centre to the site; no street network is installed.`,
  walkingOnStreets: ({ day, withoutSteps }, words) =>
    `Walking distance along streets and paths from the cell’s centre to the site${withoutSteps ? ', without steps' : ''}; OpenStreetMap as of ${words.day(day)}. More than 25 km counts as out of reach.`,
  streetNetworkSource: () => '© OpenStreetMap contributors, ODbL',
  walkingByTable: ({ source, day }, words) =>
    `Walking distance from a given table: ${source}, as of ${words.day(day)}. What is not in it counts as out of reach.`,
  atLeast: () => 'The share is a lower bound: at least so many reach a site.',
  onlyKnownSites: () => 'Only known sites count; their list is not complete.',
  noSites: ({ kind }) => `No site for ${services[kind]} that counts is known.`,
  sitesUnknownIn: ({ kind, areas }, { list }) =>
    `The sites for ${services[kind]} are unknown in: ${list(areas)}. Whoever lives near one there is not counted.`,
  notAnswered: ({ kind, areas }, { list }) =>
    `Not known: the plan has staff for ${services[kind]} in ${list(areas)}, but no site there is known.`,
  cellsAreEstimates: () => 'Where people live is estimated for cells, not counted.',
  belowAccuracy: ({ sites }, { number }) =>
    sites === 1
      ? 'The place of one site is known less exactly than this distance.'
      : `The places of ${number(sites)} sites are known less exactly than this distance.`,
  rangeOfReach: ({ draws, shortest, longest }, { number }) =>
    `At known sites: each drawn ${number(draws)} times within the circle to which its place is known; ways on foot ${number(shortest)} to ${number(longest)} times as long as the straight line.`,
  sharedDistricts: () =>
    'One district also lies in another social space; its cells count here with the part of its people who live here.',
  reportedElsewhere: () =>
    'This district has no figures of its own; its cells count with the one it is reported with.',

  residentsInReach: ({ ages }) => `${people[ages]} in cells within reach`,
  residentsInCells: ({ ages }) => `${people[ages]} in all cells`,
  coverageFormula: ({ ages }) =>
    `${people[ages]} in cells whose centre is near enough to a site ÷ ${people[ages]} in all cells`,
  coveredFormula: ({ ages }) =>
    `sum: ${people[ages]} in cells whose centre is near enough to a site`,
  residentsInCellsFormula: ({ ages }) => `sum: ${people[ages]} in all cells`,

  sumOfWays: () => 'sum of their ways',
  meanWayFormula: () => 'sum of the ways to the nearest site ÷ people who have a way',
  medianWayFormula: () =>
    'half of the people have no farther to the nearest site (weighted median of the cells)',
  ninetiethWayFormula: () =>
    'nine of ten people have no farther to the nearest site (weighted 90th percentile of the cells)',
  residentsBeyond: ({ ages, metres }, { number }) => `${people[ages]} beyond ${number(metres)} m`,
  residentsBeyondFormula: ({ metres }, { number }) =>
    `sum over cells whose nearest site is farther than ${number(metres)} m on foot`,

  staffInReach: () => 'full-time posts that fall to them by computation',
  accessibilityFormula: () =>
    'full-time posts that fall to the people of the cells by computation ÷ people × 1,000; each post is divided among all who reach its site (2SFCA, Luo and Wang 2003)',
  zoneWeights: ({ weights }, { number }) =>
    `Who lives farther away counts less: weights ${weights.map(number).join(' · ')} in zones of equal width (E2SFCA, Luo and Qi 2009).`,
  staffDividedAmongSites: ({ day }, words) =>
    `Staff (as of ${words.day(day)}) is only known by planning area and divided evenly among its sites; staff of a planning area without a known site is left out.`,
  staffAssumed: ({ sites }, { number }) =>
    `For ${number(sites)} sites no staff is known; 1 full-time post each is assumed.`,

  nearestCatchment: ({ ages }) =>
    `sum: ${people[ages]} in cells whose nearest site is this one, however far`,
  catchmentWithinReach: ({ ages }) => `sum: ${people[ages]} in cells that reach this site`,
  nearestCatchmentWithinReach: ({ ages }) =>
    `sum: ${people[ages]} in cells that reach this site, and before any other`,
  catchmentWithoutOther: ({ ages }) =>
    `sum: ${people[ages]} in cells that reach this site and no other; they lose access if it closes`,

  gapFormula: ({ ages }) =>
    `sum: ${people[ages]} in connected cells of one social space that reach no site`,
  cellsConnected: ({ metres }, { number }) =>
    `Cells are connected where the centres of their squares in the 250 m grid are at most ${number(metres)} m apart, within one social space.`,
}
