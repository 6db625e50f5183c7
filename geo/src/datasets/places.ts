import { newestRegisterDay } from '../residents/known-days.ts'
import { siteState } from '../sites/site-state.ts'
import type { PlaceKind } from './data-set.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Stop, TransitStreet, Waterway } from '../world/transit.ts'
import type { Area, DistrictOffice, Helpline, Opening, ServiceSite } from '../world/snapshot.ts'
import { choiceColumn, column, type ColumnOf, listColumn } from './columns.ts'
import { dataSet, type RowOrigin } from './data-set.ts'
import { areaColumns, pointOf, positionColumns } from './shared-columns.ts'

const unknown = { empty: 'NOT_KNOWN' } as const
const ofSome = { empty: 'DOES_NOT_APPLY' } as const

/** A text of the data in the reader's language; null where nobody knows. */
const textOf = (de: string | null, en: string | null): Message | null =>
  de === null ? null : { key: 'text', text: { de, en: en ?? de } }

const codesOf = (areas: readonly Area[]): string | null =>
  areas.map(({ code }) => code).join(' ') || null

/** Every area with its size and what it lies in; its outline where a format has places. */
export const areas = dataSet<Area>('areas', {
  rows: ({ world }) => world.areas.levels.flatMap((level) => world.areas.atLevel(level)),
  columns: [
    ...areaColumns<Area>((area) => area),
    column(
      'planning_area_codes',
      'TEXT',
      (area, world) => {
        if (area.level === 'SOCIAL_SPACE')
          return codesOf(world.areas.sharing(area, 'PLANNING_AREA'))
        return area.planningAreaId === null ? null : world.areas.byId(area.planningAreaId).code
      },
      ofSome,
    ),
    column(
      'social_space_codes',
      'TEXT',
      (area, world) =>
        area.level === 'DISTRICT'
          ? codesOf(world.areas.socialSpacesOf(area).map((space) => space.area))
          : null,
      ofSome,
    ),
    column(
      'counted_with_code',
      'TEXT',
      ({ reportedWithId }, world) =>
        reportedWithId === null ? null : world.areas.byId(reportedWithId).code,
      ofSome,
    ),
    column('area_km2', 'NUMBER', ({ areaKm2 }) => areaKm2, { unit: 'SQUARE_KILOMETRES' }),
    ...positionColumns<Area>(),
  ],
  origin: (area, world) => ({
    day: world.sources.get(area.sourceId)?.asOf ?? null,
    status: area.areaStatus,
    sourceIds: [area.sourceId],
    area,
  }),
  places: { kind: 'AREA', of: ({ level, code }) => ({ area: { level, code } }) },
})

/** What somebody states of a place or a number. */
const statedBy = ({ sourceId, day }: { sourceId: string; day: string | null }): RowOrigin => ({
  day,
  status: 'REPORTED',
  sourceIds: [sourceId],
})

const openingColumns = <Row extends Opening>(): ColumnOf<Row>[] => [
  column('opening_hours', 'TEXT', ({ openingHours }) => openingHours, unknown),
  column(
    'opening_note',
    'TEXT',
    ({ openingNoteDe, openingNoteEn }) => textOf(openingNoteDe, openingNoteEn),
    unknown,
  ),
]

const accuracy = <Row extends { positionAccuracyM: number }>(): ColumnOf<Row> =>
  column('position_accuracy_m', 'INTEGER', (row) => row.positionAccuracyM, { unit: 'METRES' })

const points: { kind: PlaceKind; of: typeof pointOf } = { kind: 'POINT', of: pointOf }

