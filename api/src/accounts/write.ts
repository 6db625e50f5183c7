import type { WrittenFigure } from '@atlas/geo/evaluations/quotation'
import type { Access, Viewer } from '@atlas/geo/rights/rights'
import type { Published } from '@atlas/geo/world/published'
import type postgres from 'postgres'
import type { z } from 'zod'
import type { Imports } from '../imports/imports.ts'

/** What came of it, said on the next page. */
export interface Outcome {
  readonly code: string
  /** Whom or what it was about. */
  readonly about?: string
  /** The secret of a link that was made, told this once. */
  readonly link?: string
  /** Where it is shown, a path of ours without its language; left out: where the form says. */
  readonly shownAt?: string
}

/** Something that people write: who may, what they may say of it and nothing else, and what it does. */
export interface Write {
  /** In its address. */
  readonly name: string
  readonly access: Exclude<Access, 'PUBLIC' | 'BY_LINK'>
  /** What its form may take, where that is more than others may. */
  readonly mostBytes?: number
  /** Whether reading it may take longer than an answer may: it brings data into the city's. */
  readonly takesLong?: true
  /** The fields of its form, by name: what else is sent is refused. */
  readonly fields: readonly string[]
  /** @returns null where the form says something else than such a thing */
  readonly read: (form: unknown, given: GivenToWrites) => Act | null | Promise<Act | null>
}

/** What is known when something is written: the city as it is now, and its figures. */
export interface GivenToWrites {
  readonly world: Published
  /** RFC 3339 */
  readonly now: string
  /** What a figure is now; null where there is none. Computed before anything is written. */
  readonly figureQuoted: (reference: string) => Promise<WrittenFigure | null>
  /** Who writes. */
  readonly viewer: Viewer
  /** What is kept of people, as it is before anything is written. */
  readonly read: <Value>(ask: (sql: postgres.ISql) => Promise<Value>) => Promise<Value>
  /** The data of the city, where they may be imported into; null: nobody may. */
  readonly imports: Imports | null
}

/** In one transaction, which also records it. */
export type Act = (
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  given: GivenToWrites,
) => Promise<Outcome>

/** @param form strict: what it does not name, it refuses */
export const write = <Shape extends z.ZodObject>(
  named: Pick<Write, 'name' | 'access' | 'mostBytes'>,
  form: Shape,
  act: (said: z.output<Shape>, ...context: Parameters<Act>) => Promise<Outcome>,
): Write => ({
  ...named,
  fields: Object.keys(form.shape),
  read: (said) => {
    const { data } = form.safeParse(said)
    return data === undefined ? null : (...context) => act(data, ...context)
  },
})

/** The same of something for which figures have to be known first: they are computed before the transaction begins. */
export const writeWithFigures = <Shape extends z.ZodObject>(
  { name, access }: Pick<Write, 'name' | 'access'>,
  form: Shape,
  referencesOf: (said: z.output<Shape>, given: GivenToWrites) => readonly string[],
  act: (
    said: z.output<Shape>,
    figures: ReadonlyMap<string, WrittenFigure>,
    ...context: Parameters<Act>
  ) => Promise<Outcome>,
): Write => ({
  name,
  access,
  fields: Object.keys(form.shape),
  read: async (said, given) => {
    const { data } = form.safeParse(said)
    if (data === undefined) return null
    const figures = new Map<string, WrittenFigure>()
    for (const reference of referencesOf(data, given)) {
      const figure = await given.figureQuoted(reference)
      if (figure) figures.set(reference, figure)
    }
    return (...context) => act(data, figures, ...context)
  },
})
