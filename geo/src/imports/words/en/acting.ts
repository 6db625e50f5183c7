import { isCounted, type MeasuredTable, type MeasuredValue } from '../../plausibility.ts'
import type { ActingEntries, FindingEntries } from '../import-words.ts'
import { measuredIn, told } from '../measure-words.ts'
import { measured } from './measured.ts'

const of = (place: string) =>
  place === '' ? 'in all' : isCounted(place) ? `(${measured.counted[place]})` : `in ${place}`
const on = (time: string, day: (day: string) => string) => (time === '' ? '' : ` on ${day(time)}`)
const then = (time: string, before: string, day: (day: string) => string) =>
  time === before ? '' : ` (${day(before)})`
const what = (table: MeasuredTable, value: MeasuredValue) => measuredIn(measured, table, value)
const placesOf = (all: readonly string[]) =>
  all.map((place) => (isCounted(place) ? measured.counted[place] : place))

export const findings: FindingEntries = {
  TOTAL: ({ table, value, place, time, after, timeBefore, before }, { number, day }) =>
    `${what(table, value)} ${of(place)}${on(time, day)}: ${number(told(table, after))}, before ${number(told(table, before))}${then(time, timeBefore, day)}.`,
  JUMP: ({ table, value, place, time, after, timeBefore, before }, { number, day }) =>
    `A jump by more than a quarter: ${what(table, value)} ${of(place)}${on(time, day)}: ${number(told(table, after))}, before ${number(told(table, before))}${then(time, timeBefore, day)}.`,
  MISSING: ({ table, time, timeBefore, places }, { list, day }) =>
    `Missing${on(time, day)} in “${measured.tables[table]}”, though there before${on(timeBefore, day)}: ${list(placesOf(places))}.`,
  ADDED: ({ table, time, timeBefore, places }, { list, day }) =>
    `New${on(time, day)} in “${measured.tables[table]}”, not there before${on(timeBefore, day)}: ${list(placesOf(places))}.`,
  MISSING_BETWEEN: ({ table, months }, { list }) =>
    `In “${measured.tables[table]}” months are missing between what there is and what comes: ${list(months)}.`,
}

const rowsOf = (rows: number, number: (value: number) => string) =>
  rows === 1 ? '1 row' : `${number(rows)} rows`
const problemsOf = (problems: number, number: (value: number) => string) =>
  problems === 1 ? '1 error' : `${number(problems)} errors`
const remarkableOf = (remarkable: number, number: (value: number) => string) =>
  remarkable === 1 ? '1 remarkable thing' : `${number(remarkable)} remarkable things`

export const acting: ActingEntries = {
  READING: ({ rows }, { number }) => `Read: ${rowsOf(rows, number)}`,
  LOADING: ({ step }) => `Being put to use: ${step}`,
  MORE_PROBLEMS: ({ problems }, { number }) =>
    `And ${number(problems)} more errors that are not listed one by one.`,
  CHECKED: ({ rows, remarkable }, { number }) =>
    `Checked: ${rowsOf(rows, number)} without an error, ${remarkableOf(remarkable, number)}. Nothing was changed.`,
  REFUSED: ({ problems }, { number }) =>
    `Not imported: ${problemsOf(problems, number)}. Nothing was changed.`,
  UNCONFIRMED: ({ remarkable }, { number }) =>
    `Not imported yet: ${remarkableOf(remarkable, number)} that somebody has to confirm. Nothing was changed.`,
  APPLIED: ({ id, rows }, { number }) =>
    `Imported as import ${number(id)}: ${rowsOf(rows, number)}.`,
  UNCHANGED: ({ id }, { number }) =>
    `This is in use already, as import ${number(id)}. Nothing was changed.`,
  TOO_LARGE: ({ most }, { number }) =>
    `This is more than the embedded database takes (${number(most)} rows). With PostgreSQL it works: set DATABASE_URL and import it again. Nothing was changed.`,
  IMPOSSIBLE: ({ reason }) =>
    `The data does not fit together like this. The database says: “${reason}” Nothing was changed.`,
  FAILED: () => 'Something went wrong on our side. Nothing was changed.',
  NO_SPACE: () => 'There is no space left on the disk. Nothing was changed.',
  READ_ONLY: () =>
    'The role of DATABASE_URL may only read. With DATABASE_ADMIN_URL, the role that may load data, it works. Nothing was changed.',
  UNDONE: ({ id }, { number }) => `Import ${number(id)} is undone.`,
  NO_SUCH_IMPORT: ({ id }, { number }) => `There is no import ${number(id)}.`,
  UNDONE_BEFORE: ({ id }, { number }) => `Import ${number(id)} is undone already.`,
  NEEDED: ({ id, by }, { number, list }) =>
    `Import ${number(id)} cannot be undone as long as these later ones are in use, which build on it: ${list(by.map(number))}. Nothing was changed.`,
}
