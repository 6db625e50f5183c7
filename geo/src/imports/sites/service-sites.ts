import { searchKey } from '../../search/search-key.ts'
import { layerRow, type LayerRow } from '../../layers/layer-tables.ts'
import { cornersOf, extentOf } from '../../outlines/outline.ts'
import { knownOutlines } from '../boundaries/known-outlines.ts'
import { DistrictsOfPlaces } from '../grid/districts-of-places.ts'
import { inDegrees } from '../features/in-degrees.ts'
import { said, wrongIn } from '../features/properties.ts'
import { readFeatures } from '../features/read-features.ts'
import type { Declared, ImportContext, ImportKind } from '../import-kind.ts'
import type { Feature, FeatureFile, FeatureKind } from '../features/feature.ts'
import { isSiteHeading, siteColumn } from '../headings/site-columns.ts'
import type { ReportProblem } from '../problem.ts'
import { AreasOfSite } from './areas-of-site.ts'
import { type ReadSite, readSite, type SiteRow } from './read-site.ts'
import { formerSlugs, knownSite, type KnownSite, newSlug, siteBefore } from './slugs.ts'

/** Where older people meet and are counselled: all of them, in place of those before. */
export const serviceSites: ImportKind = {
  id: 'service-sites',
  tables: ['service-sites', 'former-slugs'],
  compares: [
    ...(['districts', 'planning-areas', 'district-outlines'] as const),
    ...(['service-sites', 'former-slugs'] as const),
  ],
  async *read(files, declared, context, report) {
    const outlines = knownOutlines(context)
    const corners = [...outlines.values()].flatMap(cornersOf)
    const city = corners.length === 0 ? null : extentOf(corners)
    const areas = new AreasOfSite(context, new DistrictsOfPlaces(outlines, squareSide))
    const sites: ReadSite[] = []
    for (const file of files) {
      const read = await readFeatures(file, ofSites, context.today, report)
      if (!read || !saysKinds(read, context, report)) continue
      if (read.features.length > mostSites) {
        const message = { key: 'TOO_MANY_SITES', most: mostSites } as const
        report({ file: file.name, line: null, column: null, value: null, message })
        continue
      }
      for (const feature of inDegrees(read, declared.crs, city, report)) {
        const site = readSite(feature, wrongIn(feature, report))
        if (site) sites.push(site)
      }
    }
    yield* rowsOf(withoutDoubles(sites, report), declared, context, areas, report)
  },
}

/** No city has more; each is looked at from everywhere, by everything that tells of reach. */
const mostSites = 5000

/** Of sites that are not known, a file without a column of kinds says too little, and perhaps it is of no sites at all. */
function saysKinds(
  { file, columns, features }: FeatureFile,
  context: ImportContext,
  report: ReportProblem,
): boolean {
  const kinds = siteColumn('kinds')
  const known = context.before('service-sites').flatMap(({ slug, name }) => [slug, name])
  const isKnown = (feature: Feature) =>
    (['slug', 'name'] as const).some((column) =>
      known.includes(said(feature, siteColumn(column))?.value ?? ''),
    )
  if (features.length === 0 || columns.some((heading) => kinds.includes(searchKey(heading)))) {
    return true
  }
  if (features.some(isKnown)) return true
  const message = { key: 'NO_COLUMN', column: { de: 'Art', en: 'kinds' }, found: columns } as const
  report({ file, line: null, column: null, value: null, message })
  return false
}

const ofSites: FeatureKind = { isKnown: isSiteHeading, names: siteColumn('name') }

/** Of land that is looked at once, in degrees: there are few sites. */
const squareSide = 0.01

function withoutDoubles(sites: readonly ReadSite[], report: ReportProblem): ReadSite[] {
  const nameOf = ({ slug, name, at }: ReadSite) => slug ?? `${name} ${at.join(' ')}`
  const seen = new Map<string, ReadSite>()
  for (const site of sites) {
    const first = seen.get(nameOf(site))
    if (first) {
      const { line } = first.feature
      wrongIn(site.feature, report)({ key: 'SITE_GIVEN_TWICE', line }, null, site.name)
    } else seen.set(nameOf(site), site)
  }
  return [...seen.values()]
}

