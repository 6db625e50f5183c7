import type { Coordinates } from './coarse-position'

/** A position as it stands in the URL. */
export const positionText = ({ lat, lon }: Coordinates) => `${String(lat)},${String(lon)}`
