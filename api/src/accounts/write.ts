import type { Access, Viewer } from '@atlas/geo/rights/rights'
import type { Published } from '@atlas/geo/world/published'
import type postgres from 'postgres'
import type { z } from 'zod'

/** What came of it, said on the next page. */
export interface Outcome {
  readonly code: string
  /** Whom or what it was about. */
  readonly about?: string
  /** The secret of a link that was made, told this once. */
  readonly link?: string
}

/** Something that people write: who may, what they may say of it and nothing else, and what it does. */
export interface Write {
  /** In its address. */
  readonly name: string
  readonly access: Exclude<Access, 'PUBLIC'>
  /** The fields of its form, by name: what else is sent is refused. */
  readonly fields: readonly string[]
  /** @returns null where the form says something else than such a thing */
  readonly read: (form: unknown) => Act | null
}

/** In one transaction, which also records it. */
export type Act = (
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  /** What is known of the city now. */
  world: Published,
) => Promise<Outcome>

/** @param form strict: what it does not name, it refuses */
export const write = <Shape extends z.ZodObject>(
  { name, access }: Pick<Write, 'name' | 'access'>,
  form: Shape,
  act: (said: z.output<Shape>, ...context: Parameters<Act>) => Promise<Outcome>,
): Write => ({
  name,
  access,
  fields: Object.keys(form.shape),
  read: (said) => {
    const { data } = form.safeParse(said)
    return data === undefined ? null : (...context) => act(data, ...context)
  },
})
