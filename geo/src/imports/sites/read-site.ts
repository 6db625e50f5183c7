import { layerTables, type LayerRecord } from '../../layers/layer-tables.ts'
import type { Pair } from '../../projection/coordinate-systems.ts'
import type { Feature } from '../features/feature.ts'
import { hasColumn, said, type WrongInFeature } from '../features/properties.ts'
import type { ProblemMessage } from '../problem.ts'
import { type SiteColumn, siteColumn } from '../headings/site-columns.ts'
import {
  readAsOf,
  readKinds,
  readMetres,
  readProvider,
  readTelephone,
  readWebsite,
  readWheelchair,
  saysNothing,
} from './site-words.ts'

export type SiteRow = LayerRecord<'service-sites'>

/** What a file says of a site; null: that it is not known; undefined: nothing, as no column is there for it. */
export interface ReadSite {
  readonly feature: Feature
  readonly name: string
  readonly at: Pair
  readonly slug: string | null
  readonly said: { readonly [Column in SaidColumn]: SiteRow[Column] | undefined }
}

type SaidColumn =
  | 'operator'
  | 'address'
  | 'kinds'
  | 'provider'
  | 'position_accuracy_m'
  | 'as_of'
  | 'opening_hours'
  | 'opening_note_de'
  | 'opening_note_en'
  | 'telephone'
  | 'wheelchair'
  | 'offers_de'
  | 'offers_en'
  | 'website'

/** @returns undefined where it has no name or lies nowhere; what is wrong is told */
export function readSite(feature: Feature, wrong: WrongInFeature): ReadSite | undefined {
  const cells = new SiteCells(feature, wrong)
  const at = positionOf(feature, wrong)
  const name = cells.text('name')
  if (name == null) wrong({ key: 'NO_NAME' }, null)
  const kinds = cells.read('kinds', readKinds, { key: 'NOT_A_KIND_OF_SITE' })
  const read: ReadSite['said'] = {
    operator: cells.text('operator'),
    address: cells.address(),
    // A site is of some kind, of somebody: what is not known is as it was before.
    kinds: kinds ?? undefined,
    provider: cells.read('provider', readProvider, { key: 'NOT_A_PROVIDER' }) ?? providerIn(cells),
    position_accuracy_m: cells.read('accuracy', readMetres, { key: 'NOT_METRES' }) ?? undefined,
    as_of: cells.read('asOf', readAsOf, { key: 'NOT_A_DAY' }),
    opening_hours: cells.read('openingHours', readOpeningHours, { key: 'NOT_OPENING_HOURS' }),
    opening_note_de: cells.text('openingNote'),
    opening_note_en: cells.text('openingNoteEnglish'),
    telephone: cells.read('telephone', readTelephone, { key: 'NOT_A_TELEPHONE' }),
    wheelchair: cells.read('wheelchair', readWheelchair, { key: 'NOT_YES_OR_NO' }),
    offers_de: cells.text('offers'),
    offers_en: cells.text('offersEnglish'),
    website: cells.read('website', readWebsite, { key: 'NOT_A_WEBSITE' }),
  }
  const slug = cells.read('slug', readSlug, { key: 'NOT_A_SLUG_OF_SITE' }) ?? null
  return name == null || !at ? undefined : { feature, name, at, slug, said: read }
}

/** Beratung (kommunal): the kind says whose it is. */
const providerIn = (cells: SiteCells): string | undefined =>
  /kommunal|municipal/i.test(cells.text('kinds') ?? '') ? 'municipal' : undefined

const readSlug = (cell: string) => (/^[a-z0-9-]+$/.test(cell) ? cell : null)

const readOpeningHours = (cell: string): string | null =>
  layerTables['service-sites'].columns.opening_hours.cell.safeParse(cell).data ?? null

function positionOf({ shape, shapeColumn }: Feature, wrong: WrongInFeature): Pair | undefined {
  if (shape?.type === 'POINT') return shape.at
  if (shape) {
    const found = shape.type === 'AREA' ? 'Polygon' : shape.name
    wrong({ key: 'NOT_A_POINT', found }, shapeColumn)
  } else wrong({ key: shape === null ? 'NO_GEOMETRY' : 'UNREADABLE_GEOMETRY' }, shapeColumn)
  return undefined
}

class SiteCells {
  readonly #feature: Feature
  readonly #wrong: WrongInFeature

  constructor(feature: Feature, wrong: WrongInFeature) {
    this.#feature = feature
    this.#wrong = wrong
  }

  text(column: SiteColumn): string | null | undefined {
    const cell = said(this.#feature, siteColumn(column))
    if (!cell) return this.#otherwise(column)
    return saysNothing(cell.value) ? null : cell.value
  }

  address(): string | null | undefined {
    const whole = this.text('address')
    const street = this.text('street')
    if (whole !== undefined || street == null) return whole
    const house = this.text('house')
    return house == null ? street : `${street} ${house}`
  }

  /** What a cell says in other words; where it cannot be read, that is told. */
  read<Value>(
    column: SiteColumn,
    reads: (cell: string) => Value | null,
    otherwise: ProblemMessage,
  ): Value | null | undefined {
    const cell = said(this.#feature, siteColumn(column))
    if (!cell) return this.#otherwise(column)
    if (saysNothing(cell.value)) return null
    const value = reads(cell.value)
    if (value === null) this.#wrong(otherwise, cell.column, cell.value)
    return value
  }

  /** An empty cell says that it is not known. */
  #otherwise(column: SiteColumn): null | undefined {
    return hasColumn(this.#feature, siteColumn(column)) ? null : undefined
  }
}
