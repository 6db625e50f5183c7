import { publish } from '../../geo/src/disclosure/publish.ts'
import { providers, type ServiceKind, serviceKinds } from '../../geo/src/terms/classifications.ts'
import type { Published } from '../../geo/src/world/published.ts'
import type { Area, ServiceSite, Snapshot } from '../../geo/src/world/snapshot.ts'
import { siteRow } from '../../geo/src/world/testing/rows.ts'
import { peopleOfDresden } from '../disclosure/dresden.ts'
import { readSeed } from '../support/seed.ts'
import { sitesOfSeed } from '../support/sites.ts'

/** What is published of the built-in data set and concerns who reaches which site, put together without a database. */
export async function dresden(): Promise<Published> {
  const people = await peopleOfDresden()
  const idOf = idsOf(people.areas)
  return publish(
    {
      ...people,
      sources: ['areas', 'cells', 'register', 'sites', 'plan'].map(sourceRow),
      districtParts: await partsOfDistricts(idOf),
      sites: await sites(idOf),
      plan: { ...people.plan, ...(await frameworks()), staff: await staff(idOf) },
    },
    { residents: 3, cases: 10 },
  )
}

type IdOf = (level: Area['level'], code: string | undefined) => number

function idsOf(areas: readonly Area[]): IdOf {
  const ids = new Map(areas.map(({ level, code, id }) => [`${level} ${code}`, id]))
  return (level, code = '') => {
    const id = ids.get(`${level} ${code}`)
    if (id === undefined) throw new Error(`no ${level} ${code}`)
    return id
  }
}

const sourceRow = (id: string): Snapshot['sources'][number] => ({
  ...{ id, titleDe: id, titleEn: id, publisher: id, publisherEn: null, licence: 'dl-de/by-2-0' },
  ...{ licenceUrl: null, url: null, asOf: '2025', methodDe: null, methodEn: null },
})

async function sites(idOf: IdOf): Promise<ServiceSite[]> {
  return (await sitesOfSeed()).map(({ slug, kinds, provider, district, lon, lat }, place) =>
    siteRow(slug, {
      id: place + 1,
      kinds: serviceKinds.filter((kind) => kinds.includes(kind)),
      provider: providers.find((one) => one === provider) ?? 'FUNDED',
      districtId: idOf('DISTRICT', district),
      lon,
      lat,
    }),
  )
}

/** By the residents of all ages on the newest day. */
async function partsOfDistricts(idOf: IdOf): Promise<Snapshot['districtParts']> {
  const all = await readSeed('district-residents')
  const newest = all
    .map(({ day = '' }) => day)
    .sort()
    .at(-1)
  const rows = all.filter(({ day }) => day === newest)
  const sumOf = (code: string | undefined) =>
    rows.reduce((sum, row) => (row.district === code ? sum + Number(row.all) : sum), 0)
  return rows.flatMap((row) => {
    const part = Number(row.all) / sumOf(row.district)
    if (part === 1) return []
    const districtId = idOf('DISTRICT', row.district)
    return [{ districtId, socialSpaceId: idOf('SOCIAL_SPACE', row.social_space), part }]
  })
}

async function frameworks(): Promise<Pick<Snapshot['plan'], 'frameworks' | 'keys'>> {
  const [rows, keys] = await Promise.all([readSeed('frameworks'), readSeed('planning-keys')])
  return {
    frameworks: rows.map(({ id = '', valid_from: day = '' }) => ({
      ...{ id, nameDe: id, nameEn: id, adoptedOn: day, validFrom: day, referenceDay: day },
      ...{ horizon: day, flagThresholdFte: 1, sourceId: 'plan' },
    })),
    keys: keys.map((row) => ({
      frameworkId: row.framework ?? '',
      kind: row.kind === 'meeting' ? 'MEETING' : 'COUNSELLING',
      residents60PlusPerFte: Number(row.residents_60_plus_per_fte),
      minimumFtePerFacility: Number(row.minimum_fte_per_facility) || null,
    })),
  }
}

async function staff(idOf: IdOf): Promise<Snapshot['plan']['staff']> {
  const columns: Record<ServiceKind, string> = {
    MEETING: 'meeting_fte',
    COUNSELLING: 'counselling_fte',
  }
  return (await readSeed('staff')).flatMap((row) =>
    serviceKinds.map((kind) => ({
      areaId: idOf('PLANNING_AREA', row.planning_area),
      kind,
      day: row.day ?? '',
      fte: Number(row[columns[kind]]),
      sourceId: 'plan',
    })),
  )
}
