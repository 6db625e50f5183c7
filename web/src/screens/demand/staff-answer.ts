import { staffBalance, type Known, type Sufficiency } from '@atlas/geo/staffing/staff-balance'

import type { ServiceKind } from '$api/sites'
import { figureFormat, listFormat, quotation } from '$figures/figures'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { ofKind } from './of-kind'
import type { DemandRow, ShownDemandTable } from './table/table'

/** Whether the staff of a kind suffices, in sentences. */
export interface StaffAnswer {
  kind: ServiceKind
  sufficiency: Sufficiency
  /** "Nicht überall." */
  inShort: string
  sentences: string[]
}

interface NamedDifference {
  name: string
  difference: number | null
}

/**
 * What the table says about the staff of a kind: where it is missing, where there is more than the target, and how the
 * city stands.
 *
 * @param threshold in FTE, that of the framework
 */
export function staffAnswer(
  { rows, city, besides }: Pick<ShownDemandTable, 'rows' | 'city' | 'besides'>,
  kind: ServiceKind,
  threshold: number,
  { t, language }: { t: Messages; language: Language },
): StaffAnswer {
  const say = t.demand.answer
  const differenceOf = (row: DemandRow) => ofKind(row, kind).difference.value
  /** A city without planning areas is planned as a whole. */
  const isWhole = rows.length === 0
  const areas = (isWhole ? [city] : rows).map((row): NamedDifference => ({
    name: row.name,
    difference: differenceOf(row),
  }))
  const { sufficiency, missing, beyond, unknown } = staffBalance(areas, threshold)
  const { short, full, rounded } = figureFormat('FTE', language)
  const list = listFormat(language)
  const named = (found: readonly Known<NamedDifference>[]) =>
    list(found.map(({ name, difference }) => say.area(name, short(Math.abs(difference)))))
  const atLeast = quotation(threshold, 'FTE', language).full
  const ofCity = differenceOf(city)
  return {
    kind,
    sufficiency,
    inShort: say.sufficiency[sufficiency],
    sentences: [
      ...(sufficiency === 'UNKNOWN' || isWhole
        ? []
        : [
            missing.length > 0 ? say.missing(named(missing), atLeast) : say.noneMissing(atLeast),
            beyond.length > 0 ? say.beyond(named(beyond), atLeast) : say.noneBeyond(atLeast),
          ]),
      ...(unknown.length > 0 ? [say.unknown(list(unknown.map(({ name }) => name)))] : []),
      ...(ofCity === null ? [] : [citySentence(rounded(ofCity), onBothBases(ofCity))]),
    ],
  }

  function citySentence(difference: number, bases: string): string {
    if (difference === 0) return say.city.even(bases)
    return say.city[difference < 0 ? 'under' : 'over'](full(Math.abs(difference)), bases)
  }

  /** The city's difference on the basis of the table and on the other one of its day, each with its name. */
  function onBothBases(own: number): string {
    const other = besides && ofKind(besides, kind)
    if (!besides || other === null) return ''
    const [counted, expected] = besides.basis === 'PROJECTION' ? [own, other] : [other, own]
    const signed = (difference: number) => (difference > 0 ? '+' : '') + short(difference)
    return say.city.bases(signed(counted), signed(expected))
  }
}
