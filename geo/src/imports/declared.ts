import { z } from 'zod'
import type { LayerRecord } from '../layers/layer-tables.ts'
import type { Declared, ImportKindId } from './import-kind.ts'

/** Without signs that no text has, and no database takes. */
const filled = z
  .string()
  .trim()
  .regex(/^\P{Cc}+$/u)
const slug = z.string().regex(/^[a-z0-9-]+$/)
const address = z.url({ protocol: /^https?$/ }).regex(/^\P{Cc}+$/u)

/** What a person may say of files, by the names it is said under on the command line and over HTTP. */
export const declarations = z.strictObject({
  day: z.iso.date().optional(),
  crs: filled.optional(),
  level: filled.optional(),
  /** By which rows name the source; left out: made of kind and day. */
  'source-id': slug.optional(),
  /** Its title in German; left out: the source is there already. */
  source: filled.optional(),
  'source-en': filled.optional(),
  publisher: filled.optional(),
  licence: filled.optional(),
  'licence-url': z
    .url({ protocol: /^https$/ })
    .regex(/^\P{Cc}+$/u)
    .optional(),
  url: address.optional(),
  /** Its state: 2025, 2025-12 or 2025-12-31. */
  'as-of': z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
    .optional(),
})

export type Declarations = z.output<typeof declarations>

export const declarationNames: readonly string[] = Object.keys(declarations.shape)

/** What a kind is told, and the source as a row where it is a new one. */
export function declare(
  kind: ImportKindId,
  said: Declarations,
): { declared: Declared; source: LayerRecord<'sources'> | null } {
  const { source: title, publisher, licence } = said
  const asOf = said['as-of'] ?? said.day
  // Of the same files the same: whoever imports them again changes nothing.
  const id = said['source-id'] ?? `${kind}-${asOf ?? 'undated'}`
  return {
    declared: {
      day: said.day ?? null,
      source: id,
      crs: said.crs ?? null,
      level: said.level ?? null,
    },
    source:
      title === undefined || publisher === undefined || licence === undefined || asOf === undefined
        ? null
        : {
            id,
            title_de: title,
            title_en: said['source-en'] ?? title,
            publisher,
            licence,
            licence_url: said['licence-url'] ?? null,
            url: said.url ?? null,
            as_of: asOf,
            method_de: null,
            method_en: null,
            publisher_en: null,
          },
  }
}
