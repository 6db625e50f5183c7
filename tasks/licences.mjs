import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import { billOfMaterials } from './bill-of-materials.mjs'
import { pnpm } from './pnpm.mjs'

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} licence as SPDX names it
 * @property {string} text of the licence, and what else of it must be passed on
 * @property {string} [by] whose it is, where it says so
 * @property {string} [from] where a program comes from that is none of npm's
 * @property {string} [within] the package that holds it
 */

/** Files of packages that are not program: nothing the bundler reads says whose they are. */
const passedOnAsFiles = ['maplibre-gl', '@fontsource-variable/atkinson-hyperlegible-next']

/** Where Vite says whose program is in the pages, and in what renders them. */
const bundled = ['client', 'server'].map(
  (side) => `web/.svelte-kit/output/${side}/.vite/licences.json`,
)

/** What esbuild and Rollup put together; the maps beside it say of which files. */
const mapped = ['api/dist', 'web/build/server', 'web/build']

/**
 * @typedef {object} Compiled a program within a package
 * @property {string} name
 * @property {string} version empty where it does not say
 * @property {string} licence
 * @property {string} by
 * @property {string} from
 */

/**
 * What its makers compiled or bundled into a package, which says nothing of it: found in what the programs say of
 * themselves, for these releases of the package.
 *
 * @type {Record<string, { release: string, holds: Compiled[] }>}
 */
const within = {
  '@electric-sql/pglite': {
    release: '0.5.8',
    holds: [
      {
        name: 'PostgreSQL',
        version: '18.3',
        licence: 'PostgreSQL',
        by: 'The PostgreSQL Global Development Group; The Regents of the University of California',
        from: 'https://www.postgresql.org',
      },
      {
        name: 'OpenSSL',
        version: '3.0.17',
        licence: 'Apache-2.0',
        by: 'The OpenSSL Project Authors',
        from: 'https://www.openssl.org',
      },
      {
        name: 'ICU',
        version: '',
        licence: 'Unicode-3.0',
        by: 'Unicode, Inc.',
        from: 'https://icu.unicode.org',
      },
      {
        name: 'libxml2',
        version: '',
        licence: 'MIT',
        by: 'Daniel Veillard',
        from: 'https://gitlab.gnome.org/GNOME/libxml2',
      },
      {
        name: 'libxslt',
        version: '',
        licence: 'MIT',
        by: 'Daniel Veillard',
        from: 'https://gitlab.gnome.org/GNOME/libxslt',
      },
      {
        name: 'zlib',
        version: '',
        licence: 'Zlib',
        by: 'Jean-loup Gailly and Mark Adler',
        from: 'https://zlib.net',
      },
      {
        name: 'OSSP uuid',
        version: '',
        licence: 'MIT',
        by: 'Ralf S. Engelschall',
        from: 'http://www.ossp.org/pkg/lib/uuid/',
      },
      {
        name: 'musl',
        version: '',
        licence: 'MIT',
        by: 'Rich Felker and others',
        from: 'https://musl.libc.org',
      },
      {
        name: 'Emscripten',
        version: '3.1.74',
        licence: 'MIT',
        by: 'The Emscripten Authors',
        from: 'https://emscripten.org',
      },
    ],
  },
  '@electric-sql/pglite-postgis': {
    release: '0.2.8',
    holds: [
      {
        name: 'PostGIS',
        version: '3.6.2',
        licence: 'GPL-2.0-or-later',
        by: 'The PostGIS Development Group and others',
        from: 'https://postgis.net',
      },
      {
        name: 'GEOS',
        version: '3.14.0',
        licence: 'LGPL-2.1-only',
        by: 'The GEOS contributors',
        from: 'https://libgeos.org',
      },
      {
        name: 'PROJ',
        version: '9.7.0',
        licence: 'MIT',
        by: 'Gerald Evenden, Frank Warmerdam and others',
        from: 'https://proj.org',
      },
      {
        name: 'GDAL',
        version: '3.11.4',
        licence: 'MIT',
        by: 'Frank Warmerdam, Even Rouault and others',
        from: 'https://gdal.org',
      },
      {
        name: 'SQLite',
        version: '3.50.4',
        licence: 'blessing',
        by: 'nobody: in the public domain',
        from: 'https://sqlite.org',
      },
      {
        name: 'json-c',
        version: '',
        licence: 'MIT',
        by: 'Eric Haszlakiewicz and others',
        from: 'https://github.com/json-c/json-c',
      },
    ],
  },
  '@sveltejs/adapter-node': {
    release: '5.5.7',
    holds: ['polka', '@polka/url', 'sirv', 'totalist', 'mrmime'].map((name) => ({
      ...{ name, version: '', licence: 'MIT', by: 'Luke Edwards' },
      from: 'https://github.com/lukeed',
    })),
  },
}

