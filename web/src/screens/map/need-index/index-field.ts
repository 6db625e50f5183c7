import { mostParts } from '@atlas/geo/need/need-index'

import type { Catalogue, NeedChoicePart } from '$api/catalogue'
import type { Field } from '$address/field'
import { malformed } from '$address/fields'

import type { ViewNotice } from '../view'

/** Fields of the form without a script: a weight for each part, and one part more. */
export const weightField = (indicator: string) => `weight.${indicator}`
export const addField = 'add-part'

const heaviest = 100
const weightPattern = /^\d{1,3}(?:\.\d{1,2})?$/

/** `share-80-plus:2,density-60-plus:1`: what an index is made of, as far as it can be understood. */
export const indexField: Field<readonly NeedChoicePart[] | null, Catalogue, ViewNotice> = {
  name: 'index',
  parse: (text, { known, say }) => {
    const parts = new Map<string, number>()
    for (const { indicator, weight } of partsOf(text)) {
      const amount = weightNamed(weight ?? '1')
      if (amount === null || parts.has(indicator)) {
        say(malformed('index')(text))
      } else if (parts.size === mostParts) {
        say({ kind: 'index-part-left-out', given: indicator })
      } else if (known.indicators.some(({ id }) => id === indicator)) {
        parts.set(indicator, amount)
      } else {
        say({ kind: 'unknown-index-part', given: indicator })
      }
    }
    if (parts.size === 0) return null
    return [...parts].map(([indicator, weight]) => ({ indicator, weight }))
  },
  print: (parts) =>
    textOf((parts ?? []).map(({ indicator, weight }) => ({ indicator, weight: String(weight) }))),
  fallback: null,
  misread: malformed('index'),
}

/** A part as it is written; without a weight where none is. */
interface WrittenPart {
  readonly indicator: string
  /** All that stands behind the first colon. */
  readonly weight: string | null
}

const partsOf = (text: string): WrittenPart[] =>
  text
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const colon = part.indexOf(':')
      return colon === -1
        ? { indicator: part, weight: null }
        : { indicator: part.slice(0, colon), weight: part.slice(colon + 1) }
    })

const textOf = (parts: readonly WrittenPart[]) =>
  parts
    .map(({ indicator, weight }) => (weight === null ? indicator : `${indicator}:${weight}`))
    .join(',')

function weightNamed(text: string): number | null {
  if (!weightPattern.test(text)) return null
  const weight = Number(text)
  return weight <= heaviest ? weight : null
}

/** The address a form without a script means: its weights and the added part stand in the index. */
export function withFormWeights(search: URLSearchParams): URLSearchParams {
  const weighed = partsOf(search.get(indexField.name) ?? '').map(({ indicator, weight }) => ({
    indicator,
    weight: search.get(weightField(indicator))?.replace(',', '.') ?? weight,
  }))
  const added = search.get(addField)
  const isNew = added && !weighed.some(({ indicator }) => indicator === added)
  const meant = new URLSearchParams(search)
  meant.set(
    indexField.name,
    textOf(isNew ? [...weighed, { indicator: added, weight: null }] : weighed),
  )
  return meant
}
