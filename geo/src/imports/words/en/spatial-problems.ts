import type { ProblemEntries } from '../import-words.ts'
import type { SpatialProblems } from '../spatial-problems.ts'

export const spatialProblems: Pick<ProblemEntries, keyof SpatialProblems> = {
  NO_COORDINATE_SYSTEM: () =>
    'The coordinate system of the positions is expected, as EPSG:25833 (--crs EPSG:25833).',
}
