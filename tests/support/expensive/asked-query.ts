import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import type { Random } from './random.ts'

/** A field of a query: what is asked of it, under a name of its own, with values as they are written. */
export interface Asked {
  readonly field: string
  /** The type it is asked of, where that is one of several. */
  readonly on: string | null
  readonly arguments: Readonly<Record<string, Value>>
  readonly selected: readonly Asked[]
}

/** What is written for an argument; a number of metres is another one each time it is asked, so that nothing is known. */
export type Value =
  | { readonly text: string }
  | { readonly metres: number }
  | { readonly list: readonly Value[] }
  | { readonly object: Readonly<Record<string, Value>> }

/** A query, with a scenario of so many opened sites. */
export interface AskedQuery {
  readonly selected: readonly Asked[]
  readonly opened: number
}

/** What arguments can name. */
export interface Names {
  readonly indicators: readonly string[]
  readonly areas: readonly string[]
  readonly sites: readonly string[]
  readonly days: readonly string[]
  readonly frameworks: readonly string[]
}

/** Makes queries of a schema, and others of them, by chance. */
export class QueryMaker {
  readonly #schema: GraphQLSchema
  readonly #names: Names
  readonly #random: Random

  constructor(schema: GraphQLSchema, names: Names, random: Random) {
    this.#schema = schema
    this.#names = names
    this.#random = random
  }

