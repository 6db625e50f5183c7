import type { ImportKind } from './import-kind.ts'
import { staff } from './staff.ts'

/** Every kind that can be imported. */
export const importKinds: readonly ImportKind[] = [staff]
