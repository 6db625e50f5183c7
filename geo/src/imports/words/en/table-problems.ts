import type { AgeClass } from '../../cells/ages.ts'
import type { FileFormat } from '../../text/file-format.ts'
import { capital, many, one } from '../../../words/en/nouns.ts'
import type { ProblemEntries } from '../import-words.ts'
import type { Heading, PersonalRule, TableProblems } from '../table-problems.ts'

const formats: Readonly<Record<FileFormat, string>> = {
  EXCEL: 'an Excel workbook (there: Save as, “CSV UTF-8”)',
  SPREADSHEET: 'a spreadsheet (there: Save as, “Text CSV”)',
  PDF: 'a PDF; no table can be read from it reliably',
  COMPRESSED: 'a compressed archive; please unpack it first',
  IMAGE: 'an image',
  GEOPACKAGE: 'a database (GeoPackage or SQLite)',
  WEB_PAGE: 'a web page; perhaps the page that leads to the file was saved instead of the file',
  JSON: 'JSON',
  XML: 'XML',
  BINARY: 'no text',
}

const rules: Readonly<Record<PersonalRule, string>> = {
  NAME: 'names of persons',
  BIRTH: 'dates of birth',
  ADDRESS: 'addresses',
  TELEPHONE: 'telephone numbers',
  EMAIL: 'e-mail addresses',
  CASE_NUMBER: 'numbers of cases or persons',
  IDENTITY_NUMBER: 'numbers of insurances, taxes or accounts',
  FREE_TEXT: 'free texts',
  ONE_ROW_A_PERSON: 'one row a person',
}

const quoted = ({ de, en }: Heading) => (de === en ? `“${en}”` : `“${en}” (${de})`)
const agesOf = ({ from, below }: AgeClass) =>
  below === null ? `${from} and older` : below === from + 1 ? `${from}` : `${from} to ${below - 1}`

