import { floatingCatchment } from '@atlas/geo/floating-catchment'
import { zoneWeight } from '@atlas/geo/zone-weight'
import type { DataContext } from '../../schema/context.ts'
import type { Localised } from '../../schema/language.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { Area } from '../areas/area.ts'
import { areaIndex } from '../areas/area-index.ts'
import { composeFigure } from '../figures/compose-figure.ts'
import type { Ages, Figure } from '../figures/figure.ts'
import { plan } from '../frameworks/plan.ts'
import { keptAnswers } from './kept-answers.ts'
import { noteOnReach } from './notes.ts'
import { districtsIn, population, residentsIn } from './population.ts'
import { bandsOf, type CellAge, type Reach } from './reach.ts'
import { inBoth, peopleOf, says, together } from './says.ts'
import { type CountedSite, countedSites } from './site-choice.ts'
import { minimumsIn, toldCount, toldWith } from './told-count.ts'
import { waysWithinReach } from './ways-within-reach.ts'

export type CatchmentMethod = 'TWO_STEP' | 'ENHANCED_TWO_STEP'

/** Of three zones, as in Luo and Qi (2009): the slower of their two Gaussian decays. */
export const defaultWeights = [1, 0.68, 0.22]
const mostZones = 10

export interface AskedAccessibility {
  reach: Reach
  ages: Ages
  /** Of zones of equal width, from the nearest on; a single 1 is the plain method. */
  weights: readonly number[]
}

/** @throws RequestError MALFORMED_DECAY */
export function readWeights(method: CatchmentMethod, asked: readonly number[]): readonly number[] {
  if (method === 'TWO_STEP') return [1]
  const falls = asked.every(
    (weight, zone) => weight > 0 && weight <= (zone === 0 ? 1 : (asked[zone - 1] ?? 0)),
  )
  if (asked.length === 0 || asked.length > mostZones || !falls) {
    throw new RequestError('MALFORMED_DECAY', { most: mostZones })
  }
  return asked
}

interface Supply {
  site: CountedSite
  fte: number
  /** When its staff was counted; null where it is assumed. */
  asOf: string | null
}

/** Posts that fall to the residents of each district. */
const postsByDistrict = keptAnswers<AskedAccessibility, ReadonlyMap<number, number>>(
  32,
  ({ reach, ages, weights }) => JSON.stringify([reach.choice, reach.metres, ages, weights]),
  async ({ reach, ages, weights }, context) => {
    const [supplies, reaching] = await Promise.all([
      suppliesOf(reach, context),
      waysWithinReach(reach, context),
    ])
    const place = new Map(supplies.map(({ site }, index) => [site.id, index]))
    const demand = reaching.flatMap(({ cell, ways }) =>
      bandsOf(ages).map((age) => ({
        districtId: cell.districtId,
        residents: cell[age],
        ways: ways.flatMap(({ site, metres }) => weightedWay(place.get(site.id), metres, age)),
      })),
    )
    function weightedWay(site: number | undefined, metres: number, age: CellAge) {
      const weight = zoneWeight(metres, reach.metres[age], weights)
      return site === undefined || weight === null ? [] : [{ site, weight }]
    }
    const scores = floatingCatchment(
      supplies.map(({ fte }) => fte),
      demand,
    )
    const posts = new Map<number, number>()
    demand.forEach(({ districtId, residents }, index) => {
      posts.set(districtId, (posts.get(districtId) ?? 0) + residents * (scores[index] ?? 0))
    })
    return posts
  },
)

/** The staff of a planning area divided evenly among its sites that count; where it is not known, 1 post a site. */
async function suppliesOf({ choice }: Reach, context: DataContext): Promise<Supply[]> {
  const [sites, known, areas, { day }] = await Promise.all([
    countedSites(choice, context),
    plan(context),
    areaIndex(context),
    population(context),
  ])
  const planningAreaOf = (site: CountedSite) => areas.byId(site.districtId).planningAreaId
  return sites.map((site) => {
    const planningArea = planningAreaOf(site)
    const staff =
      planningArea === null || known.firstStaffDay(choice.kind) === null
        ? null
        : known.staff(areas.byId(planningArea), choice.kind, day)
    if (staff?.value == null) return { site, fte: 1, asOf: null }
    const sharing = sites.filter((other) => planningAreaOf(other) === planningArea).length
    return { site, fte: staff.value / sharing, asOf: staff.day }
  })
}

