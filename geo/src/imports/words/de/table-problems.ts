import type { AgeClass } from '../../cells/ages.ts'
import type { FileFormat } from '../../text/file-format.ts'
import {
  capital,
  dativeMany,
  der,
  dieses,
  diesem,
  ein,
  einenSolchen,
  im,
  jeden,
  keinen,
  many,
  one,
} from '../../../words/de/declension.ts'
import type { ProblemEntries } from '../import-words.ts'
import type { Heading, PersonalRule, TableProblems } from '../table-problems.ts'

const formats: Readonly<Record<FileFormat, string>> = {
  EXCEL: 'eine Excel-Arbeitsmappe (dort: Speichern unter, „CSV UTF-8“)',
  SPREADSHEET: 'ein Tabellendokument (dort: Speichern unter, „Text CSV“)',
  PDF: 'ein PDF; daraus lässt sich keine Tabelle verlässlich lesen',
  COMPRESSED: 'ein gepacktes Archiv; bitte vorher entpacken',
  IMAGE: 'ein Bild',
  GEOPACKAGE: 'eine Datenbank (GeoPackage oder SQLite)',
  WEB_PAGE:
    'eine Webseite; vielleicht wurde statt der Datei die Seite gespeichert, die zu ihr führt',
  JSON: 'JSON',
  XML: 'XML',
  BINARY: 'kein Text',
}

const rules: Readonly<Record<PersonalRule, string>> = {
  NAME: 'Namen von Personen',
  BIRTH: 'Geburtsdaten',
  ADDRESS: 'Anschriften',
  TELEPHONE: 'Telefonnummern',
  EMAIL: 'E-Mail-Adressen',
  CASE_NUMBER: 'Nummern von Fällen oder Personen',
  IDENTITY_NUMBER: 'Versicherungs-, Steuer- oder Kontonummern',
  FREE_TEXT: 'freie Texte',
  ONE_ROW_A_PERSON: 'eine Zeile je Person',
}

const quoted = ({ de, en }: Heading) => (de === en ? `„${de}“` : `„${de}“ (${en})`)
const agesOf = ({ from, below }: AgeClass) =>
  below === null ? `${from} und älter` : below === from + 1 ? `${from}` : `${from} bis ${below - 1}`

