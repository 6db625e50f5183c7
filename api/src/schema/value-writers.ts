import type { GraphQLLeafType } from 'graphql'
import { isPromise } from 'graphql/jsutils/isPromise.js'
import { AnswerText, type KnownTexts } from './answer-text.ts'

export type Values = Record<string, unknown>

/** What an answer follows from. */
export interface Question {
  context: unknown
  /** The state of the world it is asked of. */
  world: object
  variables: Values
}

/** Writes a value as JSON. @throws where it is not what it has to be */
export type Write = (value: unknown, question: Question, text: AnswerText) => void

export interface Writer {
  write: Write
  /** Whether its text is the same whoever asks. */
  isOfValue: boolean
  /** Whether the value outlives the answer, so that its text can be found again. */
  isLasting: boolean
}

export const leaf = (type: GraphQLLeafType): Writer => ({
  isOfValue: true,
  isLasting: true,
  write: (value, _, text) => {
    const plain = type.serialize(value)
    if (plain === null || plain === undefined) throw new Error(`no ${type.name}`)
    text.add(JSON.stringify(plain))
  },
})

export const required = ({ write, ...known }: Writer): Writer => ({
  ...known,
  write: (value, question, text) => {
    if (value === null || value === undefined) throw new Error('nothing where something has to be')
    write(value, question, text)
  },
})

export const orNull = ({ write, ...known }: Writer): Writer => ({
  ...known,
  write: (value, question, text) => {
    if (value instanceof Error) throw value
    if (value === null || value === undefined) text.add('null')
    else write(value, question, text)
  },
})

/** Writes what is there already at once, and everything else when it has come. */
export const orLater =
  (write: Write): Write =>
  (value, question, text) => {
    if (!isPromise(value)) {
      write(value, question, text)
      return
    }
    const writeNow = (now: unknown) => {
      const own = new AnswerText()
      write(now, question, own)
      return own.whole()
    }
    text.addLater(value.then(writeNow))
  }

/** Lists are made anew for each question; what is in them is not. */
export const listOf = ({ write: item, isOfValue }: Writer): Writer => {
  const write = orLater(item)
  return {
    isOfValue,
    isLasting: false,
    write: (value, question, text) => {
      if (!isIterable(value)) throw new Error('no list where there has to be one')
      let separator = '['
      try {
        for (const one of value) {
          text.add(separator)
          write(one, question, text)
          separator = ','
        }
      } catch (error) {
        // Nobody waits for what else was promised in it: what of that fails may not end the process.
        for (const one of value) if (isPromise(one)) one.then(undefined, () => undefined)
        throw error
      }
      text.add(separator === '[' ? '[]' : ']')
    },
  }
}

/** Writes what follows from a value alone once for all answers; a leaf is written as fast as it would be found. */
export function once(known: KnownTexts, writer: Writer): Writer {
  return { ...writer, write: writeOnce(known, writer) }
}

function writeOnce(known: KnownTexts, { write, isOfValue, isLasting }: Writer): Write {
  return isOfValue && isLasting ? writeOnceAs(known, () => write, write) : write
}

/**
 * Writes once for all answers what follows from a value and one thing besides, which is the same object as long as
 * nothing else is asked.
 */
export function writeOnceAs(
  known: KnownTexts,
  besides: (question: Question) => object,
  write: Write,
): Write {
  return (value, question, text) => {
    if (!isObject(value)) {
      write(value, question, text)
      return
    }
    const selection = besides(question)
    const before = known.get(selection, value)
    if (before !== undefined) {
      text.add(before)
      return
    }
    const own = new AnswerText()
    write(value, question, own)
    const whole = own.whole()
    if (typeof whole !== 'string') {
      text.addLater(whole)
      return
    }
    known.set(selection, value, whole)
    text.add(whole)
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  isObject(value) && Symbol.iterator in value
