import type { Role } from '@atlas/geo/rights/rights'
import type { LevelNames } from '@atlas/geo/terms/level-names'

const roles: Record<Role, string> = {
  OPERATOR: 'Träger',
  COORDINATOR: 'Koordination',
  PLANNER: 'Planung',
  ADMINISTRATOR: 'Verwaltung',
}

/** What came of something, by the code the server says. */
const said: Record<string, (about: string) => string> = {
  WRONG: () => 'Name oder Passwort stimmen nicht.',
  TOO_OFTEN: () => 'Zu viele Versuche. Bitte versuchen Sie es in einer Viertelstunde noch einmal.',
  SIGNED_OUT: () => 'Sie sind abgemeldet.',
  SIGNED_OUT_HERE: () => 'Sie sind im Atlas abgemeldet.',
  STILL_AT_DIRECTORY: () =>
    'Sie sind im Atlas abgemeldet. Das Verzeichnis der Stadt antwortet nicht; dort sind Sie womöglich noch angemeldet.',
  DIRECTORY_SILENT: () =>
    'Das Verzeichnis der Stadt antwortet gerade nicht. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  DIRECTORY_REFUSED: () =>
    'Das Verzeichnis der Stadt hat Sie nicht angemeldet. Bitte beginnen Sie noch einmal.',
  DIRECTORY_FAILED: () =>
    'Die Anmeldung über das Verzeichnis der Stadt ist nicht zu Ende gekommen. Bitte beginnen Sie noch einmal.',
  NO_ROLE: () =>
    'Das Verzeichnis der Stadt kennt Sie, nennt aber keine Rechte für diesen Atlas. Angemeldet sind Sie hier nicht; Rechte vergibt, wer Ihre Gruppen im Verzeichnis pflegt.',
  LOCKED: () => 'Ihr Konto ist in diesem Atlas gesperrt. Bitte wenden Sie sich an die Verwaltung.',
  SIGN_IN_AGAIN: () =>
    'Ihre Sitzung ist zu Ende; geändert wurde nichts. Bitte melden Sie sich wieder an.',
  LINK_USED: () =>
    'Dieser Link gilt nicht mehr. Bitte lassen Sie sich von der Verwaltung einen neuen geben.',
  NOT_THE_SAME: () => 'Die beiden Passwörter sind verschieden.',
  UNUSABLE_PASSWORD: () =>
    'Dieses Passwort ist zu kurz oder zu leicht zu erraten. Bitte wählen Sie ein anderes.',
  SESSION_ENDED: () => 'Die Sitzung ist beendet.',
  NO_SUCH_SESSION: () => 'Diese Sitzung war schon beendet.',
  ACCOUNT_MADE: (about) => `Das Konto ${about} ist angelegt.`,
  ROLES_CHANGED: (about) => `Die Rechte von ${about} sind geändert.`,
  LINK_MADE: (about) => `Für ${about} gibt es einen neuen Link; ein früherer gilt nicht mehr.`,
  ACCOUNT_LOCKED: (about) => `Das Konto ${about} ist gesperrt, seine Sitzungen sind beendet.`,
  ACCOUNT_UNLOCKED: (about) => `Das Konto ${about} ist entsperrt.`,
  ACCOUNT_REMOVED: (about) => `Das Konto ${about} ist entfernt.`,
  NAME_TAKEN: () => 'Ein Konto mit diesem Namen gibt es schon.',
  NO_SUCH_ACCOUNT: () => 'Dieses Konto gibt es nicht mehr.',
  OF_DIRECTORY: () => 'Dieses Konto meldet sich über das Verzeichnis der Stadt an.',
  LAST_ADMINISTRATOR: () =>
    'Das ist das letzte Konto der Verwaltung. Bitte geben Sie erst einem anderen dieses Recht.',
  NOT_UNDERSTOOD: () => 'Eine Angabe fehlt oder hat eine andere Form. Geändert wurde nichts.',
  NO_REASON: () => 'Bitte nennen Sie einen Grund.',
  TELLS_OF_SOMEBODY: () =>
    'Der Text sieht nach Angaben über einen einzelnen Menschen aus. Bitte lassen Sie sie weg; gespeichert wurde nichts.',
  AUDIT_BLANKED: (about) => `Eintrag ${about} ist geschwärzt, mit dem Grund dafür.`,
  NO_SUCH_FIELD: () => 'Dieser Eintrag hat kein solches Feld.',
}

