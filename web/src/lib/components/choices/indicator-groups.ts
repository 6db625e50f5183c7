import type { Indicator, Unit } from '$lib/data/catalogue'
import type { Messages } from '$lib/messages/messages'

/** The catalogue's own order, gathered by what is measured; a unit not met yet comes under "more". */
export function indicatorGroups(
  indicators: readonly Indicator[],
  t: Messages,
): [name: string, indicators: Indicator[]][] {
  const names: Partial<Record<Unit, string>> = t.choices.groups
  const groups = new Map<string, Indicator[]>()
  for (const indicator of indicators) {
    const name = names[indicator.unit] ?? t.choices.otherGroup
    groups.set(name, [...(groups.get(name) ?? []), indicator])
  }
  return [...groups]
}