/**
 * Writes beside the pages what is passed on with them and with the server: the notices that the licences ask for, and
 * a list for machines (SBOM, CycloneDX).
 */
export async function writeLicences() {
  const packages = [...(await installed()), ...inPages(), ...inBundles()]
  const named = new Map(packages.map((each) => [`${each.name}@${each.version}`, withText(each)]))
  const sorted = [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
  const all = [...sorted, ...sorted.flatMap(programsWithin).map(withText)]
  write('lizenzen.txt', notices(all))
  write('sbom.cdx.json', `${JSON.stringify(billOfMaterials(all))}\n`)
}

/**
 * As the build leaves every other file of the pages: as it is, and compressed.
 *
 * @param {string} name
 * @param {string} text
 */
function write(name, text) {
  const path = `web/build/client/${name}`
  writeFileSync(path, text)
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
  writeFileSync(`${path}.br`, brotliCompressSync(text))
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

/** @returns {Package[]} */
function inBundles() {
  const files = mapped.flatMap((directory) => {
    const maps = readdirSync(directory, { recursive: directory !== 'web/build', encoding: 'utf8' })
    return maps
      .filter((name) => name.endsWith('.map'))
      .flatMap((name) => {
        const path = join(directory, name)
        /** @type {{ sources: string[] }} */
        const { sources } = JSON.parse(readFileSync(path, 'utf8'))
        return sources.map((source) => resolve(dirname(path), source))
      })
  })
  const directories = files.flatMap((path) => {
    const [directory] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? []
    return directory === undefined ? [] : [installedAt(directory)]
  })
  // Of the adapter there are files already put together, without maps.
  return [...new Set([...directories, 'web/node_modules/@sveltejs/adapter-node'])].map(packageIn)
}

/**
 * Where a package is: one whose makers put together what it needs says that those are within it, and pnpm lays them
 * beside it.
 *
 * @param {string} directory
 */
function installedAt(directory) {
  return existsSync(join(directory, 'package.json'))
    ? directory
    : directory.replace(
        /(\/node_modules\/)(?:@[^/]+\/)?[^/]+\/node_modules\/((?:@[^/]+\/)?[^/]+)$/,
        '$1$2',
      )
}

/**
 * @param {Package} holder
 * @returns {Package[]}
 */
function programsWithin({ name: holder, version: release }) {
  const known = within[holder]
  if (!known) return []
  if (known.release !== release) {
    throw new Error(
      `${holder} is ${release}, and what it holds is known of ${known.release}: look it up and say so in tasks/licences.mjs`,
    )
  }
  return known.holds.map(({ name, version, licence, by, from }) => {
    const text = `Copyright (c) ${by}\nTaken from ${holder}; source: ${from}\n\n${wordsOf(licence, by)}`
    return { name, version, licence, text, from, within: holder }
  })
}

/**
 * With the words of the licence where the package has none of its own.
 *
 * @param {Package} each
 * @returns {Package}
 */
function withText(each) {
  return each.text === ''
    ? { ...each, text: wordsOf(each.licence, each.by ?? `the authors of ${each.name}`) }
    : each
}

/**
 * The words of a licence as SPDX has them.
 *
 * @param {string} licence
 * @param {string} by whose program it is
 */
function wordsOf(licence, by) {
  const path = `node_modules/spdx-license-list/licenses/${licence}.json`
  /** @type {{ licenseText: string }} */
  const { licenseText } = JSON.parse(readFileSync(path, 'utf8'))
  const blank = /(?:<year>|\[year\])?\s*(?:<copyright holders>|\[fullname\])/
  return licenseText.replace(blank, by).trim()
}

/**
 * @param {string} directory
 * @returns {Package}
 */
function packageIn(directory) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(directory, 'package.json'), 'utf8'),
  )
  const texts = readdirSync(directory)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.[jt]s$/.test(file))
    .map((file) => readFileSync(join(directory, file), 'utf8').trim())
  const licence = typeof license === 'string' ? license : (license?.type ?? 'NOASSERTION')
  /** @type {unknown} */
  const by = typeof author === 'object' ? author.name : author
  const named = typeof by === 'string' && by !== '' ? { by } : {}
  return { name, version, licence, text: texts.join('\n\n'), ...named }
}

/** @param {Package[]} packages */
function notices(packages) {
  const rule = '-'.repeat(80)
  const head = `Der Atlas 60+ ist freie Software unter der Lizenz EUPL-1.2 und enthält Programme und Schriften anderer.
Atlas 60+ is free software under the EUPL-1.2 and contains programs and fonts of others.
`
  const entries = packages.map(
    ({ name, version, licence, text }) =>
      `${rule}\n${[name, version].filter(Boolean).join(' ')} (${licence})\n\n${text}\n`,
  )
  return [head, ...entries].join('\n')
}
