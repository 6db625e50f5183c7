import { ruleOfText } from '@atlas/geo/imports/personal/personal-text'
import type { Area } from '@atlas/geo/world/snapshot'
import type { Published } from '@atlas/geo/world/published'
import { areaLevels } from '@atlas/geo/terms/classifications'
import { z } from 'zod'

/** A number of something, as a hidden field says it. */
export const number = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

/** A day as a field for days says it, of a year that plans are about. */
export const day = z.iso.date().refine((text) => text >= '1990' && text < '2101')

/** Signs that nobody sees, or that turn text round. */
const unseen = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\u2028\u2029\uFEFF]/u
const isSeen = (said: string) => /[\p{L}\p{N}]/u.test(said)

/** What somebody writes in lines and paragraphs, without what surrounds it; "" is nothing. */
export const text = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((said) => said.replaceAll('\r\n', '\n').trim())
    .refine((said) => said.length <= most && !unseen.test(said.replaceAll(/[\n\t]/g, '')))

/** The same, where something has to be said. */
export const filledText = (most: number) => text(most).refine(isSeen)

/** In one line. */
export const line = (most: number) => text(most).refine((said) => !unseen.test(said))
export const filledLine = (most: number) => line(most).refine(isSeen)

/** What something is called. */
export const nameText = filledLine(200)

/** Whether a free text tells of no single person, as far as that can be seen. */
export const personalFree = (said: string): boolean =>
  ruleOfText(said, new Date().toISOString().slice(0, 10)) === null

/** What is refused of texts that look like details of a person; null: nothing is. */
export const refusalOfTexts = (...texts: readonly string[]) =>
  texts.every(personalFree) ? null : { code: 'TELLS_OF_SOMEBODY' }

export const areaName = z.string().max(60)

/** An area by level and code, as `SOCIAL_SPACE/12`; null where there is none. */
export function areaIn({ areas }: Published, said: string): Area | null {
  const [levelName, code = ''] = said.split('/')
  const level = areaLevels.find((one) => one === levelName)
  return (level && areas.byCode(level, code)) ?? null
}
