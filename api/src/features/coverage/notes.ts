import type { DataContext } from '../../schema/context.ts'
import type { Localised } from '../../schema/language.ts'
import type { Area } from '../areas/area.ts'
import type { Ages } from '../figures/figure.ts'
import { distanceFor } from './distance-for.ts'
import { districtsIn } from './population.ts'
import { bandsOf } from './reach.ts'
import { districtsNote, says, together } from './says.ts'
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
    placesNote(choice, sites),
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

/** No figure rests on invented places without saying so. */
export function placesNote(
  { withIllustrative }: SiteChoice,
  sites: readonly CountedSite[],
): Localised | null {
  const invented = sites.filter(({ isIllustrative }) => isIllustrative).length
  if (invented > 0) {
    return {
      de: `Von ${sites.length} Standorten, die zählen, sind ${invented} erfundene Beispiele.`,
      en: `Of ${sites.length} sites that count, ${invented} are invented examples.`,
    }
  }
  return withIllustrative ? null : says.knownSites
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
