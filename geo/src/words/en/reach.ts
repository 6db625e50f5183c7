import { furthestMetres } from '../../terms/asked-at-most.ts'
import type { ServiceKind } from '../../terms/classifications.ts'
import { inPercent } from '../in-percent.ts'
import type { ReachWords, WayTo } from '../reach.ts'
import type { Dictionary, Entries } from '../vocabulary.ts'
import { people } from './figures.ts'
import { a, by, many, one } from './nouns.ts'

const services: Record<ServiceKind, string> = { MEETING: 'meeting', COUNSELLING: 'counselling' }

const place: Record<WayTo, string> = { SITE: 'site', STOP: 'stop' }

/** What no range of reach holds. */
const cellsLeftOut =
  'How exactly people are distributed over cells is not part of it: the range is at least so wide.'

const atTheLine = (metres: string) =>
  `Cells whose middle lies within ${metres} m of the line, once all left out and once counted from both sides.`

const missedCells = (largest: number | null, number: (value: number) => string) =>
  largest === null
    ? cellsLeftOut
    : `Added is by how much the estimate of cells misses at most what is counted: ${number(inPercent(largest))} %. It is at least so uncertain.`

/** The farthest that two places of a square lie apart. */
const diagonal = (side: number) => Math.ceil(side * Math.SQRT2)

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
  walkingEstimated: ({ factor, to }, { number }) =>
    `Walking distance estimated as ${number(factor)} × the straight line from the cell’s centre to the ${place[to]}; no street network is installed.`,
  walkingOnStreets: ({ day, withoutSteps, to }, words) =>
    `Walking distance along streets and paths from the cell’s centre to the ${place[to]}${withoutSteps ? ', without steps' : ''}; OpenStreetMap as of ${words.day(day)}. More than ${words.number(furthestMetres / 1000)} km counts as out of reach.`,
  streetNetworkSource: () => '© OpenStreetMap contributors, ODbL',
  walkingByTable: ({ source, day }, words) =>
    `Walking distance from a given table: ${source}, as of ${words.day(day)}. What is not in it counts as out of reach.`,
  atLeast: () => 'The share is a lower bound: at least so many reach a site.',
  onlyKnownSites: () => 'Only known sites count; their list is not complete.',
  noSites: ({ kind }) => `No site for ${services[kind]} that counts is known.`,
  placedByEstimatedWays: ({ factor }, { number }) =>
    `Walking distance estimated as ${number(factor)} × the straight line from the cell’s centre, also where streets are known.`,
  leftOutUnknown: ({ kind, areas }, { list }) =>
    `Left out, because the sites for ${services[kind]} there are unknown: ${list(areas)}.`,
  sitesUnknownIn: ({ kind, areas }, { list }) =>
    `The sites for ${services[kind]} are unknown in: ${list(areas)}. Whoever lives near one there is not counted.`,
  notAnswered: ({ kind, areas }, { list }) =>
    `Not known: the plan has staff for ${services[kind]} in ${list(areas)}, but no site there is known.`,
  cellsAreEstimates: () => 'Where people live is estimated for cells, not counted.',
  cellsGeneralised: ({ side, from, squares }, { number }) =>
    `The data has ${number(from)} cells. What is computed comes of ${number(squares)} squares of ${number(side)} m in which they are summed up: all people of a square count where its middle cell lies, up to ${number(diagonal(side))} m from their own.`,
  stopsOf: ({ asOf }, { day }) =>
    `Stops count as of ${day(asOf)}; some may have changed since. How exact their places are, the source does not say.`,
  noStops: () => 'Not known: there is no list of stops.',
  noWaysToStops: () =>
    'Not known: the given table of distances has ways to sites alone, none to stops.',
  belowAccuracy: ({ sites }, { number }) =>
    sites === 1
      ? 'The place of one site is uncertain by more than this distance.'
      : `The places of ${number(sites)} sites are uncertain by more than this distance.`,
  rangeOfReach: ({ draws, shortest, longest }, { number }) =>
    `At known sites: each drawn ${number(draws)} times within the circle to which its place is known; ways on foot ${number(shortest)} to ${number(longest)} times as long as the straight line. ${cellsLeftOut}`,
  rangeOfGap: ({ draws, shortest, longest, largest }, { number }) =>
    `In the connected areas to which these cells belong when each known site is drawn ${number(draws)} times within the circle to which its place is known, and ways on foot are ${number(shortest)} to ${number(longest)} times as long as the straight line. ${largest === null ? cellsLeftOut : `Added is by how much the estimate of cells misses at most what is counted: ${number(inPercent(largest))} %. It is at least so uncertain.`}`,
  rangeOfGapWays: ({ draws, shortest, longest }, { number }) =>
    `In the same cells, to known sites: each drawn ${number(draws)} times within the circle to which its place is known; ways on foot ${number(shortest)} to ${number(longest)} times as long as the straight line. ${cellsLeftOut}`,
  rangeOfPeopleInside: ({ metres, largest }, { number }) =>
    `${atTheLine(number(metres))} ${missedCells(largest, number)}`,
  rangeOfReachInside: ({ draws, shortest, longest, metres, largest }, { number }) =>
    `At known sites: each drawn ${number(draws)} times within the circle to which its place is known; ways on foot ${number(shortest)} or ${number(longest)} times as long as the straight line. ${atTheLine(number(metres))} ${missedCells(largest, number)}`,
  rangeOfUnevenReach: ({ draws, shortest, longest }, { number }) =>
    `From known sites: each drawn ${number(draws)} times within the circle to which its place is known; ways on foot ${number(shortest)} or ${number(longest)} times as long as the straight line. Nothing was computed in between. ${cellsLeftOut}`,
  rangeOfWay: ({ shortest, longest }, { number }) =>
    `From the middle of the cell to the nearest known site, wherever it stands in the circle to which its place is known; ways on foot ${number(shortest)} to ${number(longest)} times as long as the straight line. Where in the cell somebody lives is not part of it: the range is at least so wide.`,
  rangeOfWaysToStops: ({ shortest, longest }, { number }) =>
    `Ways on foot ${number(shortest)} to ${number(longest)} times as long as the straight line. By how much the places of stops are off is not known and not part of it. ${cellsLeftOut}`,
  rangeOfWayToStop: ({ shortest, longest }, { number }) =>
    `From anywhere in the circle to which the site’s place is known to the nearest stop; ways on foot ${number(shortest)} to ${number(longest)} times as long as the straight line. By how much the place of the stop is off is not known: the range is at least so wide.`,
  unmovedByWays: ({ shortest, longest }, { number }) =>
    `Without a range: whether ways are ${number(shortest)} or ${number(longest)} times as long as the straight line, it comes out the same. It is not certain for that: where people live is estimated for cells.`,
  unmovedByDraws: ({ draws, shortest, longest }, { number }) =>
    `Without a range: wherever known sites stand in ${number(draws)} draws, and whether ways are ${number(shortest)} or ${number(longest)} times as long as the straight line, it comes out the same. It is not certain for that: where people live is estimated for cells.`,
  noRangeOfMeasuredWays: ({ to }) =>
    `Without a range: ways are measured, not estimated. By how much the places of ${place[to]}s can change them is not computed.`,
  sharedDistricts: (_, { levels }) =>
    `One ${one(levels.DISTRICT)} also lies in another ${one(levels.SOCIAL_SPACE)}; its cells count here with the part of its people who live here.`,
  reportedElsewhere: (_, { levels }) =>
    `This ${one(levels.DISTRICT)} has no figures of its own; its cells count with the one it is reported with.`,

  residentsInReach: ({ ages }) => `${people[ages]} in cells within reach`,
  residentsInCells: ({ ages }) => `${people[ages]} in all cells`,
  residentsByAge: () => 'people in cells by their age',
  cellsByWay: ({ to }) => `cells by their way on foot to the nearest ${place[to]}`,
  cellsByWayToSite: () => 'cells by their way on foot to this site',
  wayBetween: ({ above, upTo }, { number }) => {
    if (upTo === null) return `over ${number(above)} m`
    return above === 0 ? `up to ${number(upTo)} m` : `over ${number(above)} up to ${number(upTo)} m`
  },
  noWay: () => 'without a way',

  sumOfWays: () => 'sum of their ways on foot to the nearest site',
  residentsWithWay: ({ ages }) => `${people[ages]} who have a way`,
  sumOfLongestWays: () => 'sum of the ways on foot of the tenth with the longest ones',
  worstServedTenth: ({ ages }) => `a tenth of ${people[ages]}`,
  sumOfWaysByRank: () =>
    'sum of their ways on foot, weighted by rank from 0 (shortest) to 2 (longest)',
  sumOfWaysToDecimetres: () => 'sum of their ways on foot, each rounded to a decimetre',
  quantileOfWays: ({ part, ages }, { number }) =>
    `shortest way on foot within which at least ${number(part)} × ${people[ages]} live`,
  cellsInOrder: () => 'cells at this place, in the order of their way on foot',
  cellInOrder: ({ place, cells }, { number }) => `cell ${number(place)} of ${number(cells)}`,
  wayOfCell: () => 'way on foot',
  residentsOfCell: () => 'people in the cell',
  residentsUpToCell: () => 'people up to there',
  residentsBeyond: ({ ages, metres }, { number }) => `${people[ages]} beyond ${number(metres)} m`,

  staffInReach: () => 'posts that fall to them by computation',
  staffByReach: () =>
    'Each post is divided among all who reach its site (2SFCA, Luo and Wang 2003).',
  sitesInReach: () => 'sites that somebody from here reaches',
  staffOfSite: () => 'posts at the site',
  residentsOfSite: ({ weighed }) => (weighed ? 'all who reach it, weighted' : 'all who reach it'),
  residentsOfSiteHere: ({ weighed }) =>
    weighed ? 'those of them from here, weighted' : 'those of them from here',
  zoneWeights: ({ weights }, { number }) =>
    `Those who live farther away count less: weights ${weights.map(number).join(' · ')} in zones of equal width (E2SFCA, Luo and Qi 2009).`,
  staffDividedAmongSites: ({ day }, words) =>
    `Staff (as of ${words.day(day)}) is only known ${by(words.levels, 'PLANNING_AREA')} and divided evenly among the sites there; staff of ${a(words.levels.PLANNING_AREA)} without a known site is left out.`,
  staffAssumed: ({ sites }, { number }) =>
    `For ${number(sites)} sites no staff is known; 1 full-time post each is assumed.`,

  nearestCatchment: ({ ages }) =>
    `${people[ages]} in cells whose nearest site is this one, however far`,
  catchmentWithinReach: ({ ages }) => `${people[ages]} in cells that reach this site`,
  nearestCatchmentWithinReach: ({ ages }) =>
    `${people[ages]} in cells that reach this site, and before any other`,
  catchmentWithoutOther: ({ ages }) => `${people[ages]} in cells that reach this site and no other`,
  accessLost: () => 'They lose access if it closes.',

  residentsInside: ({ ages }) => `${people[ages]} in the polygon that was drawn`,
  wholeCellsInside: () =>
    'A cell counts as a whole where its middle lies in the polygon or on its line. Where people live is estimated for cells, not counted.',
  noCellsInside: () => 'Not known: the middle of no cell lies in the polygon.',

  residentsOfGap: ({ ages }, { levels }) =>
    `${people[ages]} in connected cells of one ${one(levels.SOCIAL_SPACE)} that reach no site`,
  districtsOfGap: (_, { levels }) => `${many(levels.DISTRICT)} in which they live`,
  cellsConnected: ({ metres, square }, { number, levels }) =>
    `Cells are connected where the centres of the squares of ${number(square)} m in which they lie are at most ${number(metres)} m apart, within one ${one(levels.SOCIAL_SPACE)}.`,
}
