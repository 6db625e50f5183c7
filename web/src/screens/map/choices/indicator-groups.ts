import type { Indicator, IndicatorGroup } from '$api/catalogue'

/** The catalogue's own order, gathered under the headings it names. */
export function indicatorGroups(
  indicators: readonly Indicator[],
): [group: IndicatorGroup, indicators: Indicator[]][] {
  const groups = new Map<IndicatorGroup, Indicator[]>()
  for (const indicator of indicators) {
    groups.set(indicator.group, [...(groups.get(indicator.group) ?? []), indicator])
  }
  return [...groups]
}
