import { type Declarations, declarations } from '@atlas/geo/imports/declared'
import type { Problem } from '@atlas/geo/imports/problem'

const expectations: Readonly<
  Record<string, Extract<Problem['message'], { key: 'MALFORMED_DECLARATION' }>['expected']>
> = {
  day: 'DAY',
  'source-id': 'SLUG',
  'licence-url': 'ADDRESS',
  url: 'ADDRESS',
  'as-of': 'STATE',
}

/** What was said of files, validated once; or what is wrong with it. What is empty was not said. */
export function readDeclarations(
  said: Readonly<Record<string, string>>,
): { said: Declarations } | { problems: Problem[] } {
  const filled = Object.entries(said).filter(([, text]) => text.trim() !== '')
  const result = declarations.safeParse(Object.fromEntries(filled))
  if (result.success) return { said: result.data }
  const names = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])],
  )
  const problems = names.map((name): Problem => {
    const expected = expectations[name] ?? 'TEXT'
    const message = { key: 'MALFORMED_DECLARATION', name, expected } as const
    return { file: '', line: null, column: null, value: said[name] ?? null, message }
  })
  return { problems }
}
