/** What is known while an address is read, and who hears what it could not have as it was written. */
export interface Reading<Known, Notice> {
  readonly known: Known
  say: (notice: Notice) => void
}

/** One field of an address. Parser, writer, hidden fields of forms and notices follow from it. */
export interface Field<Value, Known, Notice> {
  readonly name: string
  /** undefined where the text cannot be understood; says itself what it understood otherwise than written. */
  readonly parse: (text: string, reading: Reading<Known, Notice>) => Value | undefined
  /** "" where the value says nothing. */
  readonly print: (value: Value) => string
  /** What stands where the address says nothing, or nothing that can be understood. */
  readonly fallback: Value
  /** What is said of a text that cannot be understood. */
  readonly misread: (given: string) => Notice
  /** The boxes of a form send one value each; an address separates them by commas. */
  readonly repeats?: boolean
}

/** The fields of a screen's address, in the order in which they are written. */
export type Fields<Stated, Known, Notice> = {
  readonly [Key in keyof Stated]: Field<Stated[Key], Known, Notice>
}

type PrintedFields<Stated> = {
  readonly [Key in keyof Stated]: Pick<
    Field<Stated[Key], unknown, unknown>,
    'name' | 'print' | 'fallback'
  >
}

export function readField<Value, Known, Notice>(
  search: URLSearchParams,
  field: Field<Value, Known, Notice>,
  reading: Reading<Known, Notice>,
): Value {
  const given = field.repeats ? search.getAll(field.name).join(',') : search.get(field.name)
  if (given === null || given === '') return field.fallback
  const value = field.parse(given, reading)
  if (value !== undefined) return value
  reading.say(field.misread(given))
  return field.fallback
}

/** Everything an address states, field by field; what it says of each falls back on its own. */
export function readFields<Stated extends object, Known, Notice>(
  search: URLSearchParams,
  fields: Fields<Stated, Known, Notice>,
  reading: Reading<Known, Notice>,
): Stated {
  let stated: Partial<Stated> = {}
  for (const key in fields) stated = { ...stated, [key]: readField(search, fields[key], reading) }
  if (!hasAll(stated, fields)) throw new Error('A field of the address was not read')
  return stated
}

function hasAll<Stated extends object>(
  stated: Partial<Stated>,
  fields: Record<keyof Stated, unknown>,
): stated is Stated {
  return Object.keys(fields).every((key) => key in stated)
}

/** Names and values, for an address or the hidden fields of a form, without those that say what stands there anyway. */
export function printFields<Stated extends object>(
  stated: Stated,
  fields: PrintedFields<Stated>,
): [name: string, value: string][] {
  const entries: [string, string][] = []
  for (const key in fields) {
    const { name, print, fallback } = fields[key]
    const text = print(stated[key])
    if (text !== '' && text !== print(fallback)) entries.push([name, text])
  }
  return entries
}

/** The part of an address after the path, "" where there is nothing to say. */
export function searchOf(entries: [name: string, value: string][]): string {
  if (entries.length === 0) return ''
  // Slashes, commas and colons may stand in a query as they are, and read better so.
  const text = new URLSearchParams(entries).toString()
  return `?${text.replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':')}`
}

/** What a form would send by GET. */
export function formSearch(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields.append(name, value)
  }
  return fields
}
