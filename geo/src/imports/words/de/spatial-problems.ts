import type { ProblemEntries } from '../import-words.ts'
import type { SpatialProblems } from '../spatial-problems.ts'

export const spatialProblems: Pick<ProblemEntries, keyof SpatialProblems> = {
  NO_COORDINATE_SYSTEM: () =>
    'Erwartet wird das Koordinatensystem der Angaben, wie EPSG:25833 (--crs EPSG:25833).',
}
