import type { Catalogue, Indicator, MapLevel, NeedChoicePart } from '$api/catalogue'

import { needDay } from './defaults'
import type { ViewNotice } from '$address/view'

/** Fields of the form without a script: a weight for each part, and one part more. */
export const weightField = (indicator: string) => `weight.${indicator}`
export const addField = 'add-part'

const heaviest = 100
/** As many as the ranks' stability can be computed for while a slider moves. */
export const mostParts = 8
const weightPattern = /^\d{1,3}(?:\.\d{1,2})?$/

/** `share-80-plus:2,density-60-plus:1`: what an index is made of, as far as it can be understood. */
export function readNeedParts(
  search: URLSearchParams,
  catalogue: Catalogue,
  notices: ViewNotice[],
): NeedChoicePart[] {
  const given = search.get('index') ?? ''
  const parts = new Map<string, number>()

  function take(indicator: string, weight: string | null): void {
    const amount = readWeight(weight ?? '1')
    if (amount === null || parts.has(indicator)) {
      notices.push({ kind: 'malformed', name: 'index', given })
    } else if (parts.size === mostParts) {
      notices.push({ kind: 'index-part-left-out', given: indicator })
    } else if (catalogue.indicators.some(({ id }) => id === indicator)) {
      parts.set(indicator, amount)
    } else {
      notices.push({ kind: 'unknown-index-part', given: indicator })
    }
  }

  for (const text of given.split(',').filter((part) => part !== '')) {
    const [indicator = '', weight, ...rest] = text.split(':')
    if (rest.length > 0) notices.push({ kind: 'malformed', name: 'index', given })
    else take(indicator, search.get(weightField(indicator)) ?? weight ?? null)
  }
  const added = search.get(addField)
  if (added !== null && added !== '' && !parts.has(added)) take(added, null)
  return [...parts].map(([indicator, weight]) => ({ indicator, weight }))
}

function readWeight(text: string): number | null {
  if (!weightPattern.test(text)) return null
  const weight = Number(text)
  return weight <= heaviest ? weight : null
}

export function writeNeedParts(parts: readonly NeedChoicePart[]): string {
  return parts.map(({ indicator, weight }) => `${indicator}:${String(weight)}`).join(',')
}

/** The parts that have figures at a level; each of the others says that it has none. */
export function partsAt(
  parts: readonly NeedChoicePart[],
  level: MapLevel,
  catalogue: Catalogue,
  notices: ViewNotice[],
): NeedChoicePart[] {
  return parts.filter(({ indicator }) => {
    const found = catalogue.indicators.find(({ id }) => id === indicator)
    const available = found !== undefined && needDay(found, level) !== undefined
    if (!available) notices.push({ kind: 'index-part-missing', indicator, level })
    return available
  })
}

export function indicatorsOf(parts: readonly NeedChoicePart[], catalogue: Catalogue): Indicator[] {
  return parts.flatMap(
    ({ indicator }) => catalogue.indicators.find(({ id }) => id === indicator) ?? [],
  )
}
