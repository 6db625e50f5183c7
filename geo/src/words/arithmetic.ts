import type { Dictionary, Entries, Message } from './vocabulary.ts'

/** Formulas as messages: their operands are the names of what they are computed from, word for word. */
export const sum = (...parts: readonly Message[]): Message => ({ key: 'sum', parts })
export const difference = (from: Message, less: Message): Message => ({
  key: 'difference',
  from,
  less,
})
export const product = (...factors: readonly Message[]): Message => ({ key: 'product', factors })
export const quotient = (part: Message, whole: Message): Message => ({
  key: 'quotient',
  part,
  whole,
})
export const atLeastZero = (of: Message): Message => ({ key: 'atLeastZero', of })
export const number = (value: number): Message => ({ key: 'number', value })

/** How much something has grown or shrunk, as a fraction of what it was. */
export const growth = (later: Message, earlier: Message): Message =>
  quotient(difference(later, earlier), earlier)

const sums = ['sum', 'difference'] as const
const calculations = [...sums, 'product', 'quotient'] as const

/** Which calculations stand in brackets where they are a part of another one. */
export const needBrackets = {
  subtracted: new Set<Message['key']>(sums),
  multiplied: new Set<Message['key']>(sums),
  divisor: new Set<Message['key']>(calculations),
} as const

/** How calculations are written, alike in every language. */
export const arithmetic = {
  number: ({ value }, words) => words.number(value),
  sum: ({ parts }, { say }) => parts.map(say).join(' + '),
  difference: ({ from, less }, words) =>
    `${words.say(from)} − ${inBrackets(less, needBrackets.subtracted, words)}`,
  product: ({ factors }, words) =>
    factors.map((factor) => inBrackets(factor, needBrackets.multiplied, words)).join(' × '),
  quotient: ({ part, whole }, words) =>
    `${inBrackets(part, needBrackets.multiplied, words)} ÷ ${inBrackets(whole, needBrackets.divisor, words)}`,
} satisfies Partial<Entries>

const inBrackets = (
  message: Message,
  bracketed: ReadonlySet<Message['key']>,
  { say }: Dictionary,
): string => (bracketed.has(message.key) ? `(${say(message)})` : say(message))
