import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const notContent = new Set(['node_modules', 'dist', 'build', '.svelte-kit', 'graphql-env.d.ts'])

/**
 * A hash of names and contents: of files, and of directories with everything in
 * them but tests and what is installed or built.
 *
 * @param {string[]} paths those that do not exist count as absent
 * @param {string} [salt] what else the result depends on
 */
export function contentHash(paths, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const path of paths.flatMap(filesOf)) {
    const content = readFileSync(path)
    hash.update(`\n${path} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .filter((name) => !notContent.has(name) && !name.endsWith('.test.ts'))
    .flatMap((name) => filesOf(join(path, name)))
}
