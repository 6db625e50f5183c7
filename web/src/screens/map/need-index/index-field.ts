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
    for (const part of text.split(',').filter((one) => one !== '')) {
      const [indicator = '', weight = '1', ...rest] = part.split(':')
      const amount = rest.length === 0 ? weightNamed(weight) : null
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
    (parts ?? []).map(({ indicator, weight }) => `${indicator}:${String(weight)}`).join(','),
  fallback: null,
  misread: malformed('index'),
}

function weightNamed(text: string): number | null {
  if (!weightPattern.test(text)) return null
  const weight = Number(text)
  return weight <= heaviest ? weight : null
}

/** The address a form without a script means: its weights and the added part stand in the index. */
export function withFormWeights(search: URLSearchParams): URLSearchParams {
  const parts = (search.get(indexField.name) ?? '').split(',').filter((part) => part !== '')
  const weighed = parts.map((part) => {
    const [indicator = ''] = part.split(':')
    const weight = search.get(weightField(indicator))
    return weight === null ? part : `${indicator}:${weight.replace(',', '.')}`
  })
  const added = search.get(addField)
  const isNew = added && !weighed.some((part) => part.split(':')[0] === added)
  const meant = new URLSearchParams(search)
  meant.set(indexField.name, (isNew ? [...weighed, added] : weighed).join(','))
  return meant
}
