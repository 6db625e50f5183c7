import { estimateText, roughPeople } from '$figures/rough'
import type { PlanningWords } from '$words/languages'
import type { Language } from '$words/language'

import type { PlannedWorld } from '../../planned-world.svelte'

/** What a site is worth, as its row is read. */
interface ValueRow {
  slug: string
  name: string
  lost: string
  longer: string
}

/** Of every site that stands, first the one most people would miss; null while one is moved. */
export function valueRows(
  { marginalValues, standing }: Pick<PlannedWorld, 'marginalValues' | 'standing'>,
  { say, language }: { say: PlanningWords; language: Language },
): ValueRow[] | null {
  if (marginalValues === null) return null
  const { meanMetres: mean, sites, slugs } = marginalValues
  const words = say.studies.values
  const names = new Map(standing.map(({ slug, name }) => [slug, name]))
  return sites.map(({ site, lost, meanMetres }) => {
    const slug = slugs[site] ?? ''
    return {
      slug,
      name: names.get(slug) ?? slug,
      lost: lost === 0 ? words.nobody : words.about(roughPeople(lost, language)),
      longer:
        mean === null || meanMetres === null
          ? words.noWay
          : words.metres(estimateText({ value: meanMetres - mean }, 'METRES', language)),
    }
  })
}
