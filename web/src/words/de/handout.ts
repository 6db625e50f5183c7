import type { CityWords } from '@atlas/geo/terms/city-words'
import { je, many } from '@atlas/geo/words/de/declension'
import { ownHowDrawn } from '../own-texts'

export default ({ name: city, levelNames: levels, texts }: CityWords) => ({
  title: (name: string) => `Profil ${name} · Atlas 60+`,
  kicker: (level: string, code: string) => `Profil · ${level} ${code}`,
  description: (name: string) =>
    `Ältere Menschen, Personal und Angebote in ${name}, auf einer Seite zum Drucken.`,
  back: 'Zurück zu Bedarf und Personal',
  onMap: 'Auf der Karte zeigen',
  network: 'Angebotsnetz (mit Anmeldung)',
  print: 'Drucken',
  mapLabel: (name: string) => `Lage von ${name} in ${city}`,
  mapNote: ownHowDrawn(texts, 'de'),
  districts: many(levels.DISTRICT),
  planningAreas: many(levels.PLANNING_AREA),
  city,
  summary: (name: string, count: string, share: string, day: string) =>
    `Am ${day} lebten in ${name} ${count} Menschen ab 60, ${share} aller Einwohnerinnen und Einwohner.`,
  growth: {
    more: (since: string, share: string) => `Das sind ${share} mehr als am ${since}.`,
    fewer: (since: string, share: string) => `Das sind ${share} weniger als am ${since}.`,
    same: (since: string) => `Das sind fast genau so viele wie am ${since}.`,
  },
  figures: `Im Vergleich mit ${city}`,
  figure: 'Kennzahl',
  here: 'Hier',
  ofCity: (share: string) => `${share} der Stadt`,
  day: 'Stichtag',
  over: 'Im Lauf der Zeit',
  overCaption: 'Menschen ab 60 und davon ab 80',
  all60: 'ab 60',
  of80: 'davon ab 80',
  staff: 'Personal',
  staffCaption: (day: string) => `Vollzeitäquivalente (VZÄ), Soll nach dem Register vom ${day}`,
  staffMissing: `Personal ist nur ${je(levels, 'PLANNING_AREA')} bekannt. Das Soll ist nach dem Schlüssel des Rahmenkonzepts gerechnet.`,
  kind: 'Angebot',
  actual: 'Ist',
  target: 'Soll',
  difference: 'Differenz',
  differenceExpected: (meeting: string, counselling: string) =>
    `Mit erwarteten Menschen: Begegnung ${meeting}, Beratung ${counselling}.`,
  frameworkTarget: 'Soll im Rahmen\u00adkonzept',
  fte: 'Vollzeitäquivalente (VZÄ)',
  expected: 'Was erwartet wird',
  expectedAll: (name: string) => `${name}, alle Altersgruppen`,
  noForecast: `Für ${many(levels.SOCIAL_SPACE)} gibt es keine Vorausberechnung. Für ganz ${city} erwartet die Stadt nach Alter:`,
  review: (day: string, expected: string, counted: string, share: string) =>
    `Für den ${day} hatte das Rahmenkonzept ${expected} Menschen ab 60 erwartet; gezählt wurden ${counted} (${share}).`,
  sites: 'Angebote hier',
  noSites: 'Hier ist kein Standort bekannt.',
  more: (count: string) => `und ${count} weitere`,
  sources: 'Quellen und Stichtage',
  notFound: (given: string) => `Ein Profil für „${given}“ gibt es nicht.`,
})
