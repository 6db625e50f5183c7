import { type CleanTable, type Damage, inCell, inText, textOf } from './damage.ts'

/** One row less of the body, but for the sum. */
const withoutRow = (table: CleanTable, index: number) => table.withLine(index, null)

/** Files whose cells, rows or sums are not as they should be. */
export const damagedCells: readonly Damage[] = [
  inCell('an empty cell', 'staff', 2, () => '', 'EMPTY_CELL'),
  inCell('a word for a number', 'staff', 3, () => 'viele', 'NOT_A_COUNT'),
  inCell('less than nobody', 'residents-by-age', 4, (cell) => `-${cell}`, 'NOT_A_WHOLE_COUNT'),
  inCell('half a person', 'residents-by-age', 4, () => '10,5', 'NOT_A_WHOLE_COUNT'),
  inCell('more posts than a city has', 'staff', 2, () => '65000', 'OUT_OF_RANGE'),
  inText(
    'a number that may be two',
    'staff',
    (table) => table.text.replace('2,5', '1.500').replace('0,75', '1').replace('1,25', '1'),
    'AMBIGUOUS_NUMBER',
    2,
  ),
  inCell('points and commas for fractions', 'staff', 2, () => '12.75', 'MIXED_NOTATION'),
  inCell('the error of a spreadsheet', 'staff', 2, () => '#DIV/0!', 'SPREADSHEET_ERROR'),
  inCell('a date of a spreadsheet', 'staff', 2, () => '02. Mai', 'SPREADSHEET_DATE'),
  inCell(
    'a number in short',
    'residents-by-district',
    4,
    () => '1,23E+03',
    'ROUNDED_BY_SPREADSHEET',
  ),
  inCell(
    'a number that is withheld',
    'one-person-households',
    3,
    (_, below) => ['-', '.', 'x', '/'][below(4)] ?? '-',
    'WITHHELD_VALUE',
  ),
  inCell('no day', 'staff', 0, () => '31.02.2025', 'NOT_A_DAY'),
  inCell('a day to come', 'staff', 0, () => '31.12.2031', 'DAY_IN_FUTURE'),
  inCell('a year that is none', 'residents-by-age', 0, () => '1024', 'NOT_A_DAY'),
  inCell(
    'a day of a century ago',
    'staff',
    0,
    () => '2025-12-31'.replace('20', '18'),
    'DAY_TOO_EARLY',
  ),
  inText(
    'no day at all',
    'staff',
    (table) => textOf(table.lines.map((line) => line.split(';').slice(1).join(';'))),
    'NO_DAY',
  ),
  inCell('an area that there is not', 'residents-by-district', 1, () => '99', 'UNKNOWN_AREA'),
  inCell('a misspelt area', 'staff', 1, () => 'Altstatt', 'UNKNOWN_AREA'),
  inCell(
    'a code with another name',
    'residents-by-age',
    2,
    (cell) =>
      `${cell.slice(0, 2)} ${cell.startsWith('03') ? 'Innere Altstadt' : 'Neustadt und Hafen'}`,
    'CODE_AND_NAME_DIFFER',
  ),
  inText(
    'areas of different parents',
    'residents-by-age',
    (table) => table.withCell(5, 1, () => 'StB 2 Neustadt'),
    'AREAS_APART',
    6,
  ),
  inText(
    'a district in another social space',
    'residents-by-district',
    (table) => table.withCell(1, 3, () => '03'),
    'OTHER_SOCIAL_SPACE',
    2,
  ),
  inText(
    'people of a district that has none',
    'residents-by-district',
    (table) => table.withLine(6, `${table.row(6)}\n31.12.2024;22;Heide;03;5;4;1`),
    'COUNTED_ELSEWHERE',
    8,
  ),
  inText(
    'one row for a district in two social spaces',
    'residents-by-district',
    (table) =>
      textOf(
        table.lines.flatMap((line, at) => {
          if (at === 5 || at === 7) return []
          const cells = line.split(';')
          return (at === 4 ? cells.with(4, '600').with(5, '540').with(6, '60') : cells)
            .toSpliced(3, 1)
            .join(';')
        }),
      ),
    'NO_SOCIAL_SPACE',
    5,
  ),
  inText('an area is missing', 'staff', (table) => withoutRow(table, 2), 'MISSING_AREAS'),
  inText(
    'a district is missing',
    'one-person-households',
    (table, below) => withoutRow(table, table.someRow(below)),
    'MISSING_AREAS',
  ),
  inText(
    'half of the file',
    'residents-by-age',
    (table) => table.text.slice(0, table.text.length / 2),
    'MISSING_PARTS',
  ),
  inText(
    'an age is missing',
    'residents-by-age',
    (table, below) => withoutRow(table, table.someRow(below)),
    'MISSING_AGES',
  ),
  inText(
    'a row twice',
    'residents-by-age',
    (table) => table.withLine(9, `${table.row(9)}\n${table.row(9)}`),
    'DUPLICATE_ROW',
    11,
  ),
  inCell('no age', 'residents-by-age', 3, () => 'alt', 'NOT_AN_AGE'),
  inText(
    'ages that overlap',
    'residents-by-age',
    (table) => table.withCell(62, 3, () => '60 bis 64'),
    'AGES_OVERLAP',
  ),
  inText(
    'ages on both sides of 80',
    'district-residents-by-age',
    (table) => table.text.replace('75-79', '75-82').replace('80+', '83+'),
    'AGES_CROSS',
  ),
  inText(
    'a sum that is none',
    'residents-by-district',
    (table) => table.text.replace('2580', '2850'),
    'SUM_DIFFERS',
    8,
  ),
  inCell(
    'parts that are not the whole',
    'residents-by-district',
    5,
    (cell) => `${Number(cell) + 1}`,
    'SUM_DIFFERS',
  ),
  inText(
    'ten times as many people',
    'residents-by-age',
    (table) => table.text.replaceAll(';10\n', ';100\n'),
    'TOTAL_DIFFERS',
  ),
  inText(
    'more alone than live there',
    'one-person-households',
    (table) => table.withCell(3, 5, () => '9000'),
    'PART_EXCEEDS_WHOLE',
    4,
  ),
  inText(
    'a year is missing',
    'forecast',
    (table) => textOf(table.lines.filter((line) => !line.startsWith('2026'))),
    'MISSING_YEARS',
  ),
  inText(
    'a month is missing',
    'counselling-cases',
    (table) => textOf(table.lines.filter((line) => !line.startsWith('2025-02'))),
    'MISSING_MONTHS',
  ),
  inText(
    'a month that has not ended',
    'counselling-cases',
    (table) => table.text.replaceAll('2025-03', '2026-12'),
    'DAY_IN_FUTURE',
    62,
  ),
  inCell('no month', 'counselling-cases', 0, () => '2025-13', 'NOT_A_PERIOD'),
  inText(
    'a year beside its months',
    'counselling-cases',
    (table) => `${table.text}${table.row(1).replace('2025-01', '2025')}\n`,
    'PERIODS_OVERLAP',
  ),
  inCell('a provider that is none', 'counselling-cases', 1, () => 'jemand', 'UNKNOWN_WORD'),
  inText(
    'fewer cases than were told',
    'counselling-cases',
    (table) => table.text.replaceAll('2025-', '2024-').replaceAll(/;[123];(\d+)\n/g, ';0;$1\n'),
    'CASES_DIFFER',
  ),
  inText(
    'one row a person',
    'counselling-cases',
    (table) => textOf(table.lines.map((line) => line.split(';').slice(0, 6).join(';'))),
    'PERSONAL_RECORDS',
  ),
  inText(
    'names beside the numbers',
    'counselling-cases',
    (table) => textOf(table.lines.map((line, at) => `${line};${at === 0 ? 'Klientin' : 'Muster'}`)),
    'PERSONAL_RECORDS',
  ),
]
