import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { expect, it } from 'vitest'

import { root } from './steps.mjs'
import { tool } from './tool.mjs'

const code = `
const soon = async (): Promise<number> => Promise.resolve(1)
soon()
export const text = (words: any) => words as string
export const alike = (count: number) => count == 1
export const parsed: { count: number } = JSON.parse('{}')
export function named(kind: 'a' | 'b'): string {
  switch (kind) {
    case 'a':
      return 'A'
  }
  return kind!
}
console.log(\`\${{}}\`)
`

it(
  'what is unsafe, half done or out of style is refused, also where only types tell',
  { timeout: 60_000 },
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'atlas-lint-'))
    const file = join(directory, 'refused.ts')
    await writeFile(file, code)
    const configuration = resolve(root, '.oxlintrc.json')
    const args = [tool('oxlint', root), '--type-aware', '-c', configuration, '-f', 'json', file]
    /** @type {string} */
    const said = await new Promise((done) => {
      execFile(process.execPath, args, { cwd: root }, (_, output) => {
        done(output)
      })
    })
    await rm(directory, { recursive: true })
    const refused = new Set([...said.matchAll(/"code":\s*"([^"]+)"/g)].map(([, rule]) => rule))
    expect([...refused].sort()).toEqual([
      'eslint(eqeqeq)',
      'eslint(no-console)',
      'typescript(consistent-type-assertions)',
      'typescript(no-base-to-string)',
      'typescript(no-explicit-any)',
      'typescript(no-floating-promises)',
      'typescript(no-non-null-assertion)',
      'typescript(no-unnecessary-type-assertion)',
      'typescript(no-unsafe-assignment)',
      'typescript(restrict-template-expressions)',
      'typescript(switch-exhaustiveness-check)',
    ])
  },
)