/** What was written, as the audit names it. */
const written: Record<string, string> = {
  ACCOUNT_MADE: 'Konto angelegt',
  ROLES_CHANGED: 'Rechte geändert',
  ACCOUNT_LOCKED: 'Konto gesperrt',
  ACCOUNT_UNLOCKED: 'Konto entsperrt',
  ACCOUNT_REMOVED: 'Konto entfernt',
  LINK_MADE: 'Link erstellt',
  PASSWORD_CHOSEN: 'Passwort gewählt',
  SCENARIO_SAVED: 'Szenario gespeichert',
  SCENARIO_CHANGED: 'Szenario geändert',
  SCENARIO_DELETED: 'Szenario gelöscht',
  SCENARIO_SHARED: 'Szenario geteilt',
  SHARE_ENDED: 'Teilen beendet',
  SCENARIO_COMMENTED: 'Szenario kommentiert',
  COMMENT_TAKEN_BACK: 'Kommentar gelöscht',
  IMPORT_APPLIED: 'Daten eingespielt',
  IMPORT_UNDONE: 'Einspielen zurückgenommen',
  CARD_WRITTEN: 'Karte geschrieben',
  CARD_CHANGED: 'Karte geändert',
  CARD_SHARED: 'Karte geteilt',
  CARD_WITHDRAWN: 'Karte wieder Entwurf',
  CARD_KEPT_BESIDE: 'Fassung neben der Karte aufgehoben',
  MEASURE_PLANNED: 'Maßnahme geplant',
  MEASURE_CHANGED: 'Maßnahme geändert',
  MEASURE_CLOSED: 'Maßnahme abgeschlossen',
  MEASURE_REOPENED: 'Maßnahme wieder aufgenommen',
  FIGURES_SEEN: 'Zahlen als gesehen vermerkt',
  AUDIT_BLANKED: 'Protokoll geschwärzt',
  MONTH_SAVED: 'Monat der Beratung gespeichert',
  MONTH_SUBMITTED: 'Monat der Beratung abgegeben',
  MONTH_CORRECTED: 'Monat der Beratung berichtigt',
  AUDIT_FORGOTTEN: 'Protokoll nach Frist gelöscht',
}

