import type { Component } from 'svelte'

import type { View } from '../view'

/** The cards over the map, which a browser loads once something is chosen; null where nothing is. */
export async function loadCards({
  area,
  compare,
  site,
  office,
  place,
}: Pick<View, 'area' | 'compare' | 'site' | 'office' | 'place'>): Promise<Component | null> {
  const isChosen = [area, site, office, place, ...compare].some((id) => id != null)
  return isChosen ? (await import('./ChosenCards.svelte')).default : null
}
