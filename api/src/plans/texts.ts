import { z } from 'zod'
import { personalFree } from '../accounts/free-text.ts'

/** Signs that nobody sees, or that turn text round. */
const unseen = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\u2028\u2029\uFEFF]/u
const isSeen = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** A name, in one line. */
export const nameText = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => isSeen(text) && !unseen.test(text))

/** What somebody writes in lines and paragraphs; "" is nothing. */
export const noteText = (most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .refine((text) => text.length <= most && !unseen.test(text.replaceAll(/[\n\t]/g, '')))

/** The same, where something has to be said. */
export const saidText = (most: number) => noteText(most).refine(isSeen)

/** Of a thing of ours, as forms say it. */
export const numberText = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

/** What is refused of texts that look like details of a person; null: nothing is. */
export const refusalOfTexts = (...texts: readonly string[]) =>
  texts.every(personalFree) ? null : { code: 'TELLS_OF_SOMEBODY' }
