import type { DataContext } from '../../schema/context.ts'
import { dictionaries, type Localised } from '../../schema/language.ts'
import type { Area } from '../areas/area.ts'
import type { Ages } from '../figures/figure.ts'
import { siteTotals } from '../sites/site-totals.ts'
import { distanceFor } from './distance-for.ts'
import { districtsIn } from './population.ts'
import { bandsOf } from './reach.ts'
import { districtsNote, inBoth, says, together } from './says.ts'
import type { CountedSite, SiteChoice } from './site-choice.ts'
import { withheldDistricts } from './withheld-districts.ts'

/** What every figure about the reach of an area’s residents says: how it was measured, on what, and who is left out. */
export async function noteOnReach(
  { area, ages, choice, sites }: Asked,
  sentences: readonly (Localised | null)[],
  context: DataContext,
): Promise<Localised> {
  if (sites.length === 0) return says.noSites
  const districts = await districtsIn(area, context)
  return together(
    ...sentences,
    distanceFor(choice.profile, context).told,
    await placesNote(choice, context),
    districtsNote(area),
    await withheldNote(districts, ages, context),
  )
}

interface Asked {
  area: Area
  ages: Ages
  choice: SiteChoice
  sites: readonly CountedSite[]
}

/** How much of what there is the places that count may be. */
export function placesNote({ kind }: SiteChoice, context: DataContext): Promise<Localised> {
  const stated = siteTotals(context.world).filter((one) => one.kind === kind)
  const known = stated.map(({ message }) =>
    inBoth((language) => dictionaries[language].say(message)),
  )
  return Promise.resolve(together(says.knownSites, ...known))
}

/** Districts that {@link toldOnly} leaves out. */
export async function withheldNote(
  districts: readonly Area[],
  ages: Ages,
  context: DataContext,
): Promise<Localised | null> {
  const withheld = await withheldDistricts(context)
  const left = districts.filter(({ id }) => bandsOf(ages).some((age) => withheld[age].has(id)))
  if (left.length === 0) return null
  return left.length === 1
    ? {
        de: 'Ohne einen Stadtteil, dessen Zahl zurückgehalten ist.',
        en: 'Without one district whose number is withheld.',
      }
    : {
        de: `Ohne ${left.length} Stadtteile, deren Zahlen zurückgehalten sind.`,
        en: `Without ${left.length} districts whose numbers are withheld.`,
      }
}
