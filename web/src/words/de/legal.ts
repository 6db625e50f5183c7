import type { CityWords } from '@atlas/geo/terms/city-words'
import { ownText } from '../own-texts'

/** The words of the imprint and of the page about data protection, which alone load them. */
export default ({ texts }: CityWords) => ({
  operator: 'Betreiber',
  representative: 'Vertreten durch',
  email: 'E-Mail',
  telephone: 'Telefon',
  dataProtection: 'Für Datenschutz zuständig',
  noOperator:
    'Für diese Installation ist noch keine Stelle eingetragen. Wer sie öffentlich betreibt, muss sich hier nennen; wie das geht, steht in der Anleitung zum Betrieb.',
  stillMissing: (names: string) => `Noch nicht eingetragen: ${names}.`,
  imprint: {
    title: 'Impressum',
    description:
      'Wer den Atlas 60+ unter dieser Adresse betreibt und woher Daten und Programm kommen.',
    law: 'Angaben nach § 5 des Digitale-Dienste-Gesetzes (DDG)',
    sourcesTitle: 'Woher die Daten kommen',
    programTitle: 'Woher das Programm kommt',
    program:
      'Der Atlas 60+ ist freie Software unter der Lizenz EUPL-1.2. Für Auswahl und Anzeige der Daten unter dieser Adresse ist der Betreiber verantwortlich.',
    licences: 'Enthaltene Programme und Schriften anderer mit ihren Lizenzen',
    billOfMaterials: 'dasselbe als Stückliste für Maschinen (SBOM, CycloneDX)',
  },
  privacy: {
    title: 'Datenschutz',
    description:
      'Was der Atlas 60+ über Menschen erfährt, die ihn benutzen, und was er davon behält.',
    intro:
      'Zum Ansehen braucht der Atlas 60+ kein Konto; er zählt keine Besuche und zeigt keine Werbung. Schriften, Karte und Programm kommen von dieser Adresse; kein anderer Server erfährt von Ihrem Besuch.',
    responsibleTitle: 'Wer verantwortlich ist',
    requestTitle: 'Was bei einem Aufruf geschieht',
    request:
      'Mit jedem Aufruf erhält der Server Ihre Internetadresse (IP-Adresse) und einige Angaben Ihres Browsers, etwa die Sprache. Ohne sie käme keine Antwort bei Ihnen an.',
    counted:
      'Damit niemand den Server überlastet, zählt das Programm die Anfragen jeder IP-Adresse in der laufenden Minute. Dafür steht die Adresse bis zum Ende der Minute im Arbeitsspeicher, dann wird sie gelöscht. Auf einen Datenträger schreibt es sie nicht.',
    notCounted: 'Das Programm speichert sie nicht.',
    logged:
      'Für jede Antwort schreibt es eine Zeile in ein Protokoll: Zeitpunkt, Pfad der Seite, Ergebnis und Dauer. Was in der Adresse hinter dem Fragezeichen steht, also Auswahl, Suchwort und Standort, steht nicht darin, auch nicht, wer gefragt hat.',
    notLogged: 'Ein Protokoll der Aufrufe führt es nicht; festgehalten werden nur Störungen.',
    noHosting:
      'Ob ein Server davor etwas festhält (Hosting, Proxy), ist für diese Installation noch nicht eingetragen.',
    basis:
      'Rechtsgrundlage ist das Interesse, die Seite auszuliefern und Störungen zu finden: bei öffentlichen Stellen Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung (DSGVO), sonst Buchstabe f.',
    browserTitle: 'Was in Ihrem Browser bleibt',
    browser: [
      'Zwei Cookies, jedes nur, wenn Sie etwas umstellen: „theme“ für helle oder dunkle Darstellung, „textures“ für Muster statt Farbe. Sie enthalten nichts als diese Wahl und gelten ein Jahr. Weil Sie die Wahl selbst treffen, braucht es keine Einwilligung (§ 25 Absatz 2 Nummer 2 TDDDG).',
      'Nur wer sich anmeldet, um Daten einzutragen oder zu verwalten, bekommt ein weiteres Cookie („__Host-atlas-sitzung“). Es hält die Anmeldung, bis Sie sich abmelden oder den Browser schließen, und ist dafür unbedingt erforderlich (§ 25 Absatz 2 Nummer 2 TDDDG). Ein zweites („__Host-atlas-meldung“) trägt zwei Minuten lang, was die nächste Seite Ihnen sagt. An einem dritten („__Host-atlas-browser“, 180 Tage) wird nach einer Anmeldung mit Passwort der Browser wiedererkannt, damit niemand Sie durch falsche Versuche aussperren kann. Wer sich über das Verzeichnis der Stadt an- oder abmeldet, trägt für den Weg dorthin und zurück höchstens zehn Minuten lang ein weiteres („__Host-atlas-unterwegs“, „__Host-atlas-abmeldung“).',
      'Übersetzt Ihr Browser die Seite, so merkt er sich für das nächste Laden, an welcher Stelle Sie lesen (sessionStorage). Danach ist der Eintrag wieder gelöscht.',
      'Wer angemeldet ist und Kennzahlen einträgt oder eine Karte schreibt: Was Sie tippen, hebt Ihr Browser auf, bis Sie es speichern oder verwerfen (localStorage). Bis dahin bleibt es bei Ihnen; gesendet wird es erst mit dem Speichern.',
    ],
    developers:
      'Die Seite für Entwicklerinnen und Entwickler (/graphiql) merkt sich im Browser, was dort eingegeben wird (localStorage).',
    placeTitle: 'Ihr Standort und was Sie suchen',
    place: [
      'Unter „Orte finden“ können Sie Ihren Standort benutzen; Ihr Browser fragt Sie vorher. Noch im Browser wird er auf etwa 200 Meter gerundet und steht dann in der Adresse der Seite, damit der Server die nächsten Orte nennen kann. Er wird nicht gespeichert und steht in keinem Protokoll. Wer die Adresse weitergibt, gibt auch den Standort weiter.',
      'Suchwörter gehen an diesen Server. Seine Antworten hält er eine Zeit lang im Arbeitsspeicher bereit, ohne zu wissen, wer gefragt hat; Antworten zu einem Standort nie.',
    ],
    othersTitle: 'Andere Seiten',
    others: [
      'Links auf andere Seiten öffnen sich erst, wenn Sie sie anklicken. Woher Sie kommen, teilt der Atlas ihnen nicht mit. Ein Link zu einer Karte nennt ihr den Ort, zu dem Sie wollen, nie Ihren Start.',
      'Andere Seiten dürfen Teile des Atlas bei sich zeigen. Auch dabei gilt, was hier steht; Cookies werden dort keine gesetzt.',
    ],
    dataTitle: 'Menschen in den Daten',
    data: 'Die Zahlen handeln von Gebieten, nicht von einzelnen Menschen.',
    suppressed: (residents: string, cases: string) =>
      `Zahlen unter ${residents} Menschen und unter ${cases} Fällen werden zurückgehalten, dazu alles, woraus sie sich errechnen ließen.`,
    notSuppressed: 'Kleine Zahlen werden in dieser Installation nicht zurückgehalten.',
    rightsTitle: 'Ihre Rechte',
    rights: [
      'Nach der DSGVO haben Sie Rechte auf Auskunft, Berichtigung, Löschung, Einschränkung und Widerspruch (Artikel 15 bis 21). Wenden Sie sich dafür an die verantwortliche Stelle. Über Menschen, die nur lesen, hebt das Programm nichts auf. Von Beschäftigten mit Konto kennt es Name, Rechte, laufende Sitzungen und was sie geschrieben haben.',
      ownText(texts, 'privacy-complaint', 'de') ??
        'Beschweren können Sie sich bei einer Aufsichtsbehörde für den Datenschutz.',
    ],
  },
})
