import type { Outline } from '../../outlines/outline.ts'
import type { Pair } from '../../projection/coordinate-systems.ts'

/** What lies somewhere. */
export type Shape =
  | { readonly type: 'AREA'; readonly outline: Outline }
  | { readonly type: 'POINT'; readonly at: Pair }
  /** Of another kind, by its name in GeoJSON. */
  | { readonly type: 'OTHER'; readonly name: string }

/** An object of a file of places, with what is said of it. */
export interface Feature {
  readonly file: string
  /** From 1: of a table its line, of GeoJSON its number. */
  readonly line: number
  /** The names of columns as the file has them. */
  readonly properties: ReadonlyMap<string, string>
  /** Null: none; undefined: it cannot be read. */
  readonly shape: Shape | null | undefined
  /** The column or member in which it stands. */
  readonly shapeColumn: string
}

export interface FeatureFile {
  readonly file: string
  readonly features: readonly Feature[]
  /** The names of its columns, with those that say where it lies; of GeoJSON the names of what is said of any object. */
  readonly columns: readonly string[]
  /**
   * Its cells as text, a row each, in the order of the columns: also of what lies nowhere, and its first line where that names nothing
   * that is known.
   */
  readonly rows: readonly (readonly string[])[]
  /** The coordinate system that the file names; null: none. */
  readonly stated: string | null
  /** Its format, or the names of its columns, say that positions are degrees where it names no system. */
  readonly saysDegrees: boolean
}

/** What files of a kind say of their features. */
export interface FeatureKind {
  /** Whether a heading is that of a column which is read: what stands there is a place's own. */
  readonly isKnown: (heading: string) => boolean
  /** The column with names of places, which are names of nobody. */
  readonly names: readonly string[]
}
