/** Degrees as they lie in a line. */
export interface Line {
  lon: Float64Array
  lat: Float64Array
}

/** Of Valhalla's lines: six decimals. */
const unitsOfDegree = 1e6

/**
 * A line as Valhalla writes it: differences of latitude and longitude in groups of five bits, the lowest first, each a
 * printable character.
 */
export function decodedLine(text: string): Line {
  const lons: number[] = []
  const lats: number[] = []
  let place = 0
  const next = () => {
    let bits = 0
    let shift = 0
    let group: number
    do {
      group = text.charCodeAt(place) - 63
      place += 1
      bits |= (group & 31) << shift
      shift += 5
    } while (group >= 32)
    return (bits & 1) === 1 ? ~(bits >> 1) : bits >> 1
  }
  let [lat, lon] = [0, 0]
  while (place < text.length) {
    lat += next()
    lon += next()
    lats.push(lat / unitsOfDegree)
    lons.push(lon / unitsOfDegree)
  }
  return { lon: Float64Array.from(lons), lat: Float64Array.from(lats) }
}
