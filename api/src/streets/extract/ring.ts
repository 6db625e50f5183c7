/** Longitudes and latitudes in turn, in whole units; the first place again at the end. */
export type Ring = Int32Array

/** Whether a hole lies in a ring: by a corner of it, since rings of an area do not cross. */
export function encloses(ring: Ring, hole: Ring): boolean {
  for (let corner = 0; corner < hole.length; corner += 2) {
    const side = sideOf(ring, hole[corner] ?? NaN, hole[corner + 1] ?? NaN)
    if (side !== 'ON') return side === 'IN'
  }
  return true
}

export function sideOf(ring: Ring, lon: number, lat: number): 'IN' | 'OUT' | 'ON' {
  let inside = false
  for (let at = 2; at < ring.length; at += 2) {
    const [x1, y1] = [ring[at - 2] ?? NaN, ring[at - 1] ?? NaN]
    const [x2, y2] = [ring[at] ?? NaN, ring[at + 1] ?? NaN]
    if (x2 === lon && y2 === lat) return 'ON'
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside ? 'IN' : 'OUT'
}
