import type {
  MonthCategory,
  MonthMeasure,
  MonthTrait,
  ProcessStage,
} from '@atlas/geo/counselling/months/report'
import type { LevelNames } from '@atlas/geo/terms/level-names'
import { keinem } from '@atlas/geo/words/de/declension'

const measures: Record<MonthMeasure, string> = {
  INFORMATION: 'Auskünfte',
  CLEARING: 'Klärungen der Zuständigkeit',
  NEW_CASES: 'Neue Fälle',
  CONSULTATIONS: 'Beratungen',
  CRISIS_INTERVENTIONS: 'Kriseninterventionen',
}

const stages: Record<ProcessStage, string> = {
  ACCESS: 'Fallzugang',
  INTAKE: 'Aufnahme und Einschätzung',
  NEEDS_AND_GOALS: 'Bedarf und Ziele',
  PLANNING_OF_MEASURES: 'Planung der Maßnahmen',
  CARRYING_OUT: 'Durchführung',
  EVALUATION: 'Auswertung',
  LEAVING: 'Fallabgang',
}

const traits = (levels: LevelNames): Record<MonthTrait | 'DISTRICT', string> => ({
  AGE: 'nach Alter',
  SEX: 'nach Geschlecht',
  MIGRATION: 'nach Migrationshintergrund',
  FAMILY: 'nach Familienstand',
  ORIGIN: 'nach Herkunft des Falls',
  TOPIC: 'nach Beratungsfeld',
  PLACE: 'nach Ort',
  DISTRICT: `nach ${levels.DISTRICT.de.one}`,
})

const categories: Record<MonthCategory, string> = {
  UNDER_60: 'unter 60',
  AGE_60_TO_69: '60 bis 69',
  AGE_70_TO_79: '70 bis 79',
  AGE_80_TO_89: '80 bis 89',
  AGE_90_PLUS: '90 und älter',
  AGE_UNKNOWN: 'Alter unbekannt',
  FEMALE: 'Frauen',
  MALE: 'Männer',
  DIVERSE: 'divers',
  SEX_UNKNOWN: 'Geschlecht unbekannt',
  WITH_BACKGROUND: 'mit Migrationshintergrund',
  WITHOUT_BACKGROUND: 'ohne Migrationshintergrund',
  BACKGROUND_UNKNOWN: 'Migrationshintergrund unbekannt',
  SINGLE: 'ledig',
  PARTNERED: 'verheiratet oder in Partnerschaft',
  WIDOWED: 'verwitwet',
  SEPARATED: 'getrennt oder geschieden',
  FAMILY_UNKNOWN: 'Familienstand unbekannt',
  SELF: 'von selbst gekommen',
  RELATIVES: 'durch Angehörige oder Nachbarn',
  MEDICAL: 'durch Arztpraxis oder Krankenhaus',
  SERVICES: 'durch andere Dienste',
  AUTHORITIES: 'durch Ämter',
  OTHERS: 'auf anderem Weg',
  ORIGIN_UNKNOWN: 'Herkunft unbekannt',
  CARE_AND_HEALTH: 'Pflege und Gesundheit',
  HEALTH_AND_SOCIAL_PROBLEMS: 'Gesundheitliche und soziale Problemlagen',
  SOCIAL_BENEFITS: 'Sozialrechtliche Leistungen',
  LEISURE_AND_CULTURE: 'Freizeit, Bildung, Kultur',
  OTHER_TOPIC: 'Sonstige',
  IN_THE_CENTRE: 'in der Beratungsstelle',
  AT_HOME: 'zu Hause',
  BY_TELEPHONE: 'am Telefon',
  IN_WRITING: 'schriftlich oder online',
  OTHER_PLACE: 'an einem anderen Ort',
}

