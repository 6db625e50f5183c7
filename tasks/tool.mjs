import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * The script behind an installed command, to be run by this very Node.
 *
 * @param {string} name of the command and its package
 * @param {string} [room] whose package it is; the root's when left out
 */
export function tool(name, room = '.') {
  const directory = resolve(room, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))
  return join(directory, typeof bin === 'string' ? bin : bin[binOf[name] ?? name])
}

/** @type {Record<string, string>} commands that are not called as their package */
const binOf = {
  'typescript-native': 'tsc',
  'dependency-cruiser': 'depcruise',
  '@sveltejs/kit': 'svelte-kit',
}
