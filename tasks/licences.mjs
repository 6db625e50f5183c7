import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { pnpm } from './pnpm.mjs'

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} licence as SPDX names it
 * @property {string} text of the licence, and what else of it must be passed on
 */

/** Files of packages that are not program: nothing the bundler reads says whose they are. */
const passedOnAsFiles = ['maplibre-gl', '@fontsource-variable/atkinson-hyperlegible-next']

/** Where the bundler says whose program is in the pages, and in what renders them. */
const bundled = ['client', 'server'].map(
  (side) => `web/.svelte-kit/output/${side}/.vite/licences.json`,
)

/**
 * Writes beside the pages what is passed on with them and with the server: the notices that the licences ask for, and
 * a list for machines (SBOM, CycloneDX).
 */
export async function writeLicences() {
  const packages = [...(await installed()), ...inPages()]
  const named = new Map(packages.map((each) => [`${each.name}@${each.version}`, each]))
  const sorted = [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
  writeFileSync('web/build/client/lizenzen.txt', notices(sorted))
  writeFileSync('web/build/client/sbom.cdx.json', `${JSON.stringify(billOfMaterials(sorted))}\n`)
}

/**
 * What the server runs with, and what the rules of geo bring into the bundles.
 *
 * @returns {Promise<Package[]>}
 */
async function installed() {
  const rooms = ['api', 'geo', 'web'].map((room) => `--filter=@atlas/${room}`)
  const output = await pnpm(['licenses', 'list', '--prod', '--json', ...rooms])
  /** @type {Record<string, { name: string, versions: string[], paths: string[] }[]>} */
  const listed = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1))
  return Object.values(listed)
    .flat()
    .flatMap(({ paths }) => paths.map(packageIn))
    .filter(({ name }) => !name.startsWith('@atlas/'))
}

/** @returns {Package[]} */
function inPages() {
  const files = passedOnAsFiles.map((name) => packageIn(`web/node_modules/${name}`))
  const bundles = bundled.flatMap((path) => {
    /** @type {{ name: string, version: string, identifier?: string, text?: string }[]} */
    const entries = JSON.parse(readFileSync(path, 'utf8'))
    return entries.map(({ name, version, identifier = 'NOASSERTION', text = '' }) => ({
      ...{ name, version, text },
      licence: identifier,
    }))
  })
  return [...files, ...bundles].filter(({ name }) => !name.startsWith('@atlas/'))
}

/**
 * @param {string} directory
 * @returns {Package}
 */
function packageIn(directory) {
  const { name, version, license } = JSON.parse(
    readFileSync(join(directory, 'package.json'), 'utf8'),
  )
  const texts = readdirSync(directory)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.[jt]s$/.test(file))
    .map((file) => readFileSync(join(directory, file), 'utf8').trim())
  const licence = typeof license === 'string' ? license : (license?.type ?? 'NOASSERTION')
  return { name, version, licence, text: texts.join('\n\n') }
}

/** @param {Package[]} packages */
function notices(packages) {
  const rule = '-'.repeat(80)
  const head = `Der Atlas 60+ ist freie Software unter der Lizenz EUPL-1.2 und enthält Programme und Schriften anderer.
Atlas 60+ is free software under the EUPL-1.2 and contains programs and fonts of others.
`
  const entries = packages.map(
    ({ name, version, licence, text }) => `${rule}\n${name} ${version} (${licence})\n\n${text}\n`,
  )
  return [head, ...entries].join('\n')
}

/** @param {Package[]} packages */
function billOfMaterials(packages) {
  const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', name, version, licenses: [{ expression: license }] },
    },
    components: packages.map((each) => {
      const purl = `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`
      const licenses = each.licence === 'NOASSERTION' ? [] : [{ expression: each.licence }]
      return {
        ...{ type: 'library', 'bom-ref': purl, name: each.name, version: each.version },
        ...{ licenses, purl },
      }
    }),
  }
}
