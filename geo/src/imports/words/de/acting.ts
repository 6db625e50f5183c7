import type { LevelNames } from '../../../terms/level-names.ts'
import { isCounted, type MeasuredTable, type MeasuredValue } from '../../plausibility.ts'
import type { FindingWords } from '../acting.ts'
import type { ActingEntries, FindingEntries, Writing } from '../import-words.ts'
import { measuredIn, told } from '../measure-words.ts'
import { sayFolder } from '../say-problem.ts'
import { folder } from './folder-problems.ts'
import { measuredOf } from './measured.ts'

const on = (time: string, day: (day: string) => string) => (time === '' ? '' : ` am ${day(time)}`)
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
      place === '' ? 'insgesamt' : isCounted(place) ? `(${counted[place]})` : `in ${place}`,
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
  return `${what(table, value)} ${of(place)}${on(time, day)}: ${number(told(table, after))}, bisher ${number(told(table, before))}${then(time, timeBefore, day)}.`
}

export const findings: FindingEntries = {
  TOTAL: compared,
  JUMP: (finding, writing) => `Sprung um mehr als ein Viertel: ${compared(finding, writing)}`,
  MISSING: ({ table, time, timeBefore, places }, { list, day, levels }) => {
    const say = inWords(levels)
    return `Es fehlt${on(time, day)} in „${say.table(table)}“, was es bisher${on(timeBefore, day)} gab: ${list(say.places(places))}.`
  },
  ADDED: ({ table, time, timeBefore, places }, { list, day, levels }) => {
    const say = inWords(levels)
    return `Neu${on(time, day)} in „${say.table(table)}“, was es bisher${on(timeBefore, day)} nicht gab: ${list(say.places(places))}.`
  },
  RENAMED: ({ table, names }, { list, levels }) =>
    `Umbenannt in „${inWords(levels).table(table)}“: ${list(names.map(({ place, before, after }) => `${place} von „${before}“ in „${after}“`))}.`,
  MISSING_BETWEEN: ({ table, months }, { list, levels }) =>
    `In „${inWords(levels).table(table)}“ fehlen zwischen dem, was es gibt, und dem, was dazukommt, Monate: ${list(months)}.`,
}

const rowsOf = (rows: number, number: (value: number) => string) =>
  rows === 1 ? '1 Zeile' : `${number(rows)} Zeilen`
const problemsOf = (problems: number, number: (value: number) => string) =>
  problems === 1 ? '1 Fehler' : `${number(problems)} Fehler`
const remarkableOf = (remarkable: number, number: (value: number) => string) =>
  remarkable === 1 ? '1 Auffälligkeit' : `${number(remarkable)} Auffälligkeiten`

export const acting: ActingEntries = {
  READ_AGAIN: () =>
    'Inzwischen wurde etwas anderes eingespielt. Die Dateien werden daneben noch einmal geprüft.',
  READING: ({ rows }, { number }) => `Gelesen: ${rowsOf(rows, number)}`,
  LOADING: ({ step }) => `Wird übernommen: ${step}`,
  MORE_PROBLEMS: ({ problems }, { number }) =>
    `Dazu ${number(problems)} weitere Fehler, die nicht einzeln aufgeführt sind.`,
  CHECKED: ({ rows, remarkable }, { number }) =>
    `Geprüft: ${rowsOf(rows, number)} ohne Fehler, ${remarkableOf(remarkable, number)}. Geändert wurde nichts.`,
  REFUSED: ({ problems }, { number }) =>
    `Nicht übernommen: ${problemsOf(problems, number)}. Geändert wurde nichts.`,
  UNCONFIRMED: ({ remarkable }, { number }) =>
    `Noch nicht übernommen: ${remarkableOf(remarkable, number)}, die jemand bestätigen muss. Geändert wurde nichts.`,
  APPLIED: ({ id, rows }, { number }) =>
    `Übernommen als Import ${number(id)}: ${rowsOf(rows, number)}.`,
  UNCHANGED: ({ id }, { number }) =>
    `Diese Angaben gelten schon, als Import ${number(id)}. Geändert wurde nichts.`,
  OVERTAKEN: () =>
    'Während der Prüfung wurde immer wieder etwas anderes eingespielt. Bitte noch einmal versuchen. Geändert wurde nichts.',
  TOO_LARGE: ({ most }, { number }) =>
    `Das ist mehr, als die eingebaute Datenbank aufnimmt (${number(most)} Zeilen). Mit PostgreSQL geht es: DATABASE_URL setzen und noch einmal einspielen. Geändert wurde nichts.`,
  IMPOSSIBLE: ({ reason }) =>
    `So passen die Daten nicht zusammen. Die Datenbank meldet auf Englisch: „${reason}“ Geändert wurde nichts.`,
  WRONG_FOLDER: ({ problems }) => `${sayFolder(problems, folder)}\nGeändert wurde nichts.`,
  TOO_HARD: () =>
    'Diese Dateien zu lesen braucht mehr Zeit oder Arbeitsspeicher, als dafür da ist. Kleinere oder einfachere Dateien gehen, etwa ein Gebiet mit weniger Eckpunkten. Geändert wurde nichts.',
  FAILED: () => 'Bei uns ist ein Fehler aufgetreten. Geändert wurde nichts.',
  NO_SPACE: () => 'Es ist kein Platz mehr auf dem Datenträger. Geändert wurde nichts.',
  UNKNOWN: () =>
    'Die Verbindung zur Datenbank ist im letzten Schritt abgebrochen. Ob alles oder nichts geändert wurde, sagt der Verlauf der Importe, sobald sie wieder antwortet.',
  READ_ONLY: () =>
    'Die Rolle von DATABASE_URL darf nur lesen. Mit DATABASE_ADMIN_URL, der Rolle, die laden darf, geht es. Geändert wurde nichts.',
  UNDONE: ({ id }, { number }) => `Import ${number(id)} ist rückgängig gemacht.`,
  NO_SUCH_IMPORT: ({ id }, { number }) => `Einen Import ${number(id)} gibt es nicht.`,
  UNDONE_BEFORE: ({ id }, { number }) => `Import ${number(id)} ist schon rückgängig gemacht.`,
  NEEDED: ({ id, by }, { number, list }) =>
    `Import ${number(id)} kann nicht rückgängig gemacht werden, solange diese späteren gelten, die auf ihm aufbauen: ${list(by.map(number))}. Geändert wurde nichts.`,
}
