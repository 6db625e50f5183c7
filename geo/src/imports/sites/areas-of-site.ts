import type { DistrictsOfPlaces } from '../grid/districts-of-places.ts'
import { said, type WrongInFeature } from '../features/properties.ts'
import type { ImportContext } from '../import-kind.ts'
import { AreaNames } from '../cells/area-names.ts'
import { siteColumn } from '../headings/site-columns.ts'
import type { ReadSite, SiteRow } from './read-site.ts'

/** Positions that are off by more may lie in the next district: what their file says holds. */
const exact = 100

/** In which areas sites lie, and for which they are responsible. */
export class AreasOfSite {
  readonly #districts: AreaNames
  readonly #planningAreas: AreaNames
  readonly #places: DistrictsOfPlaces

  constructor(context: ImportContext, places: DistrictsOfPlaces) {
    this.#districts = new AreaNames(context.before('districts'))
    this.#planningAreas = new AreaNames(context.before('planning-areas'))
    this.#places = places
  }

  /** Where it lies, or where its file says so while its position is only about right. */
  districtOf(
    { feature, at }: ReadSite,
    accuracyM: number,
    wrong: WrongInFeature,
  ): string | undefined {
    const lying = this.#places.at(...at)
    const cell = said(feature, siteColumn('district'))
    const stated = cell && this.#codeOf(this.#districts, cell.value)
    if (cell && stated === undefined) {
      const available = listOf(this.#districts)
      const suggestion = this.#suggestion(this.#districts, cell.value)
      wrong(
        { key: 'UNKNOWN_AREA', level: 'DISTRICT', suggestion, available },
        cell.column,
        cell.value,
      )
      return undefined
    }
    if (stated !== undefined && (lying === null || accuracyM > exact)) return stated
    if (lying === null) {
      const [lon, lat] = at
      wrong({ key: 'OUTSIDE_CITY', lon, lat }, feature.shapeColumn, at.join(' '))
      return undefined
    }
    if (cell && stated !== lying) {
      wrong({ key: 'LIES_IN_OTHER_DISTRICT', lying: this.#nameOf(lying) }, cell.column, cell.value)
    }
    return lying
  }

  /** The planning area whose people a municipal office is there for. */
  responsibleFor(
    { feature }: ReadSite,
    before: SiteRow | undefined,
    wrong: WrongInFeature,
  ): string | null {
    const cell = said(feature, siteColumn('responsibleFor'))
    if (!cell) return before?.responsible_for ?? null
    const code = this.#codeOf(this.#planningAreas, cell.value)
    if (code !== undefined) return code
    const available = listOf(this.#planningAreas)
    const suggestion = this.#suggestion(this.#planningAreas, cell.value)
    wrong(
      { key: 'UNKNOWN_AREA', level: 'PLANNING_AREA', suggestion, available },
      cell.column,
      cell.value,
    )
    return null
  }

  #codeOf(names: AreaNames, text: string): string | undefined {
    const found = names.find(text)
    return 'fault' in found ? undefined : found.code
  }

  #suggestion(names: AreaNames, text: string): string | null {
    const found = names.find(text)
    return 'fault' in found && found.fault === 'UNKNOWN_AREA' ? found.suggestion : null
  }

  #nameOf(code: string): string {
    const name = this.#districts.areas.find((area) => area.code === code)?.name
    return name === undefined ? code : `${code} ${name}`
  }
}

const listOf = ({ areas }: AreaNames) => areas.map(({ code, name }) => `${code} ${name}`)
