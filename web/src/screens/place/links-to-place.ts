import type { Place } from '$places/place'

/** Plain links, which nothing follows before somebody taps them. They name the place, never where somebody starts. */
export interface PlaceLinks {
  /** Opens whatever map the device has (RFC 5870; the query as Android's maps read it). */
  geo: string
  openStreetMap: string
}

/** By its address where that is known: the position is only near it. */
export function linksToPlace(
  { address, position: { lat, lon } }: Pick<Place, 'address' | 'position'>,
  cityName: string,
): PlaceLinks {
  const point = `${String(lat)},${String(lon)}`
  if (address === null) {
    const at = `mlat=${String(lat)}&mlon=${String(lon)}#map=17/${String(lat)}/${String(lon)}`
    return { geo: `geo:${point}?q=${point}`, openStreetMap: `https://www.openstreetmap.org/?${at}` }
  }
  const sought = encodeURIComponent(`${address}, ${cityName}`)
  return {
    geo: `geo:${point}?q=${sought}`,
    openStreetMap: `https://www.openstreetmap.org/search?query=${sought}`,
  }
}
