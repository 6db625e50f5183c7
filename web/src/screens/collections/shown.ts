import type { Column, Described, FeatureDocument, TileMatrix, Value } from './documents'

/** What a page shows of the document at its address. */
export type Shown =
  | { kind: 'overview'; title: string; description: string; collections: ListedCollection[] }
  | {
      kind: 'collection'
      id: string
      title: string
      description: string
      columns: Column[]
      licences: { title: string; href: string }[]
      hasTiles: boolean
    }
  | {
      kind: 'items'
      id: string
      title: string
      columns: Column[]
      hasMore: boolean
      rows: { id: string; values: Value[] }[]
      from: number
      matched: number
      attribution: string
      /** What stands behind the question mark of the pages before and after. */
      previous: string | null
      next: string | null
    }
  | { kind: 'item'; id: string; title: string; columns: Column[]; feature: FeatureDocument }
  | { kind: 'conformance'; parts: string[] }
  | { kind: 'api'; operations: ShownOperation[] }
  | { kind: 'tiles'; sets: TileSet[] }
  | { kind: 'layout'; zooms: TileMatrix[] }

export type ListedCollection = Described & { id: string }

export interface ShownOperation {
  path: string
  summary: string
  parameters: { name: string; description: string }[]
}

export type TileSet = Described & { address: string | null; path: string | null }
