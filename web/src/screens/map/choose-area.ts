import type { View } from './view'

/** The first choice pins an area, one of another compares the two, one of the pinned leaves it alone. */
export function chooseArea(
  { screen }: { screen: { view: Pick<View, 'area'> } },
  id: string,
): Partial<View> {
  const { area } = screen.view
  const others = { site: null, office: null }
  if (area === null) return { area: id, compare: null, ...others }
  return { compare: id === area ? null : id, ...others }
}