/** What came of something, by the code the server says. */
const said: Record<string, string> = {
  MONTH_SAVED: 'Der Entwurf ist gespeichert. Veröffentlicht wird davon nichts, bevor Sie abgeben.',
  MONTH_SUBMITTED: 'Der Monat ist abgegeben. Vielen Dank.',
  MONTH_CORRECTED: 'Die Berichtigung ist abgegeben, mit ihrem Grund.',
  MONTH_NOT_OVER: 'Dieser Monat ist noch nicht zu Ende. Abgeben lässt er sich danach.',
  MONTH_HAS_FAULTS:
    'Abgegeben ist der Monat noch nicht, aber als Entwurf gespeichert. Was noch zu klären ist, steht unten.',
  CHANGED_MEANWHILE:
    'Inzwischen hat jemand diesen Monat gespeichert, vielleicht Sie in einem anderen Fenster. Ihre Eingaben sind nicht überschrieben worden und haben nichts überschrieben.',
  NOT_COUNTS:
    'In einem Feld steht keine ganze Zahl. Gespeichert wurde nichts; Ihre Eingaben stehen noch hier.',
  NO_REASON:
    'Für eine Berichtigung braucht es einen Grund. Ihre Zahlen sind als Entwurf gespeichert.',
  TELLS_OF_SOMEBODY:
    'Der Grund sieht nach Angaben über einen einzelnen Menschen aus. Bitte lassen Sie sie weg. Ihre Zahlen sind als Entwurf gespeichert, der Grund nicht.',
  NOT_YOUR_SITE: 'Für diese Beratungsstelle können Sie nichts eintragen.',
  NOT_UNDERSTOOD: 'Eine Angabe fehlt oder hat eine andere Form. Geändert wurde nichts.',
}

