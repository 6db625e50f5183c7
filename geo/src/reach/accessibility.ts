import { composeFigure } from '../figures/compose-figure.ts'
import type { Figure } from '../figures/figure.ts'
import { statedOf } from '../terms/certainty.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Area } from '../world/snapshot.ts'
import { floatingCatchment } from './floating-catchment.ts'
import { bandsOf, type ByAge, type ReachAges } from './reach-cells.ts'
import type { ReachLimit } from './reach-question.ts'
import {
  areaReach,
  type ReachedWorld,
  statedReach,
  statedResidents,
  together,
} from './reached-world.ts'
import { type SiteSupply, siteSupplies } from './site-supply.ts'
import type { Ways } from './ways.ts'

/** Of three zones, as in Luo and Qi (2009): the slower of their two Gaussian decays. */
export const defaultZoneWeights: readonly number[] = [1, 0.68, 0.22]

export interface AskedAccessibility {
  readonly ages: ReachAges
  readonly limit: ReachLimit
  /** Of zones of equal width, from the nearest on; a single 1 is the plain method. */
  readonly weights: readonly number[]
}

/** Posts that fall to the people of each district, and where they come from: computed once for all areas. */
export interface PostsInReach {
  /** In the order of `cells.districtIds`. */
  readonly posts: ByAge<Float64Array>
  readonly supplies: readonly SiteSupply[]
}

/** @param ways at least as far as the limit */
export function postsInReach(
  { world, kind, cells, sites }: ReachedWorld,
  ways: Ways,
  { ages, limit, weights }: AskedAccessibility,
): PostsInReach {
  const supplies = siteSupplies(sites, kind, cells.cells.day, world)
  const posts = floatingCatchment(
    cells,
    ways,
    supplies.map(({ fte }) => fte),
    { ages, limits: limit.metres, weights },
  )
  return { posts, supplies }
}

/** What the sites in reach have to give for 1,000 residents of an area, weighed against all who reach them. */
export function accessibilityOf(
  reached: ReachedWorld,
  { posts, supplies }: PostsInReach,
  area: Area,
  { ages, limit, weights }: AskedAccessibility,
): Figure {
  const { cells } = reached
  const { day, sourceId } = cells.cells
  const known = areaReach(reached, area, ages)
  const all = cells.sumOver(known.districtIds, bandsOf(ages), cells.residents, known.parts)
  const residents = statedResidents(all, known, sourceId)
  const given = cells.sumOver(known.districtIds, bandsOf(ages), posts, known.parts)
  const staff = oldestStaff(supplies)
  return composeFigure({
    unit: 'FTE_PER_1000_RESIDENTS',
    asOf: day,
    basis: 'REGISTER',
    inputs: [
      {
        sourceId: staff?.sourceId ?? sourceId,
        name: { key: 'staffInReach' },
        unit: 'FTE',
        asOf: staff?.day ?? day,
        ...statedOf(statedReach(given ?? 0, residents, known)),
      },
      {
        name: { key: 'residents', ages, trait: 'ALL' },
        unit: 'RESIDENTS',
        asOf: day,
        ...residents,
      },
    ],
    compute: (inReach, people) => (people === 0 ? null : (inReach / people) * 1000),
    formula: { key: 'accessibilityFormula' },
    note: known.note(
      limit.message,
      weights.length === 1 ? null : { key: 'zoneWeights', weights },
      supplyNote(supplies),
    ),
    atBest: 'ESTIMATED',
  })
}

const oldestStaff = (supplies: readonly SiteSupply[]) =>
  supplies
    .flatMap(({ staff }) => staff ?? [])
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .at(0)

function supplyNote(supplies: readonly SiteSupply[]): Message {
  const assumed = supplies.filter(({ staff }) => staff === null).length
  const staff = oldestStaff(supplies)
  return together(
    staff ? { key: 'staffDividedAmongSites', day: staff.day } : null,
    assumed === 0 ? null : { key: 'staffAssumed', sites: assumed },
  )
}
