import type { CityWords } from '@atlas/geo/terms/city-words'
import { ownText } from '../own-texts'

/** The words of one page, which alone loads them. */
export default ({ texts }: CityWords) => ({
  title: 'Erklärung zur Barrierefreiheit',
  description:
    'Was der Atlas 60+ für Barrierefreiheit erreicht, wie das geprüft ist, was fehlt und wohin man sich wendet.',
  intro:
    'Diese Erklärung gilt für den Atlas 60+ unter dieser Adresse, mit allen Seiten auf Deutsch, Englisch und in Leichter Sprache.',
  statusTitle: 'Wie weit der Atlas barrierefrei ist',
  status: [
    ownText(texts, 'accessibility-measure', 'de') ??
      'Maßstab sind die Europäische Norm EN 301 549 und die Richtlinien WCAG 2.2, Stufe AA.',
    'Der Atlas ist mit diesen Anforderungen teilweise vereinbar. Die Prüfungen, die unten stehen, finden keine Verstöße. Offen ist, was sie nicht sehen können, und einiges, was fehlt.',
  ],
  reachedTitle: 'Was erreicht ist',
  reached: [
    'Alles geht mit der Tastatur, auch die Karte: Pfeiltasten führen von Gebiet zu Gebiet, die Taste S führt von Standort zu Standort. Jeder Schritt wird angesagt und auf der Karte umrandet.',
    'Alle Zahlen der Karte stehen auch in einer Tabelle. Wer die Karte nicht sieht, verpasst keine Zahl.',
    'Keine Auskunft hängt an der Farbe allein: Geschätztes ist schraffiert, Vorausberechnetes gepunktet, Fehlendes kräftig schraffiert. Statt der Farben lassen sich Muster zeigen; der Schalter steht unter der Legende.',
    'Texte, Bedienelemente und Umrandungen haben genug Kontrast, in heller und in dunkler Darstellung. Benachbarte Klassen der Karte unterscheiden sich auch bei Farbsehschwäche.',
    'Bei 200 % Vergrößerung und auf 320 Pixeln Breite geht nichts verloren. Eigene Abstände von Zeilen, Wörtern und Buchstaben sind möglich.',
    'Was sich durch eine Auswahl ändert, wird Vorleseprogrammen angesagt.',
    'Wer weniger Bewegung oder erzwungene Farben eingestellt hat, bekommt sie.',
    'Auswahl, Tabellen, Profile und Suche gehen auch ohne JavaScript. Nur die Karte braucht es.',
    'Die Seiten, auf denen man einen Ort findet, gibt es auch in Leichter Sprache.',
  ],
  missingTitle: 'Was noch nicht barrierefrei oder nicht geprüft ist',
  missing: [
    'Menschen mit Behinderungen haben den Atlas noch nicht geprüft, und keine unabhängige Stelle.',
    'Mit den Vorleseprogrammen NVDA, JAWS, VoiceOver und TalkBack ist er noch nicht durchgegangen worden. Mit Orca haben ihn die Entwickler einmal durchgegangen, nicht aber Menschen, die täglich damit arbeiten.',
    'Die Prüfungen bei jeder Änderung laufen in Chromium. Firefox und WebKitGTK sind nur einmal geprüft worden, Safari und Browser auf Telefonen noch nie.',
    'Orca 43 nennt beim Betreten der Karte nicht ihren Namen, sondern gleich die Tasten. In unserer Prüfung kamen manche Ansagen verspätet, erst mit dem nächsten Tastendruck.',
    'Es gibt kein Video in Deutscher Gebärdensprache. In Leichter Sprache gibt es nur die Seiten, auf denen man einen Ort findet.',
    'Das Kartenbild lässt sich nicht ertasten und nicht als Bild vorlesen. Stattdessen gibt es die Ansage je Gebiet, die Rangfolge und die Tabelle.',
    'Was ein Browser als PDF druckt, ist für Vorleseprogramme nicht eigens aufbereitet. Die Seite selbst ist es.',
    'Die Seiten für Entwicklerinnen und Entwickler (GraphiQL) stammen von anderen und sind nicht geprüft.',
  ],
  testedTitle: 'Wie geprüft wurde',
  tested: [
    'Die Entwickler haben den Atlas selbst bewertet. Die folgenden Prüfungen laufen bei jeder Änderung des Programms von selbst:',
  ],
  tests: [
    'axe-core auf jeder Seite, in Deutsch und Englisch, hell und dunkel, bei 1440, 390 und 320 Pixeln Breite, dazu die Größe der Ziele (mindestens 24 mal 24 Pixel).',
    'Drei Aufgaben nur mit der Tastatur: den nächsten Ort zur Beratung finden, zwei Gebiete vergleichen, die Tabelle herunterladen. Was ein Vorleseprogramm dabei mitgeteilt bekommt, wird als Text verglichen.',
    'Ein Gang durch alle Elemente mit der Tabulatortaste: Der Fokus ist immer zu sehen und nie verdeckt.',
    'Kontraste, aus den Farben der Seite und der Karte berechnet, auch für drei Formen von Farbsehschwäche.',
    'Eigene Textabstände, 320 Pixel Breite, 200 % Vergrößerung und alle Seiten ohne JavaScript.',
  ],
  browser: 'Browser dieser Prüfungen: Chromium.',
  once: (day: string) => `Außerdem haben die Entwickler am ${day} einmal geprüft, auf Deutsch:`,
  onceTests: [
    'Firefox 153 (ESR) unter Linux: alle Seiten hell und dunkel, bei 1440, 390 und 320 Pixeln Breite, mit axe-core; die drei Aufgaben und den Gang mit der Tastatur; doppelte Schriftgröße, 200 % Vergrößerung, erzwungene Farben; die Ortssuche ohne Standort und ohne JavaScript. Gefunden und behoben: Ohne WebGL lag ein geöffnetes Profil über dem Satz, warum die Karte fehlt.',
    'WebKitGTK 2.50 unter Linux, mit Safari verwandt: alle Seiten bei 1440 und 447 Pixeln Breite mit axe-core, die Karte und die Ortssuche mit der Tastatur. Gefunden: nur eine unschöne Worttrennung.',
    'Das Vorleseprogramm Orca 43.1 mit Firefox 153: einen Ort finden, die Karte mit den Pfeiltasten, die Tabelle der Erreichbarkeit, Leichte Sprache. Gefunden und behoben: Das leere Suchfeld hieß „ungültiger Eintrag“, bevor jemand etwas geschrieben hatte; wer eine Tabelle umsortierte, hörte davon nichts. Was offen ist, steht oben.',
  ],
  dates: (day: string) =>
    `Diese Erklärung wurde am ${day} erstellt und beruht auf der Selbstbewertung von diesem Tag.`,
  feedbackTitle: 'Barrieren melden',
  feedback:
    'Stoßen Sie auf eine Barriere, oder brauchen Sie eine Auskunft in anderer Form? Dann schreiben Sie an die Stelle, die diesen Atlas betreibt.',
  operator: 'Betreiber',
  email: 'E-Mail',
  noContact:
    'Für diese Installation ist noch keine Stelle eingetragen. Wer sie betreibt, trägt sie ein; wie das geht, steht in der Anleitung zum Betrieb.',
  enforcementTitle: 'Wenn die Antwort ausbleibt',
  /** Null where the city has not said whom to turn to. */
  enforcement: ownText(texts, 'accessibility-enforcement', 'de'),
  enforcementAddress: ownText(texts, 'accessibility-enforcement-address', 'de'),
})
