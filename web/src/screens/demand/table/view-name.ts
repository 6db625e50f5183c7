import { isToday } from '$address/packed-scenario'
import { countFormat } from '$figures/figures'
import { longDay } from '$figures/days'
import { staffAndPeople } from '$figures/figure-text'
import type { ServiceKind } from '$api/sites'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { frameworkOf, type DemandChoices, type Framework } from '../choices'
import { kinds, type DemandSettings } from '../settings'
import type { DemandTable } from './table'

/** A view in words: "Rahmenkonzept 2020, erwartet für 31. Dezember 2025". */
export function viewName(
  settings: DemandSettings & { plan?: string },
  choices: DemandChoices,
  t: Messages,
  language: Language,
): string {
  const { basis, date, keys, framework, scenario } = settings
  const planned = isToday(scenario) ? [] : [t.demand.scenario.named(settings.plan ?? '')]
  const name = t.demand.view[basis](frameworkOf(choices, framework).name, longDay(date, language))
  const trials = kinds.flatMap((kind) => {
    const tried = keys[kind]
    if (tried === null) return []
    return [`${t.sites.kinds[kind]}: ${t.demand.trialShort(countFormat(language)(tried))}`]
  })
  return [name, ...planned, ...trials].join(', ')
}

/** Of which days staff and people are, of each kind once; "" where no staff is known. */
export function daysOfTable(
  { city: { meeting, counselling } }: Pick<DemandTable, 'city'>,
  t: Messages,
  language: Language,
): string {
  const both = [meeting, counselling].flatMap(({ difference: { staffAsOf, ...people } }) =>
    staffAsOf === null ? [] : [staffAndPeople({ staffAsOf, ...people }, language, t)],
  )
  return [...new Set(both)].join('; ')
}

/** The framework's own key of a kind. */
export function ownKey({ planningKeys }: Framework, kind: ServiceKind): number | null {
  return planningKeys.find((key) => key.kind === kind)?.residentsPerFte ?? null
}
