import { siteCatchments, type SiteCatchment } from '@atlas/geo/site-catchments'
import type { DataContext } from '../../schema/context.ts'
import type { Localised } from '../../schema/language.ts'
import { areaIndex } from '../areas/area-index.ts'
import { figureOf } from '../figures/compose-figure.ts'
import type { Ages, Figure } from '../figures/figure.ts'
import type { ServiceSite } from '../sites/site.ts'
import { distanceFor } from './distance-for.ts'
import { keptAnswers } from './kept-answers.ts'
import { nearestSites } from './nearest-sites.ts'
import { placesNote, withheldNote } from './notes.ts'
import { population, residentsOf } from './population.ts'
import { bandsOf, type CellAge, type Reach } from './reach.ts'
import { inBoth, peopleOf, says, together } from './says.ts'
import { countedSites, type SiteChoice } from './site-choice.ts'
import { toldCount } from './told-count.ts'
import { type ReachingCell, waysWithinReach } from './ways-within-reach.ts'

/** Whom a site serves. */
export interface Catchment {
  nearest: Figure
  withinReach: Figure
  nearestWithinReach: Figure
  withoutOther: Figure
}

/** Of every site, for one age. */
const catchmentsWithinReach = keptAnswers<
  { reach: Reach; age: CellAge },
  ReadonlyMap<string, SiteCatchment>
>(
  64,
  ({ reach, age }) => JSON.stringify([reach.choice, reach.metres, age]),
  async ({ reach, age }, context) =>
    siteCatchments(
      (await waysWithinReach(reach, context)).map(({ cell, ways }: ReachingCell) => ({
        residents: cell[age],
        ways: ways
          .filter(({ metres }) => metres <= reach.metres[age])
          .map(({ site, metres }) => ({ site: site.slug, metres })),
      })),
    ),
)

const nobody: SiteCatchment = { withinReach: 0, nearest: 0, withoutOther: 0 }

/** Whom a site serves beside the others that count; null where it does not offer what is asked for. */
export async function catchmentOf(
  site: Pick<ServiceSite, 'slug' | 'kinds'>,
  ages: Ages,
  asked: Reach,
  context: DataContext,
): Promise<Catchment | null> {
  const bands = bandsOf(ages)
  if (!site.kinds.includes(asked.choice.kind)) return null
  const reach = { ...asked, choice: await withSite(asked.choice, site.slug, context) }
  const [{ day, sourceId }, nearest, ...byAge] = await Promise.all([
    population(context),
    nearestSites(reach.choice, context),
    ...bands.map(async (age) => {
      const catchments = await catchmentsWithinReach({ reach, age }, context)
      return catchments.get(site.slug) ?? nobody
    }),
  ])
  const { atLevel } = await areaIndex(context)
  const note = together(
    distanceFor(reach.choice.profile, context).told,
    await placesNote(reach.choice, context),
    says.cellsAreEstimates,
    await withheldNote(atLevel('DISTRICT'), ages, context),
  )
  const figure = (count: number, formula: Localised, sentence: Localised | null): Figure =>
    figureOf(toldCount(count, context.minimums, sourceId), {
      unit: 'RESIDENTS',
      asOf: day,
      since: null,
      basis: 'REGISTER',
      interval: null,
      explain: () => ({
        formula,
        inputs: [],
        note: together(sentence, note),
      }),
    })
  const sumOf = (part: keyof SiteCatchment) => byAge.reduce((sum, one) => sum + one[part], 0)
  const served = nearest.reduce(
    (sum, { cell, way }) => (way?.site.slug === site.slug ? sum + residentsOf(cell, bands) : sum),
    0,
  )
  const formulas = formulasFor(ages)
  return {
    nearest: figure(served, formulas.nearest, null),
    withinReach: figure(sumOf('withinReach'), formulas.withinReach, reach.told),
    nearestWithinReach: figure(sumOf('nearest'), formulas.nearestWithinReach, reach.told),
    withoutOther: figure(sumOf('withoutOther'), formulas.withoutOther, reach.told),
  }
}

/** The site itself counts in any case; the question stays the same for all sites that count anyway. */
async function withSite(
  choice: SiteChoice,
  slug: string,
  context: DataContext,
): Promise<SiteChoice> {
  const counted = await countedSites(choice, context)
  return counted.some((site) => site.slug === slug) ? choice : { ...choice, including: slug }
}

function formulasFor(ages: Ages) {
  const people = peopleOf(ages)
  const sum = (de: string, en: string): Localised =>
    inBoth((language) =>
      language === 'de' ? `Summe: ${people.de} in ${de}` : `sum: ${people.en} in ${en}`,
    )
  return {
    nearest: sum(
      'Zellen, deren nächster Standort dieser ist, gleich wie weit',
      'cells whose nearest site is this one, however far',
    ),
    withinReach: sum('Zellen, die diesen Standort erreichen', 'cells that reach this site'),
    nearestWithinReach: sum(
      'Zellen, die diesen Standort erreichen und vor jedem anderen',
      'cells that reach this site, and before any other',
    ),
    withoutOther: sum(
      'Zellen, die diesen Standort erreichen und keinen anderen; sie verlieren den Zugang, wenn er schließt',
      'cells that reach this site and no other; they lose access if it closes',
    ),
  }
}
