import { importKindIds } from '@atlas/geo/imports/import-kind'
import { declarationNames } from '@atlas/geo/imports/declared'
import { importKinds } from '@atlas/geo/imports/kinds'
import type { ImportKind } from '@atlas/geo/imports/import-kind'
import { parseArgs } from 'node:util'

/** What a command line asks for. */
export type Command =
  | { readonly what: 'history'; readonly isJson: boolean }
  | { readonly what: 'undo'; readonly id: number }
  | {
      readonly what: 'import'
      readonly kind: ImportKind
      readonly paths: readonly string[]
      readonly said: Readonly<Record<string, string>>
      readonly isCheck: boolean
      readonly isConfirmed: boolean
      /** Whether addresses of private networks may be asked. */
      readonly allowsPrivate: boolean
      readonly report: string | null
    }

/** A command line that cannot be followed, and what it may say. */
export class CommandError extends Error {
  override name = 'CommandError'
}

const usage = `npm run import -- <kind> <file or address…> --source "…" --publisher "…" --licence "…" --as-of 2025-12-31 [--day 2025-12-31]
npm run import -- --history [--json]
npm run import -- --undo <number>

Kinds: ${importKindIds.join(', ')}
Said of the files: ${declarationNames.map((name) => `--${name}`).join(', ')}
--check            only reads them and says what is wrong or remarkable
--yes              confirms what is remarkable
--report <file>    writes what is wrong or remarkable as CSV
--private-network  lets addresses of a private network be asked
--language de|en`

/** @throws CommandError */
export function readCommand(words: readonly string[]): Command & { language: string | null } {
  const { values, positionals } = parsed(words)
  const language = text(values.language)
  if (values.history === true) return { what: 'history', isJson: values.json === true, language }
  const undone = text(values.undo)
  if (undone !== null) {
    if (!/^\d{1,9}$/.test(undone)) throw new CommandError(`--undo takes a number\n\n${usage}`)
    return { what: 'undo', id: Number(undone), language }
  }
  const [named, ...paths] = positionals
  const kind = importKinds.find(({ id }) => id === named)
  if (!kind) throw new CommandError(named === undefined ? usage : `No kind ${named}\n\n${usage}`)
  if (paths.length === 0) throw new CommandError(`Name a file\n\n${usage}`)
  const given = new Map<string, unknown>(Object.entries(values))
  const said = declarationNames.flatMap((name) => {
    const value = text(given.get(name))
    return value === null ? [] : [[name, value] as const]
  })
  return {
    what: 'import',
    kind,
    paths,
    said: Object.fromEntries(said),
    isCheck: values.check === true,
    isConfirmed: values.yes === true,
    allowsPrivate: values['private-network'] === true,
    report: text(values.report),
    language,
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : null)

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(declarationNames.map((name) => [name, { type: 'string' as const }])),
        check: { type: 'boolean' },
        yes: { type: 'boolean' },
        'private-network': { type: 'boolean' },
        history: { type: 'boolean' },
        json: { type: 'boolean' },
        undo: { type: 'string' },
        report: { type: 'string' },
        language: { type: 'string' },
      },
    })
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}
