import type { LevelNames } from '../../../terms/level-names.ts'
import { isCounted, type MeasuredTable, type MeasuredValue } from '../../plausibility.ts'
import type { FindingWords } from '../acting.ts'
import type { ActingEntries, FindingEntries, Writing } from '../import-words.ts'
import { measuredIn, told } from '../measure-words.ts'
import { sayFolder } from '../say-problem.ts'
import { folder } from './folder-problems.ts'
import { measuredOf } from './measured.ts'

const on = (time: string, day: (day: string) => string) => (time === '' ? '' : ` on ${day(time)}`)
const then = (time: string, before: string, day: (day: string) => string) =>
  time === before ? '' : ` (${day(before)})`

/** What is compared, where, and as what it stands in a table. */
const inWords = (levels: LevelNames) => {
  const { tables, counted, ...others } = measuredOf(levels)
  return {
    table: (table: MeasuredTable) => tables[table],
    what: (table: MeasuredTable, value: MeasuredValue) =>
      measuredIn({ tables, counted, ...others }, table, value),
    of: (place: string) =>
      place === '' ? 'in all' : isCounted(place) ? `(${counted[place]})` : `in ${place}`,
    places: (all: readonly string[]) =>
      all.map((place) => (isCounted(place) ? counted[place] : place)),
  }
}

type Compared = FindingWords['TOTAL'] | FindingWords['JUMP']

function compared(
  { table, value, place, time, after, timeBefore, before }: Compared,
  { number, day, levels }: Writing,
): string {
  const { what, of } = inWords(levels)
  return `${what(table, value)} ${of(place)}${on(time, day)}: ${number(told(table, after))}, before ${number(told(table, before))}${then(time, timeBefore, day)}.`
}

export const findings: FindingEntries = {
  TOTAL: compared,
  JUMP: (finding, writing) => `A jump by more than a quarter: ${compared(finding, writing)}`,
  MISSING: ({ table, time, timeBefore, places }, { list, day, levels }) => {
    const say = inWords(levels)
    return `Missing${on(time, day)} in “${say.table(table)}”, though there before${on(timeBefore, day)}: ${list(say.places(places))}.`
  },
  ADDED: ({ table, time, timeBefore, places }, { list, day, levels }) => {
    const say = inWords(levels)
    return `New${on(time, day)} in “${say.table(table)}”, not there before${on(timeBefore, day)}: ${list(say.places(places))}.`
  },
  RENAMED: ({ table, names }, { list, levels }) =>
    `Renamed in “${inWords(levels).table(table)}”: ${list(names.map(({ place, before, after }) => `${place} from “${before}” to “${after}”`))}.`,
  MISSING_BETWEEN: ({ table, months }, { list, levels }) =>
    `In “${inWords(levels).table(table)}” months are missing between what there is and what comes: ${list(months)}.`,
}

const rowsOf = (rows: number, number: (value: number) => string) =>
  rows === 1 ? '1 row' : `${number(rows)} rows`
const problemsOf = (problems: number, number: (value: number) => string) =>
  problems === 1 ? '1 error' : `${number(problems)} errors`
const remarkableOf = (remarkable: number, number: (value: number) => string) =>
  remarkable === 1 ? '1 remarkable thing' : `${number(remarkable)} remarkable things`

export const acting: ActingEntries = {
  READ_AGAIN: () =>
    'Something else was imported meanwhile. The files are checked beside it once more.',
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
  OVERTAKEN: () =>
    'While the files were checked, other things were imported again and again. Please try once more. Nothing was changed.',
  TOO_LARGE: ({ most }, { number }) =>
    `This is more than the embedded database takes (${number(most)} rows). With PostgreSQL it works: set DATABASE_URL and import it again. Nothing was changed.`,
  IMPOSSIBLE: ({ reason }) =>
    `The data does not fit together like this. The database says: “${reason}” Nothing was changed.`,
  WRONG_FOLDER: ({ problems }) => `${sayFolder(problems, folder)}\nNothing was changed.`,
  TOO_HARD: () =>
    'Reading these files takes more time or memory than there is for it. Smaller or plainer files will do, such as areas with fewer corners. Nothing was changed.',
  FAILED: () => 'Something went wrong on our side. Nothing was changed.',
  NO_SPACE: () => 'There is no space left on the disk. Nothing was changed.',
  UNKNOWN: () =>
    'The connection to the database broke at the last step. Whether all of it was changed or nothing, the history of imports says as soon as it answers again.',
  READ_ONLY: () =>
    'The role of DATABASE_URL may only read. With DATABASE_ADMIN_URL, the role that may load data, it works. Nothing was changed.',
  UNDONE: ({ id }, { number }) => `Import ${number(id)} is undone.`,
  NO_SUCH_IMPORT: ({ id }, { number }) => `There is no import ${number(id)}.`,
  UNDONE_BEFORE: ({ id }, { number }) => `Import ${number(id)} is undone already.`,
  NEEDED: ({ id, by }, { number, list }) =>
    `Import ${number(id)} cannot be undone as long as these later ones are in use, which build on it: ${list(by.map(number))}. Nothing was changed.`,
}