  /** One of few fields. */
  small(): AskedQuery {
    const random = this.#random
    return {
      selected: [this.#anyOf(this.#query, 7)],
      opened: random.happens(0.2) ? random.of([1, 100, 500]) : 0,
    }
  }

  /** Another one, a step away: with more, less or something else asked. */
  changed({ selected, opened }: AskedQuery): AskedQuery {
    if (this.#random.happens(0.06)) {
      return { selected, opened: this.#random.of([0, 1, 30, 200, 500]) }
    }
    return { opened, selected: this.#changedIn(selected, this.#query, 7) }
  }

  get #query(): GraphQLNamedType {
    const query = this.#schema.getQueryType()
    if (!query) throw new Error('the schema has no queries')
    return query
  }

  #changedIn(selected: readonly Asked[], type: GraphQLNamedType, depth: number): Asked[] {
    const random = this.#random
    const place = random.below(selected.length)
    const asked = selected[place]
    const inside = asked && this.#typeOf(type, asked)
    if (asked && inside && asked.selected.length > 0 && depth > 1 && random.happens(0.65)) {
      const within = { ...asked, selected: this.#changedIn(asked.selected, inside, depth - 1) }
      return selected.with(place, within)
    }
    const chance = random.next()
    if (!asked || chance < 0.3) return [...selected, this.#anyOf(type, depth)]
    if (chance < 0.45) return selected.with(place, this.#withOtherArguments(asked, type))
    if (chance < 0.55 && selected.length > 1) return selected.filter((_, other) => other !== place)
    // The same again, with other values: what a limit on each field would miss.
    const copies = random.of([1, 3, 10, 39])
    return [
      ...selected,
      ...Array.from({ length: copies }, () => this.#withOtherArguments(asked, type)),
    ]
  }

  #withOtherArguments(asked: Asked, type: GraphQLNamedType): Asked {
    const field = fieldOf(this.#named(asked.on) ?? type, asked.field)
    return field ? { ...asked, arguments: this.#argumentsOf(field) } : asked
  }

  #typeOf(type: GraphQLNamedType, { on, field }: Asked): GraphQLNamedType | null {
    const found = fieldOf(this.#named(on) ?? type, field)
    return found ? getNamedType(found.type) : null
  }

  #named(name: string | null): GraphQLNamedType | undefined {
    return name === null ? undefined : this.#schema.getType(name)
  }

  #anyOf(type: GraphQLNamedType, depth: number): Asked {
    const on = this.#memberOf(type)
    const fields = fieldsOf(on ?? type)
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)))
    const field = this.#random.of(depth <= 1 && leaves.length > 0 ? leaves : fields)
    const inside = getNamedType(field.type)
    return {
      field: field.name,
      on: on?.name ?? null,
      arguments: this.#argumentsOf(field),
      selected: isLeafType(inside)
        ? []
        : Array.from({ length: 1 + this.#random.below(3) }, () => this.#anyOf(inside, depth - 1)),
    }
  }

  /** Of several types that it may be, one; now and then what they have in common. */
  #memberOf(type: GraphQLNamedType): GraphQLNamedType | null {
    if (!isUnionType(type) && !isInterfaceType(type)) return null
    if (isInterfaceType(type) && this.#random.happens(0.7)) return null
    return this.#random.of(this.#schema.getPossibleTypes(type))
  }

  #argumentsOf(field: GraphQLField<unknown, unknown>): Record<string, Value> {
    return Object.fromEntries(
      field.args.flatMap((argument) => {
        const isNeeded = isNonNullType(argument.type) && argument.defaultValue === undefined
        // A page of a list is asked for from its beginning.
        const isPage = ['after', 'before', 'last'].includes(argument.name)
        if (isPage || (!isNeeded && this.#random.happens(0.4))) return []
        return [[argument.name, this.#valueOf(argument, argument.type)]]
      }),
    )
  }

  #valueOf({ name }: Pick<GraphQLArgument, 'name'>, type: GraphQLInputType): Value {
    const random = this.#random
    if (isNonNullType(type)) return this.#valueOf({ name }, type.ofType)
    if (isListType(type)) return this.#listOf(name, type.ofType)
    if (isInputObjectType(type)) return this.#objectOf(type)
    if (isEnumType(type)) return { text: random.of(type.getValues()).name }
    const known = this.#leaves[name]
    if (known) return known()
    if (getNamedType(type).name !== 'Float') return quoted(random.of(this.#names.areas))
    return { metres: random.of([1, 300, 700, 2_000, 10_000, 49_000]) + random.next() * 100 }
  }

  /** What is written where the name of an argument says what it takes. */
  readonly #leaves: Readonly<Record<string, () => Value>> = {
    first: () => ({ text: this.#random.of(['1', '20', '100']) }),
    lon: () => ({ text: (13.6 + this.#random.next() * 0.3).toFixed(4) }),
    lat: () => ({ text: (51 + this.#random.next() * 0.15).toFixed(4) }),
    kmPerHour60To79: () => ({ text: this.#random.of(['0.5', '3', '10']) }),
    kmPerHour80Plus: () => ({ text: this.#random.of(['0.5', '3', '10']) }),
    weight: () => ({ text: this.#random.of(['5e-324', '0.1', '1', '1.7e308']) }),
    date: () => quoted(this.#random.of(this.#names.days)),
    since: () => quoted(this.#random.of(this.#names.days)),
    indicator: () => quoted(this.#random.of(this.#names.indicators)),
    id: () => quoted(this.#random.of(this.#names.indicators)),
    framework: () => quoted(this.#random.of(this.#names.frameworks)),
    slug: () => quoted(this.#random.of(this.#names.sites)),
    factor: () => ({ text: this.#random.of(['0.5', '1.1', '3']) }),
    fte: () => ({ text: this.#random.of(['0.1', '1', '20']) }),
    file: () => quoted('{}'),
    day: () => quoted(this.#random.of(this.#names.days)),
    text: () => quoted(this.#random.of(['a', 'dresden', 'strasse 1', 'x'.repeat(100)])),
  }

  #listOf(name: string, type: GraphQLInputType): Value {
    const random = this.#random
    if (name === 'weights') {
      const zones = random.of([1, 3, 10])
      return { list: Array.from({ length: zones }, (_, zone) => ({ text: String(1 - zone / 20) })) }
    }
    if (name === 'parts') {
      const indicators = [
        ...new Set(Array.from({ length: 10 }, () => random.of(this.#names.indicators))),
      ]
      return {
        list: indicators.map((indicator) => ({
          object: { indicator: quoted(indicator), weight: { metres: random.next() } },
        })),
      }
    }
    return {
      list: Array.from({ length: random.of([1, 5, 40, 101]) }, () => this.#valueOf({ name }, type)),
    }
  }

  #objectOf(type: Extract<GraphQLInputType, { getFields: unknown }>): Value {
    if (type.isOneOf) {
      const field = this.#random.of(Object.values(type.getFields()))
      return { object: { [field.name]: this.#valueOf(field, field.type) } }
    }
    const { withinMinutes, ...fields } = type.getFields()
    const inDegrees = { west: '13.5', east: '13.9', south: '50.9', north: '51.2' }
    return {
      object: Object.fromEntries(
        Object.values(fields).flatMap((field) => {
          const isNeeded = isNonNullType(field.type) && field.defaultValue === undefined
          const isLimit = field.name === 'withinMetres' && withinMinutes !== undefined
          if (!isNeeded && !isLimit && this.#random.happens(0.6)) return []
          const degrees = Object.entries(inDegrees).find(([name]) => name === field.name)
          const value = degrees ? { text: degrees[1] } : this.#valueOf(field, field.type)
          return [[field.name, value]]
        }),
      ),
    }
  }
}

const quoted = (text: string) => ({ text: JSON.stringify(text) })

function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
}

const fieldOf = (type: GraphQLNamedType, name: string) =>
  fieldsOf(type).find((field) => field.name === name)

/** As it is sent; no two times ask for the same distances. */
export function textOf({ selected }: AskedQuery, time: number): string {
  return `{ ${selectionText(selected, time)} }`
}

function selectionText(selected: readonly Asked[], time: number): string {
  const used = new Set<string>()
  return selected
    .map((asked, place) => {
      const written = Object.entries(asked.arguments).map(
        ([name, value]) => `${name}: ${valueText(value, time)}`,
      )
      const isAlone = !used.has(asked.field)
      used.add(asked.field)
      const alias = isAlone && asked.on === null ? '' : `a${place}: `
      const inside = asked.selected.length > 0 ? ` { ${selectionText(asked.selected, time)} }` : ''
      const given = written.length > 0 ? `(${written.join(', ')})` : ''
      const field = `${alias}${asked.field}${given}${inside}`
      return asked.on === null ? field : `... on ${asked.on} { ${field} }`
    })
    .join(' ')
}

function valueText(value: Value, time: number): string {
  if ('text' in value) return value.text
  if ('metres' in value) return (value.metres + time / 1e6).toFixed(7)
  if ('list' in value) return `[${value.list.map((one) => valueText(one, time)).join(', ')}]`
  const fields = Object.entries(value.object).map(
    ([name, one]) => `${name}: ${valueText(one, time)}`,
  )
  return `{ ${fields.join(', ')} }`
}

/** Its scenario; each time another, so that no world is known. */
export function scenarioOf(
  { opened }: AskedQuery,
  time: number,
  district = '01',
): { scenario?: unknown } {
  if (opened === 0) return {}
  const changes = Array.from({ length: opened }, (_, site) => ({
    type: 'openSite',
    slug: `s-${site}`,
    name: 'x',
    kinds: ['MEETING', 'COUNSELLING'],
    provider: 'FUNDED',
    lon: 13.6 + (site % 25) * 0.01,
    lat: 51 + Math.floor(site / 25) * 0.007 + time / 1e7,
    district,
  }))
  return { scenario: { schema: 1, changes } }
}
