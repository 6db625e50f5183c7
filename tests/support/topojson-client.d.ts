// What the tests use of it, beside what api declares for itself.
declare module 'topojson-client' {
  import type { FeatureCollection, GeoJsonProperties } from 'geojson'
  import type { GeometryCollection, Topology } from 'topojson-specification'

  export function feature(
    topology: Topology,
    object: GeometryCollection<GeoJsonProperties>,
  ): FeatureCollection
  export function neighbors(
    objects: GeometryCollection<GeoJsonProperties>['geometries'],
  ): number[][]
}
