/** One for each class of distance, the nearest first. */
export const cellTextureLayers = [
  'cell-texture-0',
  'cell-texture-1',
  'cell-texture-2',
  'cell-texture-3',
  'cell-texture-4',
] as const

/** Every layer of the map, from below to above. */
export const layerOrder = [
  'city-halo',
  'city-fill',
  'street-map-green',
  'street-map-water',
  'street-map-rivers',
  'street-map-buildings',
  'waterways-below',
  'street-map-paths',
  'street-map-rail',
  'street-map-casing',
  'street-map-squares',
  'street-map-streets',
  'bus-streets',
  'tram-streets',
  'area-fill',
  'class-textures',
  'estimated-hatch',
  'expected-dots',
  'missing-hatch',
  'areas-unknown',
  'cells',
  ...cellTextureLayers,
  'cells-estimated',
  'area-borders',
  'planning-area-borders',
  'city-outline',
  'waterway-casing',
  'waterways',
  'area-circles',
  'rings',
  'rings-slowest',
  'marked-cells-casing',
  'marked-cells',
  'chosen-cells-casing',
  'chosen-cells',
  'hovered-casing',
  'hovered-outline',
  'compared-casing',
  'compared-outline',
  'pinned-casing',
  'pinned-outline',
  'walked-casing',
  'walked-outline',
  // Placed from above to below: each name makes room for those above it.
  'waterway-names',
  'street-names',
  'landmark-names',
  'main-street-names',
  'stops',
  'stop-names',
  'site-names',
  'name-leader-casing',
  'name-leaders',
  'area-names',
  'flags',
  'office',
  'sites',
  'chosen-site',
  'place',
  'walked-site-casing',
  'walked-site',
] as const

export type LayerName = (typeof layerOrder)[number]

/** The lowest layer among those drawn that belongs above the named one; undefined puts it on top. */
export function layerAbove(name: string, drawn: readonly string[]): LayerName | undefined {
  const place = layerOrder.findIndex((layer) => layer === name)
  if (place === -1) throw new RangeError(`The list of layers does not know "${name}"`)
  return layerOrder.slice(place + 1).find((layer) => drawn.includes(layer))
}
