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

/** Read without what surrounds it, with one kind of line ends, and no sign that nobody sees. */
export const text = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((said) => said.replaceAll('\r\n', '\n').trim())
    .refine((said) => said.length <= most && !/[\p{Bidi_Control}\u200B\uFEFF]/u.test(said))
    .refine((said) => !/[\p{Cc}]/u.test(said.replaceAll('\n', '')))

export const areaName = z.string().max(60)

/** An area by level and code, as `SOCIAL_SPACE/12`; null where there is none. */
export function areaIn({ areas }: Published, said: string): Area | null {
  const [levelName, code = ''] = said.split('/')
  const level = areaLevels.find((one) => one === levelName)
  return (level && areas.byCode(level, code)) ?? null
}
