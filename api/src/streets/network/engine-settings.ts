import { furthestMetres } from '@atlas/geo/terms/asked-at-most'

/** Valhalla gives up at this many seconds for each metre of its limit, whatever was asked. */
const metresOfLimitPerSecond = 7
/** In a wheelchair, slower than on foot; penalties of crossings come on top. */
const slowestMetresPerSecond = 1

const silent = { type: '', color: false }
const unused = { service: { proxy: '' }, logging: silent }
const nothing = {
  max_distance: 0,
  max_locations: 0,
  max_matrix_distance: 0,
  max_matrix_location_pairs: 0,
}

/** For building tiles: everything passable, no data beside the extract. */
export const settingsForBuilding = (tileDirectory: string) => ({
  mjolnir: {
    tile_dir: tileDirectory,
    max_cache_size: 1_000_000_000,
    id_table_size: 1_300_000_000,
    hierarchy: true,
    // For routes across countries, by car.
    shortcuts: false,
    data_processing: {
      use_admin_db: false,
      scan_tar: false,
      infer_internal_intersections: false,
      infer_turn_channels: false,
      grid_divisions_within_tile: 32,
    },
    logging: { type: 'std_out', color: false },
  },
})

/** For asking: Valhalla wants every section filled, also those of what nobody asks. */
export const settingsForAsking = (tileDirectory: string) => ({
  // Each of Node's four threads keeps its own tiles.
  mjolnir: { tile_dir: tileDirectory, max_cache_size: 128_000_000, logging: silent },
  loki: {
    ...unused,
    actions: ['sources_to_targets', 'isochrone', 'locate', 'route', 'trace_attributes'],
    use_connectivity: true,
    service_defaults: {
      // A street that leads nowhere is no place to start from.
      minimum_reachability: 50,
      radius: 0,
      // Farther than this from every street, there is no way.
      search_cutoff: 2000,
      node_snap_tolerance: 5,
      street_side_tolerance: 5,
      street_side_max_distance: 1000,
      heading_tolerance: 60,
    },
  },
  // The other algorithm is quicker between many and many, but does not always find the way.
  thor: { ...unused, source_to_target_algorithm: 'timedistancematrix' },
  odin: { ...unused, markup_formatter: { markup_enabled: false, phoneme_format: '' } },
  meili: {
    ...unused,
    mode: 'pedestrian',
    verbose: false,
    customizable: [],
    grid: { size: 500, cache_size: 1000 },
    default: {
      beta: 3,
      sigma_z: 4.07,
      gps_accuracy: 5,
      breakage_distance: 2000,
      interpolation_distance: 10,
      max_route_distance_factor: 5,
      max_route_time_factor: 5,
      max_search_radius: 100,
      search_radius: 50,
      turn_penalty_factor: 0,
      geometry: false,
      route: true,
    },
  },
  service_limits: {
    pedestrian: {
      max_distance: furthestMetres,
      max_locations: 1_000_000,
      max_matrix_distance: (furthestMetres / slowestMetresPerSecond) * metresOfLimitPerSecond,
      max_matrix_location_pairs: 1_000_000,
      max_transit_walking_distance: 0,
      min_transit_walking_distance: 0,
    },
    isochrone: {
      max_contours: 4,
      max_locations: 1,
      max_distance: furthestMetres,
      max_distance_contour: furthestMetres / 1000,
      max_time_contour: 0,
    },
    // Without it ferries can only be made unlikely.
    allow_hard_exclusions: true,
    bicycle: nothing,
    centroid: { max_locations: 0, max_distance: 0 },
    skadi: { max_shape: 0, min_resample: 10 },
    status: { allow_verbose: false },
    // A way that was found is walked again, for what it leads over.
    trace: {
      max_distance: 2 * furthestMetres,
      max_gps_accuracy: 10,
      max_search_radius: 100,
      max_shape: furthestMetres,
      max_alternates: 0,
      max_alternates_shape: 0,
    },
    max_alternates: 0,
    max_exclude_locations: 0,
    max_exclude_polygons_length: 0,
    max_radius: 200,
    max_reachability: 100,
    max_timedep_distance: 0,
  },
})
