import type { MapFigure, MapFigures } from '$api/map-figures'

/** The sources of some figures of a map, each once: of what they follow from, too. */
export const sourcesOfFigures = (
  { inputSources = [] }: Pick<MapFigures, 'inputSources'>,
  figures: Iterable<MapFigure>,
): string[] => [...new Set([...[...figures].map(({ source }) => source), ...inputSources])]
