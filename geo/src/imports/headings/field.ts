import type { Heading } from '../words/table-problems.ts'

/** A column that a kind of table has. */
export interface Field {
  readonly heading: Heading
  /** What it is called elsewhere. */
  readonly also: readonly string[]
  readonly isNeeded: boolean
}

export type Fields<Name extends string> = Readonly<Record<Name, Field>>

/** Words of ours, each with what files write instead; the first of them is told where something else stands. */
export type Choice<Word extends string> = Readonly<Record<Word, readonly string[]>>

/** Names beside each other: VZÄ Begegnung | Begegnung. */
export const each = (names: string): readonly string[] => names.split(' | ')

export const column = (de: string, en: string, also = ''): Field => ({
  heading: { de, en },
  also: also === '' ? [] : each(also),
  isNeeded: false,
})

export const needed = (field: Field): Field => ({ ...field, isNeeded: true })
export const optional = (field: Field): Field => ({ ...field, isNeeded: false })
