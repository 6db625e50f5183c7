import type { MapFigure, MapFigures } from '$api/map-figures'

/** The sources of some figures of a map, each once: of whatever entered them. */
export const sourcesOfFigures = (
  figures: readonly Pick<MapFigure, 'source' | 'sources'>[],
): string[] => [...new Set(figures.flatMap(({ source, sources }) => sources ?? [source]))]

/** Those of all that some maps tell, of areas and of the city. */
export const sourcesOfMaps = (maps: readonly Pick<MapFigures, 'byArea' | 'city'>[]): string[] =>
  sourcesOfFigures(
    maps.flatMap(({ byArea, city }) => [...byArea.values(), ...(city ? [city] : [])]),
  )
