/** Days from the first to the last, yyyy-mm-dd, both included; without an end where it has none. */
export interface Period {
  readonly first: string
  readonly last: string
}

const earliest = '0000-01-01'
const latest = '9999-12-31'

/** Which days a state is of that is known to the year, the month or the day. */
export function daysOfState(state: string): Period {
  const [year = '', month = '12', day] = state.split('-')
  return {
    first: `${state}${'-01-01'.slice(state.length - 4)}`,
    last: day === undefined ? lastOfMonth(Number(year), Number(month)) : state,
  }
}

const lastOfMonth = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 'yyyy-mm-dd'.length)

export const meets = (one: Period, other: Period): boolean =>
  one.first <= other.last && other.first <= one.last

/** A moment as RFC 3339 writes it, or a day, or a period of them, whose ends may be open; null where it is neither. */
export function readPeriod(text: string): Period | null {
  const [from = '', to = from, ...others] = text.split('/')
  if (others.length > 0 || (isOpen(from) && isOpen(to))) return null
  const first = isOpen(from) ? earliest : dayOf(from)
  const last = isOpen(to) ? latest : dayOf(to)
  return first === null || last === null || first > last ? null : { first, last }
}

const isOpen = (end: string) => end === '' || end === '..'

const moment = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/i

/** The day of a moment in UTC. */
function dayOf(text: string): string | null {
  const day = moment.exec(text)?.[1]
  if (day === undefined) return null
  const at = new Date(text.length > day.length ? text : `${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return null
  const told = at.toISOString().slice(0, day.length)
  // 30 February is a day of March to some.
  return text.length > day.length || told === day ? told : null
}

/** From the first to the last day of some states; null where there is none. */
export function periodOfStates(
  states: readonly (string | null)[],
): readonly [first: string, last: string] | null {
  const known = states.flatMap((state) => (state === null ? [] : [daysOfState(state)]))
  const first = known.map((days) => days.first).sort()[0]
  const last = known
    .map((days) => days.last)
    .sort()
    .at(-1)
  return first === undefined || last === undefined ? null : [first, last]
}