interface NamedSite {
  readonly site: ReadSite
  readonly slug: string
  readonly before: SiteRow | undefined
}

function* rowsOf(
  sites: readonly ReadSite[],
  declared: Declared,
  context: ImportContext,
  areas: AreasOfSite,
  report: ReportProblem,
): Generator<LayerRow> {
  const known = context.before('service-sites')
  const former = context.before('former-slugs')
  const named = namesOf(sites, known, new Set(former.map(({ slug }) => slug)))
  for (const one of named) {
    const row = rowOf(one, declared, areas, report)
    if (row) yield layerRow('service-sites', row)
  }
  const changed = new Map(
    named.flatMap(({ slug, before }): [string, string][] =>
      before && before.slug !== slug ? [[before.slug, slug]] : [],
    ),
  )
  const current = new Set(named.map(({ slug }) => slug))
  for (const row of formerSlugs(former, changed, current)) yield layerRow('former-slugs', row)
}

/** Each with the address it had, if there was one: what has been sent to somebody leads on. */
function namesOf(
  sites: readonly ReadSite[],
  known: readonly SiteRow[],
  former: ReadonlySet<string>,
): NamedSite[] {
  let left: readonly KnownSite[] = known.map(({ slug, name, address, lon, lat }) =>
    knownSite({ slug, name, address, at: [lon, lat] }),
  )
  const taken = new Set([...former, ...known.map(({ slug }) => slug)])
  for (const { slug } of sites) if (slug !== null) taken.add(slug)
  return sites.map((site) => {
    const { name, at, slug } = site
    const was = siteBefore({ name, at, slug, address: site.said.address ?? null }, left)
    left = left.filter((one) => one !== was)
    const now = slug ?? was?.slug ?? newSlug(name, taken)
    taken.add(now)
    return { site, slug: now, before: known.find((row) => row.slug === was?.slug) }
  })
}

/** How far a position may be off whose file does not say it: it is that of a house. */
const accuracyOfHouses = 20

/** What a file has no column for is as it was known before. */
function rowOf(
  { site, slug, before }: NamedSite,
  declared: Declared,
  areas: AreasOfSite,
  report: ReportProblem,
): SiteRow | undefined {
  const { feature, name, at, said } = site
  const wrong = wrongIn(feature, report)
  const kinds = said.kinds ?? before?.kinds
  const provider = said.provider ?? before?.provider
  if (kinds === undefined) wrong({ key: 'NO_KIND_OF_SITE' }, null)
  if (provider === undefined) wrong({ key: 'NO_PROVIDER' }, null)
  const accuracy = said.position_accuracy_m ?? accuracyOfHouses
  const district = areas.districtOf(site, accuracy, wrong)
  const responsibleFor = areas.responsibleFor(site, before, wrong)
  if (kinds === undefined || provider === undefined || district === undefined) return undefined
  const known = <Column extends keyof ReadSite['said']>(column: Column) => {
    const value: SiteRow[Column] | undefined = said[column]
    // Null is something that is said: nobody knows.
    if (value !== undefined) return value
    return before?.[column] ?? null
  }
  return {
    ...{ slug, name, district, kinds, provider },
    operator: known('operator'),
    address: known('address'),
    lon: Math.round(at[0] * 1e6) / 1e6,
    lat: Math.round(at[1] * 1e6) / 1e6,
    position_accuracy_m: accuracy,
    as_of: said.as_of === undefined ? (declared.day ?? before?.as_of ?? null) : said.as_of,
    responsible_for: responsibleFor,
    source: declared.source,
    opening_hours: known('opening_hours'),
    opening_note_de: known('opening_note_de'),
    opening_note_en: known('opening_note_en'),
    telephone: known('telephone'),
    wheelchair: known('wheelchair'),
    offers_de: known('offers_de'),
    offers_en: known('offers_en'),
    website: known('website'),
  }
}