/** What the sites in reach have to give for 1,000 residents of an area, weighed against all who reach them. */
export async function accessibilityFigure(
  area: Area,
  asked: AskedAccessibility,
  context: DataContext,
): Promise<Figure> {
  const bands = bandsOf(asked.ages)
  const [{ day, sourceId, sums }, posts, supplies, districts, known, areas] = await Promise.all([
    population(context),
    postsByDistrict(asked, context),
    suppliesOf(asked.reach, context),
    districtsIn(area, context),
    plan(context),
    areaIndex(context),
  ])
  const all = residentsIn(districts, bands, sums)
  const fte = districts.reduce((sum, { id }) => sum + (posts.get(id) ?? 0), 0)
  const [anywhere] = areas.atLevel('PLANNING_AREA')
  const isStaffKnown = known.firstStaffDay(asked.reach.choice.kind) !== null
  const staffSource =
    anywhere && isStaffKnown
      ? known.staff(anywhere, asked.reach.choice.kind, day).sourceId
      : sourceId
  const minimums = await minimumsIn(area, asked.ages, day, context)
  const residents = toldCount(all, minimums, sourceId)
  const falling = toldWith(residents, fte, staffSource)
  return composeFigure({
    unit: 'FTE_PER_1000_RESIDENTS',
    asOf: day,
    basis: 'REGISTER',
    inputs: [
      { ...falling, name: says.staffInReach, unit: 'FTE', asOf: oldestStaff(supplies) ?? day },
      {
        ...residents,
        name: peopleOf(asked.ages),
        unit: 'RESIDENTS',
        asOf: day,
      },
    ],
    compute: (inReach, people) => (people === 0 ? null : (inReach / people) * 1000),
    formula: says.accessibilityFormula,
    note: await noteOnReach(
      {
        area,
        ages: asked.ages,
        choice: asked.reach.choice,
        sites: supplies.map(({ site }) => site),
      },
      [asked.reach.told, decayNote(asked.weights), supplyNote(supplies)],
      context,
    ),
    isEstimate: true,
  })
}

const oldestStaff = (supplies: readonly Supply[]): string | null =>
  supplies.flatMap(({ asOf }) => asOf ?? []).sort()[0] ?? null

function decayNote(weights: readonly number[]): Localised | null {
  if (weights.length === 1) return null
  const listed = inBoth((language) =>
    weights
      .map((weight) => weight.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB'))
      .join(' · '),
  )
  return {
    de: `Wer weiter weg wohnt, zählt weniger: Gewichte ${listed.de} in gleich breiten Zonen (E2SFCA, Luo und Qi 2009).`,
    en: `Who lives farther away counts less: weights ${listed.en} in zones of equal width (E2SFCA, Luo and Qi 2009).`,
  }
}

function supplyNote(supplies: readonly Supply[]): Localised {
  const assumed = supplies.filter(({ asOf }) => asOf === null).length
  const day = oldestStaff(supplies)
  const divided: Localised | null = day
    ? {
        de: `Personal (Stand ${day}) ist nur für Planungsbereiche bekannt und gleichmäßig auf ihre Standorte verteilt; Personal eines Planungsbereichs ohne Standort, der zählt, fehlt.`,
        en: `Staff (as of ${day}) is only known by planning area and divided evenly among its sites; staff of a planning area without a site that counts is left out.`,
      }
    : null
  const one: Localised | null =
    assumed === 0
      ? null
      : {
          de: `Für ${assumed} Standorte ist kein Personal bekannt; angenommen ist je 1 Vollzeitstelle.`,
          en: `For ${assumed} sites no staff is known; 1 full-time post each is assumed.`,
        }
  return together(divided, one)
}