export const tableProblems: Pick<ProblemEntries, keyof TableProblems> = {
  PERSONAL_RECORDS: ({ rule, columns }, { list }) =>
    `Die Datei sieht nach Angaben über einzelne Menschen aus: ${rules[rule]}${columns.length === 0 ? '' : ` (${columns.length === 1 ? 'Spalte' : 'Spalten'} ${list(columns.map(String))})`}. Solche Dateien werden nicht angenommen, und nichts aus ihr wurde gespeichert. Erwartet werden zusammengezählte Zahlen, ohne Spalten, die von Einzelnen handeln.`,
  AND_MORE_LIKE_IT: ({ count, last }, { number }) =>
    `Dasselbe gilt für ${number(count)} weitere ${count === 1 ? 'Stelle' : 'Stellen'}${last === null ? '' : `, zuletzt in Zeile ${number(last)}`}.`,

  FILE_TOO_LARGE: ({ mostMegabytes }, { number }) =>
    `Die Datei ist größer als ${number(mostMegabytes)} MB. So groß wird keine solche Tabelle; vielleicht ist es eine andere Datei.`,
  TOO_MANY_ENTRIES: ({ most, mostMegabytesOfLine: line }, { number }) =>
    `In der Datei steht mehr, als gelesen wird: höchstens ${number(most)} Einträge${line === null ? '' : `, und keine Zeile länger als ${number(line)} MB`}. So viel hat keine solche Datei; vielleicht ist es eine andere.`,
  NOT_A_TABLE: ({ format }) =>
    `Die Datei ist ${formats[format]}. Erwartet wird eine CSV-Datei: Text, eine Zeile je Eintrag, Spalten durch Semikolon, Komma oder Tabulator getrennt.`,
  UNKNOWN_ENCODING: () =>
    'Die Zeichenkodierung ist unbekannt. Erwartet wird UTF-8; auch Latin-1 (Windows-1252) und UTF-16 werden gelesen.',
  DOUBLE_ENCODED: () =>
    'Umlaute sind doppelt kodiert (wie „Ã¤“ statt „ä“). Die Datei wurde einmal falsch gelesen und so gespeichert; bitte noch einmal aus der Quelle als UTF-8 ausgeben.',
  HIDDEN_SIGNS: () =>
    'Der Text enthält Steuerzeichen, die niemand sieht und die etwa die Schreibrichtung umkehren. Bitte entfernen.',
  LOST_LETTERS: () =>
    'Buchstaben sind verloren (ein „?“ oder „�“ an ihrer Stelle). Bitte die Datei noch einmal aus der Quelle als UTF-8 ausgeben.',
  BROKEN_QUOTES: () =>
    'Anführungszeichen gehen nicht auf: Ein Text in Anführungszeichen beginnt hier und endet nicht vor dem nächsten Trennzeichen.',
  NO_SEPARATOR: () =>
    'Es gibt nur eine Spalte. Erwartet werden mehrere, durch Semikolon, Komma oder Tabulator getrennt.',

  NO_HEADER: ({ expected }, { list }) =>
    `Die Zeile mit den Spaltennamen fehlt oder ist nicht zu erkennen. Erwartet werden ${list(expected.map(quoted))}.`,
  NO_COLUMN: ({ column, found }, { list }) =>
    `Es fehlt die Spalte ${quoted(column)}. Vorhanden: ${list(found.map((name) => `„${name}“`))}.`,
  UNKNOWN_COLUMN: ({ columns, suggestion, expected }, { list }) =>
    suggestion
      ? `Diese Spalte ist unbekannt. Gemeint ist vielleicht ${quoted(suggestion)}.`
      : `${columns === 1 ? 'Diese Spalte ist unbekannt. Sie wird' : 'Diese Spalten sind unbekannt. Sie werden'} nicht still weggelassen: bitte entfernen oder umbenennen.${expected.length === 0 ? '' : ` Es kann noch geben: ${list(expected.map(quoted))}.`}`,
  DOUBLED_COLUMN: ({ column }) =>
    `Die Spalte ${quoted(column)} gibt es zweimal. Erwartet wird eine.`,
  RAGGED_ROW: ({ cells, expected }, { number }) =>
    `Die Zeile hat ${cells === 1 ? 'eine Zelle' : `${number(cells)} Zellen`}. Erwartet werden ${number(expected)}, wie in der Kopfzeile.`,
  DUPLICATE_ROW: ({ line }, { number }) =>
    `Dasselbe steht schon in Zeile ${number(line)}. Erwartet wird eine Zeile je Fläche, Tag und Gruppe.`,

  EMPTY_CELL: () => 'Die Zelle ist leer. Erwartet wird eine Angabe; wo es niemanden gibt, eine 0.',
  NOT_A_COUNT: () => 'Erwartet wird eine Zahl von 0 an, wie 1234 oder 12,5.',
  NOT_A_WHOLE_COUNT: () => 'Erwartet wird eine ganze Zahl von 0 an, wie 1234.',
  OUT_OF_RANGE: ({ least, most }, { number }) =>
    `Erwartet wird eine Zahl von ${number(least)} bis ${number(most)}.`,
  AMBIGUOUS_NUMBER: ({ small, large }) =>
    `Die Zahl kann ${String(small).replace('.', ',')} oder ${large} heißen, und keine andere der Datei sagt, wie sie gemeint ist. Bitte ohne Trennzeichen für Tausender schreiben.`,
  MIXED_NOTATION: () =>
    'In der Datei stehen Komma und Punkt beide für Dezimalstellen. Erwartet wird eine Schreibweise für alle Zahlen.',
  SPREADSHEET_ERROR: () =>
    'Hier steht der Fehler einer Tabellenkalkulation. Erwartet wird eine Zahl.',
  SPREADSHEET_DATE: () =>
    'Hier hat eine Tabellenkalkulation aus einer Angabe ein Datum gemacht. Erwartet wird die ursprüngliche Angabe.',
  ROUNDED_BY_SPREADSHEET: () =>
    'Die Zahl steht in der Kurzform einer Tabellenkalkulation; Stellen können fehlen. Erwartet werden alle Ziffern.',
  WITHHELD_VALUE: () =>
    'Hier steht statt einer Zahl ein Zeichen für „unbekannt“ oder „geheim“. Daraus wird keine 0 gemacht. Erwartet wird eine Zahl.',
  UNKNOWN_WORD: ({ available }, { list }) => `Erwartet wird eins von diesen: ${list(available)}.`,
  NOT_A_SLUG: () =>
    'Erwartet wird eine Kennung aus kleinen Buchstaben, Ziffern und Bindestrichen, wie rahmenkonzept-2026.',

  NOT_A_DAY: () => 'Erwartet wird ein Tag, wie 2025-12-31 oder 31.12.2025.',
  NOT_A_PERIOD: () =>
    'Erwartet wird ein Monat, ein Quartal oder ein Jahr, wie 2025-03, 2025-Q1 oder 2025.',
  NO_DAY: () =>
    'Der Stichtag fehlt. Erwartet wird er in einer Spalte „Stichtag“ oder „Jahr“ oder neben der Datei (--day 2025-12-31).',
  OTHER_DAY: ({ declared, stated }, { day }) =>
    `Die Datei nennt den ${day(stated)}, angegeben wurde der ${day(declared)}. Erwartet wird derselbe Tag.`,
  DAY_IN_FUTURE: ({ today }, { day }) =>
    `Der Tag liegt in der Zukunft. Erwartet wird eine Zählung bis zum ${day(today)}.`,
  DAY_TOO_EARLY: ({ earliest }, { day }) => `Erwartet wird ein Tag ab dem ${day(earliest)}.`,
  DAYS_OUT_OF_ORDER: () => 'Erwartet wird ein Ende nach dem Anfang.',
  MISSING_MONTHS: ({ months }, { list }) => `Dazwischen fehlen Monate: ${list(months)}.`,
  MISSING_YEARS: ({ years }, { list }) => `Dazwischen fehlen Jahre: ${list(years.map(String))}.`,

  UNKNOWN_AREA: ({ level, suggestion, available }, { list, levels }) =>
    `${capital(einenSolchen(levels[level]))} gibt es nicht. ${suggestion === null ? `Es gibt: ${list(available)}.` : `Gemeint ist vielleicht ${suggestion}.`}`,
  AMBIGUOUS_AREA: ({ level, codes }, { list, levels }) =>
    `So heißt mehr als ${ein(levels[level])}. Erwartet wird ein Schlüssel; es gibt ${list(codes)}.`,
  CODE_AND_NAME_DIFFER: ({ level, code, other }, { levels }) =>
    `Schlüssel und Name passen nicht zusammen: Der Name ist der von ${one(levels[level])} ${other}, der Schlüssel ist ${code}.`,
  AREAS_APART: ({ planningArea, socialSpace }, { levels }) =>
    `${one(levels.SOCIAL_SPACE)} ${socialSpace} hat ${keinen(levels.DISTRICT)} ${im(levels.PLANNING_AREA)} ${planningArea}.`,
  OTHER_SOCIAL_SPACE: ({ district, expected }, { list, levels }) =>
    `${one(levels.DISTRICT)} ${district} liegt nicht in ${diesem(levels.SOCIAL_SPACE)}, sondern in ${list(expected)}.`,
  NO_SOCIAL_SPACE: ({ district, spaces }, { list, levels }) =>
    `${one(levels.DISTRICT)} ${district} liegt in mehreren ${dativeMany(levels.SOCIAL_SPACE)} (${list(spaces)}). Erwartet wird eine Zeile für ${jeden(levels.SOCIAL_SPACE)}, mit einer Spalte „${one(levels.SOCIAL_SPACE)}“.`,
  COUNTED_ELSEWHERE: ({ host }, { levels }) =>
    `Die Menschen ${dieses(levels.DISTRICT)} werden bei ${one(levels.DISTRICT)} ${host} mitgezählt. Erwartet wird eine 0 oder keine Zeile.`,
  MISSING_AREAS: ({ level, areas, day: of, days }, { list, day, number, levels }) =>
    `Am ${day(of)}${days > 1 ? ` und an ${number(days - 1)} weiteren Tagen` : ''} ${areas.length === 1 ? `fehlt ${der(levels[level])}` : `fehlen die ${many(levels[level])}`} ${list(areas)}. Erwartet werden alle.`,
  MISSING_PARTS: ({ parts, day: of }, { list, day, levels }) =>
    `Am ${day(of)} fehlen, je mit ${one(levels.PLANNING_AREA)} und ${one(levels.SOCIAL_SPACE)}: ${list(parts)}. Erwartet werden alle.`,

  NOT_AN_AGE: () =>
    'Erwartet wird ein Alter oder eine Altersgruppe, wie 60, 60–64 oder „85 Jahre und älter“.',
  MISSING_AGES: ({ ages, place }, { list }) =>
    `${place}: Es fehlen Menschen im Alter von ${list(ages.map(agesOf))}. Erwartet wird jedes Alter; wo es niemanden gibt, eine 0.`,
  AGES_OVERLAP: ({ ages, place }) =>
    `${place}: Das Alter ${agesOf(ages)} ist in einer anderen Gruppe schon gezählt.`,
  AGES_CROSS: ({ ages, bound }) =>
    `Die Gruppe ${agesOf(ages)} liegt auf beiden Seiten von ${bound}. Erwartet werden einzelne Jahre oder Gruppen mit Grenzen bei 18, 60, 65, 70, 75, 80 und 85.`,

  SUM_DIFFERS: ({ sum, stated }, { number }) =>
    `Die Teile ergeben ${number(sum)}, als Summe steht hier ${number(stated)}.`,
  TOTAL_DIFFERS: ({ sum, known, place, day: of }, { number, day }) =>
    `${place}: Die Datei ergibt ${number(sum)} Menschen am ${day(of)}, bekannt sind ${number(known)}.`,
  PART_EXCEEDS_WHOLE: ({ part, whole }, { number }) =>
    `Ein Teil (${number(part)}) ist größer als das Ganze (${number(whole)}).`,
  CASES_DIFFER: ({ sum, known, first, last }, { number, day }) =>
    `Vom ${day(first)} bis zum ${day(last)} ergibt die Datei ${number(sum)} Fälle, bekannt sind ${number(known)}.`,
  NO_PERIOD: () =>
    'Der Zeitraum fehlt. Erwartet wird eine Spalte „Zeitraum“ (2025-03, 2025-Q1), oder „Jahr“ und „Monat“, oder „von“ und „bis“.',
  PERIODS_OVERLAP: ({ until, from }, { day }) =>
    `Zeiträume überschneiden sich: Einer reicht bis zum ${day(until)}, ein anderer beginnt am ${day(from)}. Fälle wären doppelt gezählt; Summen über mehrere Zeiträume bitte weglassen.`,
  SAME_BEGINNING: ({ other }) =>
    `Von diesem Tag an gilt schon das Rahmenkonzept ${other}. Erwartet wird ein anderer Tag.`,
  MISSING_KEYS: ({ keys }, { list }) => `Es fehlen Personalschlüssel: ${list(keys)}.`,
  MISSING_IN_FRAMEWORK: ({ framework, areas }, { list, levels }) =>
    `Im Rahmenkonzept ${framework} fehlen ${many(levels.PLANNING_AREA)}: ${list(areas)}. Erwartet werden alle.`,
  UNKNOWN_FRAMEWORK: ({ available }, { list }) =>
    `Ein solches Rahmenkonzept steht in keiner der Dateien. Es gibt: ${list(available)}.`,
}