/** Meeting places and counselling. */
export const sites = dataSet<ServiceSite>('sites', {
  rows: ({ world }) => world.sites,
  columns: [
    column('slug', 'TEXT', ({ slug }) => slug),
    column('name', 'TEXT', ({ name }) => name),
    listColumn('kinds', 'kind', ({ kinds }) => kinds),
    choiceColumn('provider', 'provider', ({ provider }) => provider),
    column('operator', 'TEXT', ({ operator }) => operator, unknown),
    column('address', 'TEXT', ({ address }) => address, unknown),
    column('district_code', 'TEXT', ({ districtId }, { areas: all }) => all.byId(districtId).code),
    column('district_name', 'TEXT', ({ districtId }, { areas: all }) => all.byId(districtId).name),
    column(
      'responsible_for_code',
      'TEXT',
      ({ responsibleForId }, world) =>
        responsibleForId === null ? null : world.areas.byId(responsibleForId).code,
      ofSome,
    ),
    ...positionColumns<ServiceSite>(),
    accuracy<ServiceSite>(),
    ...openingColumns<ServiceSite>(),
    column('telephone', 'TEXT', ({ telephone }) => telephone, unknown),
    choiceColumn('wheelchair', 'wheelchair', ({ wheelchair }) => wheelchair, 'NOT_KNOWN'),
    column('offers', 'TEXT', ({ offersDe, offersEn }) => textOf(offersDe, offersEn), unknown),
    column('website', 'TEXT', ({ website }) => website, unknown),
    column(
      'is_old',
      'BOOLEAN',
      ({ asOf }, world) => siteState(asOf, newestRegisterDay(world)).isOld,
    ),
  ],
  origin: ({ asOf, sourceId }) => statedBy({ day: asOf, sourceId }),
  places: points,
})

/** Where public transport stops. */
export const stops = dataSet<Stop>('stops', {
  rows: ({ world }) => world.stops,
  columns: [
    column('slug', 'TEXT', ({ slug }) => slug),
    column('name', 'TEXT', ({ name }) => name),
    listColumn('modes', 'mode', ({ modes }) => modes, 'NOT_KNOWN'),
    column(
      'district_code',
      'TEXT',
      ({ districtId }, world) => (districtId === null ? null : world.areas.byId(districtId).code),
      unknown,
    ),
    ...positionColumns<Stop>(),
  ],
  origin: ({ sourceId }, { sources }) =>
    statedBy({ sourceId, day: sources.get(sourceId)?.asOf ?? null }),
  places: points,
})

/** Offices of the city, which people find their way by. */
export const offices = dataSet<DistrictOffice>('offices', {
  rows: ({ world }) => world.offices,
  columns: [
    column('name', 'TEXT', ({ name }) => name),
    column('address', 'TEXT', ({ address }) => address),
    ...positionColumns<DistrictOffice>(),
    accuracy<DistrictOffice>(),
  ],
  origin: ({ sourceId }, { sources }) =>
    statedBy({ sourceId, day: sources.get(sourceId)?.asOf ?? null }),
  places: points,
})

/** Numbers to call. */
export const helplines = dataSet<Helpline>('helplines', {
  rows: ({ world }) => world.helplines,
  columns: [
    column('name', 'TEXT', ({ name }) => name),
    column('operator', 'TEXT', ({ operator }) => operator),
    column('telephone', 'TEXT', ({ telephone }) => telephone),
    column('questions', 'TEXT', ({ whatDe, whatEn }) => textOf(whatDe, whatEn)),
    ...openingColumns<Helpline>(),
  ],
  origin: ({ asOf, sourceId }) => statedBy({ day: asOf, sourceId }),
})

/** Streets and tracks of public transport. */
export const transitStreets = dataSet<TransitStreet>('transit-streets', {
  rows: ({ world }) => world.transitStreets,
  columns: [choiceColumn('mode', 'mode', ({ mode }) => mode)],
  origin: ({ sourceId }, { sources }) =>
    statedBy({ sourceId, day: sources.get(sourceId)?.asOf ?? null }),
  places: { kind: 'LINE', of: ({ course }) => ({ line: course }) },
})

export const waterways = dataSet<Waterway>('waterways', {
  rows: ({ world }) => world.waterways,
  columns: [column('name', 'TEXT', ({ name }) => name)],
  origin: ({ sourceId }, { sources }) =>
    statedBy({ sourceId, day: sources.get(sourceId)?.asOf ?? null }),
  places: { kind: 'LINE', of: ({ course }) => ({ line: course }) },
})