/** Of the pages for people who sign in. */
export default (levels: LevelNames) => ({
  roles,
  said,
  written,
  signIn: {
    title: 'Anmelden',
    description: 'Anmelden, um Daten einzutragen oder den Atlas zu verwalten.',
    lead: 'Anmelden muss sich nur, wer Daten einträgt oder den Atlas verwaltet. Alles andere steht allen offen.',
    directory: 'Mit dem Verzeichnis der Stadt anmelden',
    directoryLead:
      'Dort melden Sie sich an wie bei anderen Diensten der Stadt und kommen hierher zurück.',
    orHere: 'Oder mit Name und Passwort',
    leaving: 'Weiter zur Abmeldung beim Verzeichnis der Stadt',
    name: 'Name',
    password: 'Passwort',
    submit: 'Anmelden',
    forgotten:
      'Ein Konto oder einen neuen Link zum Passwort bekommen Sie von der Verwaltung dieses Atlas.',
    cookie:
      'Mit dem Anmelden werden Cookies gesetzt: eines hält Sie angemeldet; an einem zweiten wird nach einer Anmeldung mit Passwort dieser Browser wiedererkannt, damit niemand Sie durch falsche Versuche aussperrt. Sonst nichts.',
    notOffered: 'In dieser Installation kann sich niemand anmelden.',
  },
  choose: {
    title: 'Passwort wählen',
    description: 'Ein Passwort für ein Konto wählen.',
    lead: 'Wählen Sie ein Passwort mit mindestens 12 Zeichen. Mehrere Wörter hintereinander lassen sich gut merken.',
    password: 'Neues Passwort',
    again: 'Noch einmal',
    submit: 'Speichern und anmelden',
  },
  account: {
    title: 'Mein Konto',
    description: 'Ihre Anmeldung und Ihre Rechte.',
    signedInAs: 'Angemeldet als',
    name: 'Name beim Anmelden',
    roles: 'Rechte',
    noRoles: 'keine besonderen',
    operators: 'Für die Träger',
    sites: 'Für die Orte',
    socialSpaces: `Für die ${levels.SOCIAL_SPACE.de.many}`,
    ways: 'Was Sie tun können',
    plans: 'Szenarien speichern, teilen und vergleichen',
    import: 'Daten einspielen',
    months: 'Kennzahlen der Beratung eintragen oder ansehen',
    administration: 'Konten und Protokoll verwalten',
    sessions: 'Wo Sie angemeldet sind',
    sessionsLead:
      'Eine Sitzung endet von selbst. Kennen Sie eine nicht, beenden Sie sie und lassen Sie sich einen neuen Link zum Passwort geben.',
    columns: {
      browser: 'Browser',
      madeAt: 'Angemeldet',
      usedAt: 'Zuletzt benutzt',
      end: 'Beenden',
    },
    current: 'diese hier',
    end: 'Beenden',
    endOf: (browser: string, at: string) => `Sitzung beenden: ${browser}, angemeldet ${at}`,
    signOut: 'Abmelden',
  },
  administration: {
    title: 'Verwaltung',
    description: 'Konten und Protokoll des Atlas.',
    accounts: 'Konten',
    columns: {
      name: 'Name',
      roles: 'Rechte',
      scopes: 'Zuständig für',
      state: 'Stand',
      change: 'Ändern',
    },
    states: {
      locked: 'gesperrt',
      directory: 'über das Verzeichnis der Stadt',
      password: 'mit Passwort',
      none: 'noch ohne Passwort',
    },
    none: 'keine',
    change: (name: string) => `${name} ändern`,
    rolesOfDirectory:
      'Die Rechte dieses Kontos nennt das Verzeichnis der Stadt bei jeder Anmeldung, und auch, für wen es da ist, wo es das festlegt.',
    save: 'Rechte speichern',
    lock: 'Sperren',
    unlock: 'Entsperren',
    remove: 'Entfernen',
    newLink: 'Neuer Link zum Passwort',
    ofAccount: (act: string, name: string) => `${act}: ${name}`,
    add: 'Konto anlegen',
    addLead:
      'Wer ein Konto bekommt, wählt sein Passwort selbst: über einen Link, der einmal und 24 Stunden lang gilt.',
    name: 'Name beim Anmelden',
    nameHint: 'Kleine Buchstaben, Ziffern und die Zeichen . _ @ + -',
    shownName: 'Angezeigter Name',
    roles: 'Rechte',
    operators: 'Träger (durch Kommas getrennt)',
    sites: 'Orte (Kurznamen, durch Kommas getrennt)',
    socialSpaces: `${levels.SOCIAL_SPACE.de.many} (Nummern, durch Kommas getrennt)`,
    linkTitle: 'Link weitergeben',
    link: (name: string) =>
      `Geben Sie diesen Link an ${name} weiter. Er steht nur dieses eine Mal hier.`,
    audit: 'Protokoll',
    auditLead:
      'Wer wann was geschrieben hat, vorher und nachher. Niemand kann daran etwas ändern; Angaben lassen sich mit einem Grund schwärzen, was selbst im Protokoll steht.',
    entryNumber: 'Nr.',
    auditColumns: {
      at: 'Wann',
      who: 'Wer',
      what: 'Was',
      about: 'Woran',
      before: 'Vorher',
      after: 'Nachher',
    },
    filter: 'Protokoll einschränken',
    any: 'alle',
    from: 'Von',
    until: 'Bis',
    show: 'Zeigen',
    noEntries: 'Dazu gibt es keine Einträge.',
    older: 'Ältere Einträge',
    file: 'Als CSV herunterladen',
    blanked: (fields: string) => `Geschwärzt: ${fields}`,
    blank: 'Angabe schwärzen',
    entry: 'Nummer des Eintrags',
    field: 'Name der Angabe',
    reason: 'Grund',
    blankSubmit: 'Schwärzen',
  },
})
