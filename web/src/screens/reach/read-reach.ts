import type { Catalogue } from '$api/catalogue'
import { readCamera } from '$address/read-parts'

import { defaultReach } from '$reach/defaults'
import {
  ageNames,
  gapKindNames,
  limitUnits,
  providerNames,
  providers,
  reachAges,
  reachKinds,
  reachLevelNames,
  reachLevels,
  reachSortKeys,
  speedFields,
  unitNames,
  type CellAge,
  type ChosenGap,
  type Provider,
  type ReachKinds,
  type ReachLimit,
  type ReachNotice,
  type ReachPart,
  type ReachSort,
  type ReachView,
} from '$reach/reach-view'
import { defaultValues, limitRanges, speedRange, usualSpeeds } from '$reach/walk-limit'

export interface ReadReach {
  view: ReachView
  notices: ReachNotice[]
}

/** What an address is read against. */
interface Known {
  catalogue: Pick<Catalogue, 'areas' | 'sites'>
  /** How many cells there are. */
  cells: number
}

/** Both are asked for apart, because the cells are, before the rest of the address can be read. */
export function readProvider(search: URLSearchParams): Provider | null {
  const given = search.get('provider')
  return providers.find((provider) => providerNames[provider] === given) ?? null
}

export function readKinds(search: URLSearchParams): ReachKinds {
  const given = search.get('kind')?.toLowerCase()
  return reachKinds.find((kinds) => kinds === given) ?? defaultReach.kinds
}

/**
 * What an address asks for, as far as it exists. What cannot be understood falls back to its default, a number out of
 * range or between two steps moves to the nearest, and each says so.
 */
export function readReach(search: URLSearchParams, known: Known): ReadReach {
  const address = new Address(search, known)
  const view: ReachView = {
    kinds: address.one('kind', reachKinds, (kinds) => kinds, defaultReach.kinds),
    ages: address.one('ages', reachAges, (ages) => ageNames[ages], defaultReach.ages),
    provider: address.provider(),
    limit: address.limit(),
    level: address.one('level', reachLevels, (level) => reachLevelNames[level], defaultReach.level),
    area: address.reference('area', (id) => known.catalogue.areas.has(id)),
    cell: address.cell(),
    site: address.reference('site', (slug) =>
      known.catalogue.sites.some((site) => site.slug === slug),
    ),
    gap: address.value('gap', null, (given) => readGap(given, known.cells)),
    sort: address.value('sort', defaultReach.sort, readSort),
    camera: address.value('view', null, readCamera),
  }
  return { view, notices: address.notices }
}

class Address {
  readonly notices: ReachNotice[] = []
  readonly #search: URLSearchParams
  readonly #known: Known

  constructor(search: URLSearchParams, known: Known) {
    this.#search = search
    this.#known = known
  }

  /** Reads one value; null from `read` means it cannot be understood. */
  value<T>(name: ReachPart, fallback: T, read: (given: string) => T | null): T {
    const given = this.#search.get(name)
    if (given === null || given === '') return fallback
    const understood = read(given)
    if (understood === null) this.notices.push({ kind: 'malformed', name, given })
    return understood ?? fallback
  }

  one<T>(name: ReachPart, all: readonly T[], written: (one: T) => string, fallback: T): T {
    return this.value(
      name,
      fallback,
      (given) => all.find((one) => written(one) === given.toLowerCase()) ?? null,
    )
  }

  reference(name: 'area' | 'site', exists: (given: string) => boolean): string | null {
    const given = this.#search.get(name)
    if (!given) return null
    if (exists(given)) return given
    this.notices.push({ kind: `unknown-${name}`, given })
    return null
  }

  provider(): Provider | null {
    const given = this.#search.get('provider')
    const provider = readProvider(this.#search)
    if (provider === null && given && given !== 'both') {
      this.notices.push({ kind: 'malformed', name: 'provider', given })
    }
    return provider
  }

  limit(): ReachLimit {
    const unit = this.one('unit', limitUnits, (one) => unitNames[one], defaultReach.limit.unit)
    const range = limitRanges[unit]
    const speed = (age: CellAge) =>
      this.#number(speedFields[age], usualSpeeds[age], { ...speedRange, step: 0.1 })
    return {
      unit,
      value: this.#number(unitNames[unit], defaultValues[unit], range),
      speeds: { AGE_60_TO_79: speed('AGE_60_TO_79'), AGE_80_PLUS: speed('AGE_80_PLUS') },
    }
  }

  /** A number, or the nearest of those there are. */
  #number(name: ReachPart, fallback: number, range: Range): number {
    return this.value(name, fallback, (given) => {
      const wanted = readNumber(given)
      if (wanted === null) return null
      const nearest = nearestStep(wanted, range)
      if (nearest !== wanted) this.notices.push({ kind: 'moved', name, given, to: nearest })
      return nearest
    })
  }

  cell(): number | null {
    const given = this.#search.get('cell')
    if (!given) return null
    const cell = readPlace(given, this.#known.cells)
    if (cell === null) this.notices.push({ kind: 'unknown-cell', given })
    return cell
  }
}

interface Range {
  least: number
  most: number
  step: number
}

/** With a point, as addresses have it, or a comma, as people type it. */
function readNumber(given: string): number | null {
  const text = given.trim().replace(',', '.')
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : null
}

function nearestStep(wanted: number, { least, most, step }: Range): number {
  const steps = Math.round((wanted - least) / step)
  const digits = step < 1 ? 1 : 0
  return Number(Math.min(most, Math.max(least, least + steps * step)).toFixed(digits))
}

/** A place in the lists of cells. */
function readPlace(given: string, cells: number): number | null {
  if (!/^\d{1,9}$/.test(given)) return null
  return Number(given) < cells ? Number(given) : null
}

const gapKinds: readonly ChosenGap['kind'][] = ['MEETING', 'COUNSELLING', 'EITHER']

/** `counselling-812` */
function readGap(given: string, cells: number): ChosenGap | null {
  const [name = '', place = '', ...rest] = given.split('-')
  const kind = gapKinds.find((one) => gapKindNames[one] === name)
  const cell = readPlace(place, cells)
  return kind === undefined || cell === null || rest.length > 0 ? null : { kind, cell }
}

/** `-share-meeting` sorts descending, `name` ascending. */
function readSort(given: string): ReachSort | null {
  const descending = given.startsWith('-')
  const key = reachSortKeys.find((name) => name === given.slice(descending ? 1 : 0))
  return key ? { key, descending } : null
}
