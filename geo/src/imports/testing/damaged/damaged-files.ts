import type { Damage } from './damage.ts'
import { damagedBytes } from './damaged-bytes.ts'
import { damagedCells } from './damaged-cells.ts'

/** All ways in which files are damaged here. */
export const damages: readonly Damage[] = [...damagedBytes, ...damagedCells]
