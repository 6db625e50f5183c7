import { precisions, roundedTo } from '@atlas/geo/figures/precision'
import { pointDecimals } from '@atlas/geo/need/need-index'

import { amountCell, computedCell, decimalFormat } from '$tables/sheet'
import type { Messages } from '$words/messages'

import type { NeedArea, NeedResult } from '../need-index/need-result'
import { column, sortable, type Column } from './column'

/** Everything the index is made of, so that it can be calculated again. */
export function needColumns(
  { parts, method, withErrors }: NeedResult,
  { needIndex: words }: Messages,
): Column[] {
  const scale = words.methods[method].one
  const shares = parts.map(({ share }) => share ?? 0)
  const format = decimalFormat(pointDecimals[method])
  return [
    column(words.rank, ({ need }) => need?.rank ?? null, sortable('rank', words.rank)),
    column(`${words.range} (1)`, ({ need }) => need?.best ?? null, {
      drawn: 'range',
      label: words.range,
      ...(withErrors && { note: words.withErrors.note }),
      numeric: true,
      key: null,
    }),
    column(`${words.range} (2)`, ({ need }) => need?.worst ?? null),
    ...parts.flatMap(({ indicator: { name, unit }, weight, ofSocialSpace }, part) => [
      column(
        ofSocialSpace ? `${name} (${words.ofSocialSpace})` : name,
        ({ need }) =>
          amountCell(need?.parts[part]?.figure.value, unit, need?.parts[part]?.figure.range),
        {
          drawn: 'part',
          label: name,
          note: ofSocialSpace ? `${scale}, ${words.ofSocialSpace}` : scale,
          part,
          numeric: true,
          key: null,
        },
      ),
      column(`${words.columns.weight} (${name})`, ({ need }) => need && weight, null, {
        key: `weight-${part}`,
      }),
      column(
        `${scale} (${name})`,
        ({ need }) => {
          const standardised = need?.parts[part]?.standardised ?? null
          if (!need || standardised === null) return null
          const decimals = standardisedDecimals(need, shares)
          return { amount: roundedTo(decimals, standardised), unit: 'INDEX_POINTS' }
        },
        null,
        { key: `standardised-${part}`, format },
      ),
      column(
        `${words.columns.contribution} (${name})`,
        ({ need }, { own }) => {
          const contribution = need?.parts[part]?.contribution ?? null
          if (contribution === null) return null
          const weights = parts.map((_, other) => own(`weight-${other}`)).join('+')
          const formula = `${own(`weight-${part}`)}/(${weights})*${own(`standardised-${part}`)}`
          return computedCell(formula, contribution, 'INDEX_POINTS')
        },
        null,
        { key: `contribution-${part}`, format },
      ),
    ]),
  ]
}

/** The score of a row: of the standardised values, since what each part adds stands rounded. */
export function scoreFormula(parts: number, own: (key: string) => string): string {
  const places = Array.from({ length: parts }, (_, part) => part)
  const weighed = places.map((part) => `${own(`weight-${part}`)}*${own(`standardised-${part}`)}`)
  const weights = places.map((part) => own(`weight-${part}`))
  return `(${weighed.join('+')})/(${weights.join('+')})`
}

const mostDecimals = 12

/**
 * In how many decimals the standardised values of an area stand, from which a spreadsheet computes its score: in so many
 * that the score and what each part adds to it follow as they are told.
 */
function standardisedDecimals({ score, parts }: NeedArea, shares: readonly number[]): number {
  const { inFiles } = precisions.INDEX_POINTS
  const rounded = (value: number | null) => (value === null ? null : roundedTo(inFiles, value))
  for (let decimals = inFiles; decimals < mostDecimals; decimals += 1) {
    const added = parts.map(
      ({ standardised }, part) => (shares[part] ?? 0) * roundedTo(decimals, standardised ?? 0),
    )
    const sum = added.reduce((all, one) => all + one, 0)
    const follows =
      (score === null || rounded(sum) === rounded(score)) &&
      parts.every(
        ({ contribution }, part) =>
          contribution === null || rounded(added[part] ?? 0) === rounded(contribution),
      )
    if (follows) return decimals
  }
  return mostDecimals
}
