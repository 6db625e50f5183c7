import { connectedPlaces, type Place } from './connected-places.ts'

/** People who live together beyond reach of every site. */
export interface Unreached extends Place {
  /** null where the number is withheld, which is not nobody. */
  residents: number | null
  district: number
  /** A gap ends at its border. However the caller names it. */
  socialSpace: number | string
  /** To the site that is nearest all the same; null where no way leads to any. */
  way: { site: number; metres: number } | null
}

/** A connected part of a social space whose residents are beyond reach. */
export interface ReachGap {
  /** Where its people are in the list given, ascending. */
  members: number[]
  /** The sum of the numbers that are known. */
  residents: number
  /** How many of the members withhold theirs. */
  withheld: number
  /** The middle of its residents; of its members where no number is known. */
  centre: Place
  /** Where they live, that with the most residents first. */
  districts: number[]
  /** The site nearest to most of its residents; null where no way leads to any. */
  nearestSite: number | null
  /** Those who have a way, and all their ways together: their mean is the quotient. */
  walked: { metres: number; residents: number }
}

/**
 * Where people live beyond reach: groups connected in steps no longer than
 * given (see connectedPlaces), each within one social space, because a chain
 * of cells leads through half a city, and nobody plans for that. Those with
 * the most residents come first, of equal ones that which is first in the list. Of districts and sites that weigh
 * alike the lower number comes first.
 *
 * @param step in metres
 * @throws RangeError when a number of residents is negative or not finite, and as connectedPlaces does
 */
export function reachGaps(people: readonly Unreached[], step: number): ReachGap[] {
  for (const { residents } of people) {
    if (residents !== null && !(residents >= 0 && residents < Infinity)) {
      throw new RangeError(`Residents must be finite and not negative: ${residents}`)
    }
  }
  return spacesOf(people)
    .flatMap((members) => connectedWithin(members, people, step))
    .map((members) =>
      gapOf(
        members,
        members.flatMap((index) => people[index] ?? []),
      ),
    )
    .sort((a, b) => b.residents - a.residents || (a.members[0] ?? 0) - (b.members[0] ?? 0))
}

/** The people of each social space, by their place in the list. */
function spacesOf(people: readonly Unreached[]): number[][] {
  const spaces = new Map<Unreached['socialSpace'], number[]>()
  people.forEach(({ socialSpace }, index) => {
    const members = spaces.get(socialSpace)
    if (members) members.push(index)
    else spaces.set(socialSpace, [index])
  })
  return [...spaces.values()]
}

function connectedWithin(
  members: readonly number[],
  people: readonly Unreached[],
  step: number,
): number[][] {
  const places = members.flatMap((member) => people[member] ?? [])
  return connectedPlaces(places, step).map((group) =>
    group.flatMap((index) => members[index] ?? []),
  )
}

function gapOf(members: number[], group: readonly Unreached[]): ReachGap {
  const residents = sumOf(group, ({ residents: count }) => count ?? 0)
  return {
    members,
    residents,
    withheld: group.filter(({ residents: count }) => count === null).length,
    centre: middleOf(group, residents),
    districts: byResidents(group, ({ district }) => district),
    nearestSite: byResidents(group, ({ way }) => way?.site ?? null)[0] ?? null,
    walked: {
      metres: sumOf(group, ({ residents: count, way }) => (way?.metres ?? 0) * (count ?? 0)),
      residents: sumOf(group, ({ residents: count, way }) => (way ? (count ?? 0) : 0)),
    },
  }
}

function middleOf(group: readonly Unreached[], residents: number): Place {
  const weight = ({ residents: count }: Unreached) =>
    residents > 0 ? (count ?? 0) / residents : 1 / group.length
  return {
    lon: sumOf(group, (one) => one.lon * weight(one)),
    lat: sumOf(group, (one) => one.lat * weight(one)),
  }
}

function byResidents(
  group: readonly Unreached[],
  keyOf: (one: Unreached) => number | null,
): number[] {
  const sums = new Map<number, number>()
  for (const one of group) {
    const key = keyOf(one)
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + (one.residents ?? 0))
  }
  return [...sums].sort(([keyA, a], [keyB, b]) => b - a || keyA - keyB).map(([key]) => key)
}

const sumOf = (group: readonly Unreached[], valueOf: (one: Unreached) => number) =>
  group.reduce((sum, one) => sum + valueOf(one), 0)
