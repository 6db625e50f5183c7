import type { CityWords } from '@atlas/geo/terms/city-words'
import { eines, einWeiterer, many } from '@atlas/geo/words/de/declension'
const people = {
  AGE_60_PLUS: 'Menschen ab 60',
  AGE_60_TO_79: 'Menschen von 60 bis 79',
  AGE_80_PLUS: 'Menschen ab 80',
}

const parts = {
  covered: 'Erreicht',
  share: 'Anteil',
  mean: 'Weg im Mittel, m',
  median: 'Hälfte höchstens, m',
  accessibility: 'VZÄ je 1.000',
}

/** A column's name where its heading is not in sight. */
const longParts = {
  covered: 'Menschen in Reichweite bekannter Standorte',
  share: 'Anteil in Reichweite bekannter Standorte',
  mean: 'Fußweg zum nächsten bekannten Standort, im Mittel',
  median: 'Fußweg zum nächsten bekannten Standort, die Hälfte hat höchstens',
  accessibility: 'Vollzeitstellen in Reichweite je 1.000 Menschen',
}

export default ({ name: city, levelNames: levels }: CityWords) => ({
  people,
  either: 'Begegnung oder Beratung',
  metres: (metres: string) => `${metres}\u00a0m`,
  minutes: (minutes: string) => `${minutes}\u00a0Minuten`,
  noSites: 'Für diese Auswahl ist kein Standort bekannt.',
  curve: {
    title: 'Wie weit ist der Weg?',
    lead: (who: string) =>
      `Die Linie steigt mit jedem Menschen, der höchstens so weit zum nächsten bekannten Standort geht. Gezählt sind ${who}.`,
    chart: (kind: string, readings: string) => `${kind}: ${readings}`,
    reading: (place: string, share: string, metres: string) =>
      `${place}: ${share} gehen höchstens ${metres} zu einem bekannten Standort`,
    within: (limit: string) => `höchstens ${limit}`,
    mean: 'im Mittel',
    median: 'die Hälfte höchstens',
    ninetieth: 'neun von zehn höchstens',
    xAxis: 'Fußweg zum nächsten Standort in Metern',
    marks:
      'Kreise auf den Linien: die Hälfte und neun von zehn Menschen. Das Band um eine Linie ist ihre Spanne; sie ist mindestens so groß.',
    twoLimits:
      'Bei einer Grenze in Minuten gehen die beiden Altersgruppen verschieden weit; darum stehen zwei Marken.',
    limitOfAge: { AGE_60_TO_79: '60 bis 79', AGE_80_PLUS: 'ab 80' },
    table: 'Kurve als Tabelle',
    caption: (kind: string) => `${kind}: Wer höchstens so weit geht`,
    distance: 'Fußweg',
    people: 'Menschen',
    share: 'Anteil',
    limit: 'gewählte Grenze',
  },
  gaps: {
    title: 'Wo wohnen Menschen außer Reichweite?',
    lead: (who: string, limit: string) =>
      `Zusammenhängende Gebiete, in denen ${who} weiter als ${limit} zum nächsten bekannten Standort gehen. Oben stehen die mit den meisten.`,
    joined: (metres: string, square: string) =>
      `Zellen ${eines(levels.SOCIAL_SPACE)} gehören zusammen, wenn die Mitten der Quadrate von ${square}\u00a0m, in denen sie liegen, höchstens ${metres}\u00a0m auseinanderliegen.`,
    none: (who: string, limit: string) =>
      `Keine Lücke: Alle ${who} haben höchstens ${limit} zum nächsten Standort.`,
    residents: (count: string, who: string) => `${count} ${who}`,
    sitesUnknown: 'Anzahl unbekannt: Standorte dort sind nicht bekannt',
    others: (names: string) => `auch ${names}`,
    otherNames: (names: string, more: string) => `${names} und ${more} weitere`,
    andOthers: (count: string, one: boolean) =>
      one ? `und ${einWeiterer(levels.DISTRICT)}` : `und ${count} weitere ${many(levels.DISTRICT)}`,
    nearest: (site: string, metres: string) => `Nächster Standort: ${site}, im Mittel ${metres}`,
    nearestOnly: (site: string) => `Nächster Standort: ${site}`,
    noWay: 'Kein Weg führt zu einem Standort.',
    more: (count: string) => `Weitere ${count} anzeigen`,
    listed: (listed: string, all: string) => `${listed} von ${all} Gebieten`,
    noGapHere:
      'Hier ist keine Lücke mehr: An der gewählten Stelle ist ein Standort nah genug, oder sie steht nicht unter den gelisteten.',
    close: 'Auswahl aufheben',
    moving: 'Vorläufig aus den Zellen gerechnet, solange der Regler bewegt wird.',
    fromCells: 'Aus den veröffentlichten Zellen gerechnet.',
  },
  catchment: {
    title: 'Wen erreicht ein Standort?',
    choose: 'Standort auswählen',
    chooseHint:
      'Zeigt das Einzugsgebiet auf der Karte und wer ohne diesen Standort keinen mehr hätte.',
    of: (site: string) => `Einzugsgebiet: ${site}`,
    close: 'Einzugsgebiet schließen',
    notCounted:
      'Nach der Auswahl zählt dieser Standort sonst nicht mit. Für diese Zahlen ist er dazugenommen.',
    marked: 'Auf der Karte umrandet: alle Zellen, denen dieser Standort am nächsten liegt.',
    nearest: 'haben ihn als nächsten, gleich wie weit',
    withinReach: 'erreichen ihn',
    nearestWithinReach: 'erreichen ihn vor jedem anderen',
    withoutOther: 'erreichen keinen anderen',
    loses: 'Sie verlieren den Zugang, wenn er schließt.',
    whence: 'Woher?',
    within: (limit: string) => `Erreichen heißt: höchstens ${limit} zu Fuß.`,
    short: {
      title: 'Zu Fuß erreichbar',
      withinReach: (kind: string, count: string, who: string, limit: string) =>
        `${kind}: ${count} ${who} wohnen höchstens ${limit} entfernt`,
      withoutOther: (count: string) => `${count} davon erreichen keinen anderen`,
      link: 'Einzugsgebiet auf der Karte',
      estimated: (day: string) => `geschätzt, ${day}`,
    },
  },
  table: {
    title: 'Erreichbarkeit je Gebiet',
    caption: (level: string, who: string, limit: string, day: string) =>
      `${level} und die Stadt. ${who} am ${day}, Grenze ${limit} zu Fuß. Alle Zahlen sind geschätzt, wo nichts anderes steht.`,
    ofDistricts: `Zellen haben keine Namen; hier stehen die ${many(levels.DISTRICT)}, in denen sie liegen.`,
    regionLabel: 'Tabelle, waagerecht verschiebbar',
    scrollHint: 'Die Tabelle lässt sich seitlich verschieben.',
    city: `${city} insgesamt`,
    residents: 'Menschen',
    status: 'Wie ermittelt',
    parts,
    longParts,
    againstCity: `Gezählt sind bekannte Standorte, es sind also mindestens so viele. Unter den Zahlen steht ihre Spanne, die mindestens so groß ist, unter dem Anteil auch der Abstand zu ${city} in Prozentpunkten.`,
    against: (points: string) => `${points} gegen ${city}`,
    downloads: 'Zum Mitnehmen',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    explained: 'Wie diese Zahlen entstehen',
    fileName: 'erreichbarkeit',
    sheets: { wide: 'Tabelle', long: 'Einzelwerte' },
    columns: {
      kind: 'Angebot',
      ages: 'Alter',
      limit: 'Grenze zu Fuß',
      sites: 'Standorte, die zählen',
      measured: 'Wie gemessen',
    },
    knownSites: 'nur bekannte',
    sharesInFile:
      'Der Anteil ist eine Formel, wo er aus den gerundeten Zahlen daneben folgt. Wo diese dafür zu stark gerundet sind, steht er als Wert.',
    speeds: (younger: string, older: string) =>
      `von 60 bis 79 mit ${younger} km/h, ab 80 mit ${older} km/h`,
  },
  accessibility: {
    title: 'Wie viel Personal kommt an?',
    lead: 'Nah zu wohnen hilft wenig, wenn sich viele ein Angebot teilen. Diese Zahl verteilt die Stellen jedes Standorts auf alle, die ihn erreichen; wer weiter weg wohnt, zählt dabei weniger. Gerechnet ist mit den bekannten Standorten.',
    figure: 'Vollzeitstellen je 1.000 Menschen',
    against: (value: string) => `${city}: ${value}`,
    explained: `Rechnung für ${city} insgesamt`,
  },
  measured: {
    title: 'Wie gemessen wurde',
    known:
      'Nicht alle Standorte sind bekannt. Mit den übrigen wären die Wege höchstens so lang und die Anteile mindestens so groß wie hier.',
    cells:
      'Wo Menschen wohnen, ist für Zellen geschätzt, nicht gezählt. Eine Zelle zählt mit ihrer Mitte. Spannen rechnen ein, wie genau die Standorte und wie lang die Wege bekannt sind, aber nur bei Lücken auch, wie genau die Zellen sind; darum heißt es „mindestens“.',
    unranged: {
      estimated:
        'Wo keine Spanne steht, etwa bei 0 oder 100 %, kommt in jeder gerechneten Lage der Standorte und mit jeder angenommenen Länge der Wege dasselbe heraus. Sicher ist es darum nicht: Die Zellen sind geschätzt.',
      measured:
        'Weil Wege gemessen sind und nicht geschätzt, stehen keine Spannen da. Um wie viel die Lage der Standorte sie ändern kann, ist nicht gerechnet.',
    },
    source: (source: string, day: string) => `Quelle der Zellen: ${source}, Stand ${day}.`,
  },
})
