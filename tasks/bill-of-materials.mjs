import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** @typedef {import('./licences.mjs').Package} Package */

/**
 * The list for machines, in the form of CycloneDX.
 *
 * @param {Package[]} packages
 */
export function billOfMaterials(packages) {
  const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'))
  const sums = sumsOfPackages()
  const components = packages.map((each) => component(each, sums))
  const own = `pkg:generic/${name}@${version}`
  const holders = packages.filter((each) => packages.some((other) => other.within === each.name))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(components))}`,
    version: 1,
    metadata: {
      timestamp: new Date().toISOString(),
      tools: { components: [{ type: 'application', name: 'tasks/licences.mjs', version }] },
      component: {
        ...{ type: 'application', 'bom-ref': own, name, version },
        licenses: [{ expression: license }],
      },
    },
    components,
    // Everything that is passed on, without which of it needs which.
    dependencies: [
      {
        ref: own,
        dependsOn: refs(components.filter((_, at) => packages[at]?.within === undefined)),
      },
      ...holders.map((holder) => ({
        ref: component(holder, sums)['bom-ref'],
        dependsOn: refs(components.filter((_, at) => packages[at]?.within === holder.name)),
      })),
    ],
  }
}

/** @param {{ 'bom-ref': string }[]} components */
const refs = (components) => components.map((each) => each['bom-ref'])

/**
 * @param {Package} each
 * @param {Map<string, string>} sums
 */
function component({ name, version, licence, from, within: holder }, sums) {
  const licenses = licence === 'NOASSERTION' ? [] : [{ expression: licence }]
  const known = { type: 'library', name, ...(version === '' ? {} : { version }), licenses }
  if (from !== undefined) {
    const purl = `pkg:generic/${encodeURIComponent(name.toLowerCase())}${version && `@${version}`}`
    // The same program in two packages is there twice.
    const externalReferences = [{ type: 'website', url: from }]
    return { ...known, 'bom-ref': `${purl}#${holder}`, purl, externalReferences }
  }
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  const content = sums.get(`${name}@${version}`)
  const hashes = content === undefined ? [] : [{ alg: 'SHA-512', content }]
  return { ...known, 'bom-ref': purl, purl, hashes }
}

/** The sums over the packages as they were downloaded, which pnpm compares them with. */
function sumsOfPackages() {
  const lock = readFileSync('pnpm-lock.yaml', 'utf8')
  const entries = lock.matchAll(
    /^ {2}'?([^\s']+)'?:\n {4}resolution: \{integrity: sha512-([^}]+)\}/gm,
  )
  return new Map(
    [...entries].map(([, name = '', sum = '']) => [
      name,
      Buffer.from(sum, 'base64').toString('hex'),
    ]),
  )
}

/**
 * The same for the same words.
 *
 * @param {string} text
 */
function uuidOf(text) {
  const hash = createHash('sha256').update(text).digest('hex')
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
}
