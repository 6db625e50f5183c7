import { existsSync, readdirSync } from 'node:fs'

import { run, step, whenStarted } from './steps.mjs'

const postgresRoot = '/usr/lib/postgresql'
const anyVersion = '<version>'

/**
 * Installs what the tests need beside Node, where this is Debian and we are
 * root; says what is missing otherwise.
 */
export async function installDebianPackages() {
  const packages = missing().join(' ')
  if (packages === '' || (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))) {
    await step(
      'Installing PostgreSQL, PostGIS, GDAL, Chromium, Poppler and nginx',
      installWhereMissing,
    )
  } else {
    process.stderr.write(`! Missing, so their tests are skipped (Debian's names): ${packages}\n`)
  }
}

/** @returns {Promise<string | void>} */
async function installWhereMissing() {
  if (missing().length === 0) return 'up to date'
  await apt().catch(async () => {
    await run('apt-get', ['update'])
    await apt()
  })
}

async function apt() {
  const packages = await Promise.all(missing().map(named))
  await run('apt-get', ['install', '--yes', '--no-install-recommends', ...packages], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/** @returns {string[]} names of Debian's packages, that of PostGIS perhaps for any version */
function missing() {
  /** @type {string[]} */
  const packages = []
  const versions = postgresVersions()
  if (versions.length === 0) packages.push('postgresql')
  if (
    !versions.some((version) =>
      existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`),
    )
  ) {
    packages.push(`postgresql-${versions[0] ?? anyVersion}-postgis-3`)
  }
  if (!existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell')) {
    packages.push('chromium-headless-shell')
  }
  // Reads what we give to geographic information systems, as they do.
  if (!existsSync('/usr/bin/ogr2ogr')) packages.push('gdal-bin')
  // Reads what was printed as pixels.
  if (!existsSync('/usr/bin/pdftoppm')) packages.push('poppler-utils')
  // The reference proxy, and what signs its certificate.
  if (!existsSync('/usr/sbin/nginx')) packages.push('nginx')
  if (!existsSync('/usr/bin/openssl')) packages.push('openssl')
  // A browser without any font draws no words at all.
  if (!existsSync('/usr/share/fonts/truetype')) packages.push('fonts-dejavu-core')
  return packages
}

/** The versions of PostgreSQL whose server is installed, newest first. */
function postgresVersions() {
  if (!existsSync(postgresRoot)) return []
  return readdirSync(postgresRoot)
    .filter((version) => existsSync(`${postgresRoot}/${version}/bin/initdb`))
    .sort((a, b) => Number(b) - Number(a))
}

/**
 * The package PostGIS comes in bears the version of PostgreSQL in its name.
 *
 * @param {string} wanted
 */
async function named(wanted) {
  if (!wanted.includes(anyVersion)) return wanted
  const found = await run('apt-cache', ['search', '--names-only', '^postgresql-[0-9]+-postgis-3$'])
  const [newest] = [...found.matchAll(/^postgresql-(\d+)-postgis-3\b/gm)].sort(
    (a, b) => Number(b[1]) - Number(a[1]),
  )
  if (!newest) throw new Error('Debian offers no package of PostGIS')
  return newest[0]
}

await whenStarted(import.meta.url, installDebianPackages)