export default (levels: LevelNames) => ({
  measures,
  stages,
  traits: traits(levels),
  categories,
  elsewhere: `in ${keinem(levels.DISTRICT)} oder unbekannt`,
  said,
  list: {
    title: 'Kennzahlen',
    description: 'Was Beratungsstellen jeden Monat zählen.',
    lead: 'Hier tragen Beratungsstellen einmal im Monat ein, wie viel sie beraten haben: nur Zahlen, keine Namen, keine Fälle.',
    none: 'Ihrem Konto ist keine Beratungsstelle zugeordnet. Die Verwaltung dieses Atlas kann das ändern.',
    table: (site: string) => `Monate: ${site}`,
    month: 'Monat',
    state: 'Stand',
    saved: 'Zuletzt gespeichert',
    act: 'Eintragen',
    states: {
      NONE: 'noch nichts eingetragen',
      DRAFT: 'Entwurf',
      SUBMITTED: 'abgegeben',
      CORRECTED: 'abgegeben und berichtigt',
      CORRECTING: 'abgegeben, Berichtigung im Entwurf',
    },
    acts: { NONE: 'eintragen', DRAFT: 'weiter eintragen', OTHER: 'berichtigen' },
    actOf: (act: string, month: string, site: string) => `${month} ${act}: ${site}`,
    missing: (months: string) => `Es fehlen: ${months}.`,
    remarkable: (month: string, remarks: string) => `${month}: ${remarks}`,
    ownTitle: 'Fehlende und auffällige Monate',
    ownLead: 'Das sehen nur Sie und wer sonst dafür zuständig ist.',
    ownNone: 'Es fehlt kein Monat, und keiner fällt auf.',
    remarkableTitle: 'Auffällig',
  },
  file: {
    title: 'Kennzahlen als Datei abgeben',
    description: 'Mehrere Monate auf einmal abgeben, aus einer CSV-Datei.',
    link: 'Mehrere Monate als Datei abgeben',
    lead: 'Mehrere Monate auf einmal: eine CSV-Datei mit einer Zeile je Beratungsstelle und Monat. Es gelten dieselben Regeln wie im Formular. Erst wird geprüft, dann bestätigen Sie; abgegeben wird alles oder nichts.',
    personal:
      'Nur Zahlen: Eine Datei, die nach Angaben über einzelne Menschen aussieht, wird nicht angenommen, und nichts aus ihr wird gespeichert.',
    template: 'Vorlage herunterladen (CSV)',
    templateHint:
      'Sie enthält Ihre Beratungsstellen und die Monate, die noch fehlen. Zeilen ohne Zahlen werden übergangen.',
    columnsLink: 'Was in welche Spalte gehört',
    noScript:
      'Um eine Datei zu prüfen, braucht diese Seite JavaScript. Das Formular geht auch ohne.',
    choose: 'CSV-Datei',
    paste: 'Oder ihren Inhalt hier einfügen',
    check: 'Prüfen',
    confirm: (count: string, isOne: boolean) =>
      isOne ? 'Diesen Monat abgeben' : `${count} Monate abgeben`,
    running: 'Die Datei wird gelesen …',
    nothing: 'Bitte eine Datei wählen oder ihren Inhalt einfügen.',
    unreachable:
      'Der Server antwortet nicht. Bitte gleich noch einmal versuchen: Doppelt wird nichts abgegeben.',
    notSubmitted: 'Abgegeben ist nichts.',
    outcomes: {
      CHECKED: 'Die Datei ist in Ordnung. Abgegeben ist noch nichts.',
      REFUSED: 'So lässt sich die Datei nicht abgeben. Geändert wurde nichts.',
      UNCHANGED: 'Alles in der Datei ist schon so abgegeben. Zu tun ist nichts.',
      CHANGED_MEANWHILE:
        'Inzwischen hat jemand einen dieser Monate gespeichert, oder die Datei ist eine andere. Abgegeben ist noch nichts; bitte noch einmal ansehen.',
      FILED: 'Die Monate sind abgegeben. Vielen Dank.',
    },
    empty: (count: string, isOne: boolean) =>
      isOne
        ? 'Eine Zeile ohne Zahlen wurde übergangen.'
        : `${count} Zeilen ohne Zahlen wurden übergangen.`,
    problems: (count: string, isOne: boolean) =>
      isOne ? 'Eine Stelle ist zu klären' : `${count} Stellen sind zu klären`,
    moreProblems: (count: string) => `Und ${count} weitere.`,
    problemColumns: { line: 'Zeile', column: 'Spalte', value: 'Wert', text: 'Was erwartet wird' },
    months: 'Monate in der Datei',
    monthColumns: {
      site: 'Beratungsstelle',
      month: 'Monat',
      is: 'Was geschieht',
      remarks: 'Auffällig',
    },
    is: { NEW: 'erste Abgabe', CORRECTED: 'Berichtigung', UNCHANGED: 'schon so abgegeben' },
    keepsDraft: 'Ein Entwurf mit anderen Zahlen bleibt als Entwurf erhalten.',
    lost: (count: string, isOne: boolean) =>
      isOne
        ? 'Eine Zahl, die schon abgegeben war, steht nicht mehr in der Datei und fällt weg.'
        : `${count} Zahlen, die schon abgegeben waren, stehen nicht mehr in der Datei und fallen weg.`,
    form: {
      title: 'Monatliche Kennzahlen der Beratungsstellen (zum Abgeben)',
      lead: 'So sieht eine Datei aus, mit der Beratungsstellen ihre Monate abgeben: UTF-8, Semikolon, Komma oder Tabulator, eine Zeile je Beratungsstelle und Monat, die Spalten in beliebiger Reihenfolge. Leere Zellen heißen „nicht gezählt“. Ergeben die Teile die Summe, gelten die leeren darin als 0.',
      empty: 'Leere Vorlage (CSV)',
      page: 'Datei abgeben',
      column: 'Spalte',
      meaning: 'Was hineingehört',
      site: ['Kennung', 'die Kennung der Beratungsstelle, wie in der Vorlage; muss da sein'],
      siteName: ['Beratungsstelle', 'ihr Name, zum Lesen; kann fehlen'],
      month: ['Monat', 'wie 2026-03 oder 03/2026; muss da sein'],
      reason: [
        'Grund der Berichtigung',
        'nur nötig, wo ein Monat schon mit anderen Zahlen abgegeben ist; nichts über einzelne Menschen',
      ],
      total: 'insgesamt; muss da sein, wo nichts war mit 0',
      parts: (by: string) => `${by}; alle zusammen ergeben die Zahl insgesamt`,
      elsewhere: 'anderswo oder unbekannt',
      ofDistrict: (district: string) =>
        `je ${district} der Schlüssel, dahinter in Klammern der Name`,
      stage: 'Schritt',
      stages: 'alle oder keiner; der erste ist so groß wie die neuen Fälle',
    },
  },
  form: {
    title: (month: string) => `Kennzahlen ${month}`,
    back: 'Alle Monate',
    lead: 'Leere Felder heißen „nicht gezählt“. Was Sie weglassen können: jede Aufteilung, die Sie nicht führen. Ergeben die Teile die Summe, gelten die leeren Felder darin als 0.',
    total: 'insgesamt',
    stages: 'Fälle je Schritt',
    stagesLead: 'Wie viele Fälle in diesem Monat bei welchem Schritt angekommen sind.',
    sum: (sum: string, total: string) => `Summe ${sum} von ${total}`,
    sumAlone: (sum: string) => `Summe ${sum}`,
    fits: 'passt',
    off: (by: string) => `Unterschied ${by}`,
    notACount: 'keine ganze Zahl',
    saveDraft: 'Entwurf speichern',
    submit: 'Abgeben',
    correct: 'Berichtigung abgeben',
    reason: 'Grund der Berichtigung',
    reasonHint:
      'Kurz, zum Beispiel „Beratungen am Telefon nachgetragen“. Bitte nichts über einzelne Menschen.',
    faults: 'Vor dem Abgeben zu klären',
    fault: {
      MISSING: (name: string) => `${name}: Es fehlt die Zahl. Wo nichts war, gehört eine 0 hin.`,
      SUM_DIFFERS: (name: string, sum: string, total: string) =>
        `${name}: Die Teile ergeben ${sum}, insgesamt sind es ${total}.`,
      ACCESS_DIFFERS: (access: string, total: string) =>
        `Fallzugang (${access}) und neue Fälle (${total}) müssen gleich sein.`,
      STAGE_MISSING: (name: string) =>
        `${name}: Es fehlt die Zahl. Entweder alle Schritte oder keiner.`,
    },
    remarks: 'Bitte noch einmal ansehen',
    remarksLead: 'Das kann stimmen. Dann geben Sie es so ab.',
    remark: {
      JUMP: (name: string, count: string, usual: string) =>
        `${name}: ${count}, sonst im Schnitt ${usual}.`,
      MORE_LEFT_THAN_CAME: (left: string, came: string) =>
        `Seit dem ersten Monat sind ${left} Fälle abgegangen und nur ${came} zugegangen.`,
      MONTHS_MISSING: (months: string) => `Davor fehlen: ${months}.`,
    },
    ready: 'Alles da. Der Monat kann abgegeben werden.',
    restored:
      'Diese Eingaben waren noch nicht gespeichert. Ihr Browser hat sie aufgehoben und wieder eingesetzt.',
    discard: 'Verwerfen und Gespeichertes zeigen',
    conflict:
      'In diesem Browser stehen noch Eingaben, die auf einem älteren Stand beruhen. Bitte entscheiden Sie:',
    conflictCell: 'Angabe',
    mine: 'Ihre Eingabe',
    theirs: 'gespeichert',
    takeMine: 'Meine Eingaben einsetzen',
    keepTheirs: 'Gespeichertes behalten',
    empty: 'leer',
    history: 'Was schon abgegeben wurde',
    submitted: (at: string, by: string) => `${at}, ${by}`,
    first: 'erste Abgabe',
    notOver:
      'Dieser Monat läuft noch: Sie können einen Entwurf speichern und nach seinem Ende abgeben.',
  },
})
