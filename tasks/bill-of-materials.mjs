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
  const lock = readFileSync('pnpm-lock.yaml', 'utf8')
  const sums = sumsOfPackages(lock)
  const components = packages.map((each) => component(each, sums))
  const own = `pkg:generic/${name}@${version}`
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
    dependencies: dependencies(own, packages, lock, (each) => component(each, sums)['bom-ref']),
  }
}

/**
 * Which needs which, of what is passed on: as pnpm has it, and what is within a package.
 *
 * @param {string} own
 * @param {Package[]} packages
 * @param {string} lock
 * @param {(each: Package) => string} refOf
 */
function dependencies(own, packages, lock, refOf) {
  const known = new Map(packages.map((each) => [`${each.name}@${each.version}`, refOf(each)]))
  const { direct, needs } = neededIn(lock)
  const passedOn = (/** @type {Iterable<string>} */ names) =>
    [...new Set(names)].flatMap((name) => known.get(name) ?? []).toSorted()
  const edges = packages.map((each) => {
    const within = packages.filter((other) => other.within === each.name).map(refOf)
    const needed = each.from === undefined ? needs.get(`${each.name}@${each.version}`) : undefined
    return { ref: refOf(each), dependsOn: [...passedOn(needed ?? []), ...within] }
  })
  const first = passedOn(direct)
  const reached = reachedFrom(first, new Map(edges.map(({ ref, dependsOn }) => [ref, dependsOn])))
  // What only something leads to that is not passed on itself, such as a program that builds.
  const others = edges.map(({ ref }) => ref).filter((ref) => !reached.has(ref))
  return [{ ref: own, dependsOn: [...first, ...others] }, ...edges]
}

/**
 * @param {string[]} from
 * @param {Map<string, string[]>} edges
 */
function reachedFrom(from, edges) {
  const reached = new Set(from)
  for (const ref of reached) for (const next of edges.get(ref) ?? []) reached.add(next)
  return reached
}

/**
 * What the rooms name, and which package needs which, as the lock file says in its two sections: names with versions,
 * without those of what they were joined with.
 *
 * @param {string} lock
 */
function neededIn(lock) {
  const [, importers = '', snapshots = ''] =
    /^importers:\n([^]*?)^packages:\n[^]*?^snapshots:\n([^]*)/m.exec(lock) ?? []
  const rooms = importers.split(/^ {2}(?=\S)/m).filter((room) => /^(?:api|geo|web):/.test(room))
  const named = rooms.flatMap((room) => [
    ...room.matchAll(/^ {6}'?([^\s']+?)'?:\n {8}specifier: .*\n {8}version: (\S+)$/gm),
  ])
  /** @type {Map<string, Set<string>>} */
  const needs = new Map()
  for (const [, key = '', lines = ''] of snapshots.matchAll(
    /^ {2}'?([^\s'].*?)'?:(?: \{\})?\n((?: {4}.*\n)*)/gm,
  )) {
    const needed = [...lines.matchAll(/^ {6}'?([^\s']+?)'?: '?([^\s']+)'?$/gm)]
    const all = needs.get(bare(key)) ?? new Set()
    for (const [, name = '', version = ''] of needed) all.add(release(name, version))
    needs.set(bare(key), all)
  }
  return { direct: named.map(([, name = '', version = '']) => release(name, version)), needs }
}

/** @param {string} key */
const bare = (key) => key.replace(/\(.*$/, '')

/**
 * A package may be there under another name, which then stands before its version.
 *
 * @param {string} name
 * @param {string} version
 */
const release = (name, version) =>
  /.@/.test(bare(version)) ? bare(version) : `${name}@${bare(version)}`

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

/**
 * The sums over the packages as they were downloaded, which pnpm compares them with.
 *
 * @param {string} lock
 */
function sumsOfPackages(lock) {
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
