import type { PartOfDistrict, ServiceKind } from '../../terms/classifications.ts'
import type { OpeningDays, Weekday } from '../../terms/opening-days.ts'
import type { Entries } from '../vocabulary.ts'

const places: Record<ServiceKind, { one: string; several: string }> = {
  MEETING: { one: 'meeting place', several: 'meeting places' },
  COUNSELLING: { one: 'counselling centre', several: 'counselling centres' },
}

const weekday: Record<Weekday, string> = {
  MONDAY: 'Monday',
  TUESDAY: 'Tuesday',
  WEDNESDAY: 'Wednesday',
  THURSDAY: 'Thursday',
  FRIDAY: 'Friday',
  SATURDAY: 'Saturday',
  SUNDAY: 'Sunday',
}

/** 9 am, 4:30 pm, 12 noon */
function clock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (hour === 12 && minute === 0) return '12 noon'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? 'am' : 'pm'}`
}

function daysInWords({ weekdays, spans }: OpeningDays): string {
  const names = weekdays.map((day) => weekday[day])
  const days = names.length > 2 ? `${names[0] ?? ''} to ${names.at(-1) ?? ''}` : names.join(' and ')
  const times = spans.map(({ opens, closes }) => `${clock(opens)} to ${clock(closes)}`)
  return `${days} ${times.join(' and ')}`
}

/** Where in a district. */
const parts: Record<PartOfDistrict, string> = {
  NORTH_WEST: 'in the north-west',
  NORTH: 'in the north',
  NORTH_EAST: 'in the north-east',
  WEST: 'in the west',
  MIDDLE: 'in the middle',
  EAST: 'in the east',
  SOUTH_WEST: 'in the south-west',
  SOUTH: 'in the south',
  SOUTH_EAST: 'in the south-east',
}

/** What is said of sites and of how complete their list is. */
export const sites = {
  stopName: ({ name, district, part, number: fromWest }, { number }) => {
    const besides = [
      district,
      part && parts[part],
      fromWest && `no. ${number(fromWest)} from the west`,
    ]
    const told = besides.filter(Boolean).join(', ')
    return told === '' ? name : `${name} (${told})`
  },
  siteState: ({ asOf, isOld }, { day }) => {
    if (asOf === null) return 'state unknown, may be out of date'
    return isOld ? `old, stated in ${day(asOf)}, may be out of date` : `as of ${day(asOf)}`
  },
  knownOfCountedSites: ({ kind, known, count, asOf }, { number, day }) =>
    `${number(known)} of about ${number(count)} ${places[kind].several} ${known === 1 ? 'is' : 'are'} known (the city’s own number of ${day(asOf)}).`,
  knownOfUncountedSites: ({ kind, known }, { number }) =>
    `${number(known)} ${known === 1 ? `${places[kind].one} is` : `${places[kind].several} are`} known; how many there are is not known.`,
  openingHours: ({ days, note }, { say }) =>
    [days.map(daysInWords).join('; '), note ? say(note) : ''].filter(Boolean).join('. '),
  openUntil: ({ closes }) => `open now until ${clock(closes)}`,
  closedUntil: ({ holiday, next }, { day }) => {
    const closed = holiday ? `closed, today is a public holiday (${holiday.en})` : 'closed'
    if (next === null) return closed
    const on = {
      TODAY: 'today',
      WITHIN_A_WEEK: `on ${weekday[next.weekday]}`,
      LATER: `on ${day(next.day)}`,
    }
    return `${closed}, opens ${on[next.ahead]} at ${clock(next.opens)}`
  },
  openingUnknown: () => 'whether it is open now is not known',
} satisfies Partial<Entries>