export const tableProblems: Pick<ProblemEntries, keyof TableProblems> = {
  PERSONAL_RECORDS: ({ rule, columns }, { list }) =>
    `The file looks as if it told of single people: ${rules[rule]}${columns.length === 0 ? '' : ` (${columns.length === 1 ? 'column' : 'columns'} ${list(columns.map(String))})`}. Such files are not accepted, and nothing of it was stored. Numbers that are summed up are expected, without columns about single people.`,
  AND_MORE_LIKE_IT: ({ count, last }, { number }) =>
    `The same holds for ${number(count)} more ${count === 1 ? 'place' : 'places'}${last === null ? '' : `, the last in line ${number(last)}`}.`,

  FILE_TOO_LARGE: ({ mostMegabytes }, { number }) =>
    `The file is larger than ${number(mostMegabytes)} MB. No such table is so large; perhaps it is another file.`,
  TOO_MANY_ENTRIES: ({ most, mostMegabytesOfLine: line }, { number }) =>
    `There is more in the file than is read: at most ${number(most)} entries${line === null ? '' : `, and no line longer than ${number(line)} MB`}. No such file has as much; perhaps it is another one.`,
  NOT_A_TABLE: ({ format }) =>
    `The file is ${formats[format]}. A CSV file is expected: text, one line an entry, columns separated by semicolons, commas or tabs.`,
  UNKNOWN_ENCODING: () =>
    'The encoding of its letters is unknown. UTF-8 is expected; Latin-1 (Windows-1252) and UTF-16 are read, too.',
  DOUBLE_ENCODED: () =>
    'Letters are encoded twice (as “Ã¤” instead of “ä”). The file was once read wrongly and saved like that; please export it again from its source as UTF-8.',
  HIDDEN_SIGNS: () =>
    'The text has control characters that nobody sees and that turn the direction of writing, for example. Please remove them.',
  LOST_LETTERS: () =>
    'Letters are lost (a “?” or “�” in their place). Please export the file again from its source as UTF-8.',
  BROKEN_QUOTES: () =>
    'Quotation marks do not match: a text in quotation marks begins here and does not end before the next separator.',
  NO_SEPARATOR: () =>
    'There is only one column. Several are expected, separated by semicolons, commas or tabs.',

  NO_HEADER: ({ expected }, { list }) =>
    `The line with the names of the columns is missing or cannot be recognised. Expected are ${list(expected.map(quoted))}.`,
  NO_COLUMN: ({ column, found }, { list }) =>
    `The column ${quoted(column)} is missing. There are: ${list(found.map((name) => `“${name}”`))}.`,
  UNKNOWN_COLUMN: ({ columns, suggestion, expected }, { list }) =>
    suggestion
      ? `This column is unknown. Perhaps ${quoted(suggestion)} is meant.`
      : `${columns === 1 ? 'This column is unknown. It is not left out silently: please remove or rename it.' : 'These columns are unknown. They are not left out silently: please remove or rename them.'}${expected.length === 0 ? '' : ` There can also be: ${list(expected.map(quoted))}.`}`,
  DOUBLED_COLUMN: ({ column }) => `There are two columns ${quoted(column)}. One is expected.`,
  RAGGED_ROW: ({ cells, expected }, { number }) =>
    `The row has ${cells === 1 ? 'one cell' : `${number(cells)} cells`}. ${number(expected)} are expected, as in the header.`,
  DUPLICATE_ROW: ({ line }, { number }) =>
    `Line ${number(line)} says the same already. One row for each area, day and group is expected.`,

  EMPTY_CELL: () => 'The cell is empty. A value is expected; a 0 where there is nobody.',
  NOT_A_COUNT: () => 'A number of 0 or more is expected, as 1234 or 12.5.',
  NOT_A_WHOLE_COUNT: () => 'A whole number of 0 or more is expected, as 1234.',
  OUT_OF_RANGE: ({ least, most }, { number }) =>
    `A number from ${number(least)} to ${number(most)} is expected.`,
  AMBIGUOUS_NUMBER: ({ small, large }) =>
    `The number may mean ${small} or ${large}, and no other in the file tells which. Please write it without a sign between thousands.`,
  MIXED_NOTATION: () =>
    'In this file both comma and point begin fractions. One notation is expected for all numbers.',
  SPREADSHEET_ERROR: () => 'This is the error of a spreadsheet. A number is expected.',
  SPREADSHEET_DATE: () =>
    'A spreadsheet has turned this into a date. What stood here before is expected.',
  ROUNDED_BY_SPREADSHEET: () =>
    'The number is in the short form of a spreadsheet; digits may be lost. All digits are expected.',
  WITHHELD_VALUE: () =>
    'Instead of a number there is a sign for “unknown” or “withheld”. It is not taken for 0. A number is expected.',
  UNKNOWN_WORD: ({ available }, { list }) => `One of these is expected: ${list(available)}.`,
  NOT_A_SLUG: () =>
    'An identifier of small letters, digits and hyphens is expected, as framework-2026.',

  NOT_A_DAY: () => 'A day is expected, as 2025-12-31 or 31.12.2025.',
  NOT_A_PERIOD: () => 'A month, a quarter or a year is expected, as 2025-03, 2025-Q1 or 2025.',
  NO_DAY: () =>
    'The day is missing. It is expected in a column “day” or “year” or beside the file (--day 2025-12-31).',
  OTHER_DAY: ({ declared, stated }, { day }) =>
    `The file says ${day(stated)}, ${day(declared)} was declared. The same day is expected.`,
  DAY_IN_FUTURE: ({ today }, { day }) =>
    `The day is in the future. A count up to ${day(today)} is expected.`,
  DAY_TOO_EARLY: ({ earliest }, { day }) => `A day from ${day(earliest)} on is expected.`,
  DAYS_OUT_OF_ORDER: () => 'An end after the beginning is expected.',
  MISSING_MONTHS: ({ months }, { list }) => `Months between are missing: ${list(months)}.`,
  MISSING_YEARS: ({ years }, { list }) => `Years between are missing: ${list(years.map(String))}.`,

  UNKNOWN_AREA: ({ level, suggestion, available }, { list, levels }) =>
    `There is no such ${one(levels[level])}. ${suggestion === null ? `There are: ${list(available)}.` : `Perhaps ${suggestion} is meant.`}`,
  AMBIGUOUS_AREA: ({ level, codes }, { list, levels }) =>
    `More than one ${one(levels[level])} has this name. A code is expected; there are ${list(codes)}.`,
  CODE_AND_NAME_DIFFER: ({ level, code, other }, { levels }) =>
    `Code and name do not belong together: the name is that of ${one(levels[level])} ${other}, the code is ${code}.`,
  AREAS_APART: ({ planningArea, socialSpace }, { levels }) =>
    `${capital(one(levels.SOCIAL_SPACE))} ${socialSpace} has no ${one(levels.DISTRICT)} in ${one(levels.PLANNING_AREA)} ${planningArea}.`,
  OTHER_SOCIAL_SPACE: ({ district, expected }, { list, levels }) =>
    `${capital(one(levels.DISTRICT))} ${district} does not lie in this ${one(levels.SOCIAL_SPACE)}. It lies in ${list(expected)}.`,
  NO_SOCIAL_SPACE: ({ district, spaces }, { list, levels }) =>
    `${capital(one(levels.DISTRICT))} ${district} lies in several ${many(levels.SOCIAL_SPACE)} (${list(spaces)}). A row for each of them is expected, with a column “${one(levels.SOCIAL_SPACE)}”.`,
  COUNTED_ELSEWHERE: ({ host }, { levels }) =>
    `The people of this ${one(levels.DISTRICT)} are counted with ${one(levels.DISTRICT)} ${host}. A 0 or no row is expected.`,
  MISSING_AREAS: ({ level, areas, day: of, days }, { list, day, number, levels }) =>
    `On ${day(of)}${days > 1 ? ` and ${number(days - 1)} more days` : ''} the ${areas.length === 1 ? `${one(levels[level])} ${list(areas)} is` : `${many(levels[level])} ${list(areas)} are`} missing. All are expected.`,
  MISSING_PARTS: ({ parts, day: of }, { list, day, levels }) =>
    `On ${day(of)} these are missing, each a ${one(levels.PLANNING_AREA)} and a ${one(levels.SOCIAL_SPACE)}: ${list(parts)}. All are expected.`,

  NOT_AN_AGE: () => 'An age or a group of ages is expected, as 60, 60–64 or “85 years and older”.',
  MISSING_AGES: ({ ages, place }, { list }) =>
    `${place}: people aged ${list(ages.map(agesOf))} are missing. Every age is expected; a 0 where there is nobody.`,
  AGES_OVERLAP: ({ ages, place }) =>
    `${place}: people aged ${agesOf(ages)} are already counted in another group.`,
  AGES_CROSS: ({ ages, bound }) =>
    `The group ${agesOf(ages)} lies on both sides of ${bound}. Single years are expected, or groups with bounds at 18, 60, 65, 70, 75, 80 and 85.`,

  SUM_DIFFERS: ({ sum, stated }, { number }) =>
    `The parts add up to ${number(sum)}, the sum stated here is ${number(stated)}.`,
  TOTAL_DIFFERS: ({ sum, known, place, day: of }, { number, day }) =>
    `${place}: the file adds up to ${number(sum)} people on ${day(of)}, ${number(known)} are known.`,
  PART_EXCEEDS_WHOLE: ({ part, whole }, { number }) =>
    `A part (${number(part)}) is larger than the whole (${number(whole)}).`,
  CASES_DIFFER: ({ sum, known, first, last }, { number, day }) =>
    `From ${day(first)} to ${day(last)} the file adds up to ${number(sum)} cases, ${number(known)} are known.`,
  NO_PERIOD: () =>
    'The period is missing. A column “period” (2025-03, 2025-Q1) is expected, or “year” and “month”, or “first_day” and “last_day”.',
  PERIODS_OVERLAP: ({ until, from }, { day }) =>
    `Periods overlap: one lasts until ${day(until)}, another begins on ${day(from)}. Cases would be counted twice; please leave out sums over several periods.`,
  SAME_BEGINNING: ({ other }) =>
    `From this day on the framework ${other} is valid already. Another day is expected.`,
  MISSING_KEYS: ({ keys }, { list }) => `Planning keys are missing: ${list(keys)}.`,
  MISSING_IN_FRAMEWORK: ({ framework, areas }, { list, levels }) =>
    `${capital(many(levels.PLANNING_AREA))} are missing in the framework ${framework}: ${list(areas)}. All are expected.`,
  UNKNOWN_FRAMEWORK: ({ available }, { list }) =>
    `No such framework is in any of the files. There are: ${list(available)}.`,
}
