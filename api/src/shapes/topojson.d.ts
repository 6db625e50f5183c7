// The published types contradict themselves (what topology() returns, simplify() and quantize() refuse), so the
// functions used here are declared with what they take and give.
declare module 'topojson-server' {
  import type { GeoJsonObject } from 'geojson'
  import type { Topology } from 'topojson-specification'

  export function topology(objects: Record<string, GeoJsonObject>, quantization?: number): Topology
}

declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification'

  export function presimplify(topology: Topology): Topology
  export function simplify(topology: Topology, minimumWeight: number): Topology
}

declare module 'topojson-client' {
  import type { Topology } from 'topojson-specification'

  export function quantize(topology: Topology, positions: number): Topology
}
