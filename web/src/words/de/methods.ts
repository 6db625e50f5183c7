import type { LevelNames } from '@atlas/geo/terms/level-names'
import {
  capital,
  dativeMany,
  des,
  diesem,
  ein,
  einem,
  eines,
  im,
  je,
  jeden,
  many,
  welchem,
} from '@atlas/geo/words/de/declension'
/** Each estimate so that a councillor understands it; numbers come from the data. */
export default (levels: LevelNames) => ({
  link: 'Wie geschätzt wird',
  title: 'Wie geschätzt wird und wie weit es danebenliegt',
  description:
    'Jede Schätzung im Atlas: wie sie entsteht, ein nachgerechnetes Beispiel und ihr gemessener Fehler.',
  lead: 'Gezählt werden Menschen nur für größere Gebiete. Was kleiner ist oder in der Zukunft liegt, ist geschätzt. Geschätzte Zahlen stehen im Atlas nie ohne ihre Spanne oder den Hinweis, dass es keine gibt.',
  example: 'Ein Beispiel aus den Daten',
  howFar: 'Wie weit es danebenliegt',
  notMeasured: 'Der Fehler ist nicht gemessen.',
  source: 'Zur Quelle',
  people: {
    title: `Wie viele ältere Menschen in ${einem(levels.DISTRICT)} wohnen`,
    what: [
      `Das Melderegister zählt Menschen nach Alter ${je(levels, 'SOCIAL_SPACE')}. ${capital(ein(levels.SOCIAL_SPACE))} hat mehrere ${many(levels.DISTRICT)}. Wie viele davon in ${welchem(levels.DISTRICT)} wohnen, wird verteilt.`,
      `Verteilt wird nach zwei Anhaltspunkten: wo 2011 bei der Volkszählung ältere Menschen wohnten und wo heute ältere Menschen allein leben. Beide zählen gleich viel. Die ${many(levels.DISTRICT)} ergeben zusammen genau die gezählte Zahl ${des(levels.SOCIAL_SPACE)}.`,
    ],
    example: (space: string, counted: string, day: string, districts: string) =>
      `${capital(im(levels.SOCIAL_SPACE))} ${space} wurden ${counted} Menschen ab 60 gezählt, Stand ${day}. Verteilt sind sie so: ${districts}. Zusammen sind das wieder ${counted}.`,
    district: (name: string, residents: string) => `${name} ${residents}`,
    range: (name: string, residents: string, from: string, to: string, percent: string) =>
      `${name} hat geschätzt ${residents} Menschen ab 60. Liegt die Schätzung um höchstens ${percent} daneben, sind es ${from} bis ${to}.`,
    error: `Gemessen wird der Fehler dort, wo die Wahrheit bekannt ist: Dieselbe Rechnung sagt aus den ${dativeMany(levels.PLANNING_AREA)} die ${many(levels.SOCIAL_SPACE)} voraus, und die sind gezählt. ${many(levels.DISTRICT)} und Zellen sind kleiner als ${many(levels.SOCIAL_SPACE)}, ihr Fehler ist darum mindestens so groß.`,
  },
  cells: {
    title: `Wo ${im(levels.DISTRICT)} sie wohnen`,
    what: [
      `Für Wege zu Fuß muss bekannt sein, wo Menschen wohnen. Die geschätzten Menschen ${eines(levels.DISTRICT)} sind auf kleine Quadrate eines Rasters verteilt, so wie Menschen bei der Volkszählung auf sie verteilt waren. Was seitdem gebaut wurde, weiß diese Rechnung nicht. Wie groß die Quadrate sind und von wann die Zählung ist, steht bei der Quelle.`,
      `Zusammen ergeben die Quadrate die Zahl ${eines(levels.DISTRICT)}. Quadrate mit sehr wenigen Menschen sind mit ihrem Nachbarn zusammengelegt, damit sich niemand erkennen lässt.`,
      `Sind die Menschen ${eines(levels.DISTRICT)} für einen späteren Stichtag bekannt als ihre Verteilung, werden sie so auf die Quadrate verteilt wie bisher.`,
    ],
    missedSince:
      'Um wie viel die Anteile seitdem danebenliegen, ist im Fehler dieses Stichtags mitgerechnet.',
    notMeasured:
      'Der Fehler dieser Verteilung auf Quadrate ist nicht gemessen. Zahlen der Quadrate haben darum keine Spanne.',
    count: (cells: string) => `Die Daten haben ${cells} bewohnte Quadrate.`,
  },
  table: {
    caption: 'Gemessener Fehler, in Prozent der gezählten Zahl',
    places: 'Geschätzt für',
    ages: 'Alter',
    day: 'Stichtag',
    mean: 'im Mittel',
    largest: 'höchstens',
  },
  places: { DISTRICT: many(levels.DISTRICT), CELL: 'Quadrate' },
  ages: {
    ALL: 'alle',
    AGE_60_PLUS: 'ab 60',
    AGE_60_TO_79: '60 bis 79',
    AGE_65_PLUS: 'ab 65',
    AGE_80_PLUS: 'ab 80',
  },
  shared: {
    title: `${many(levels.DISTRICT)} in zwei ${dativeMany(levels.SOCIAL_SPACE)}`,
    what: [
      `Liegt ${ein(levels.DISTRICT)} in mehreren ${dativeMany(levels.SOCIAL_SPACE)} und ist nicht bekannt, wie viele seiner Menschen in welchem wohnen, wird geteilt wie die Zahl aller seiner Einwohnerinnen und Einwohner.`,
      `Die Spanne reicht dann von niemandem bis zu allen aus ${diesem(levels.DISTRICT)}: Mehr ist nicht bekannt.`,
    ],
    example: (district: string, parts: string) => `${district} liegt in: ${parts}.`,
  },
  reach: {
    title: 'Wer einen Ort zu Fuß erreicht',
    what: [
      'Gerechnet wird von der Mitte jedes Quadrats zum nächsten bekannten Ort. Wer dort wohnt, gilt als versorgt, wenn der Weg kurz genug ist.',
      'Die Lage mancher Orte ist nur ungefähr bekannt. Darum wird vielfach neu gerechnet, jedes Mal mit anderen möglichen Lagen; die Spanne zeigt, was dabei herauskommt. Weil nicht alle Orte bekannt sind, ist der Anteil eine Untergrenze.',
    ],
    example: (name: string, value: string, from: string, to: string) =>
      `${name}: ${value}, je nach Lage der Orte ${from} bis ${to}.`,
  },
  expected: {
    title: 'Was das Rahmenkonzept erwartete',
    what: [
      `Das Rahmenkonzept sagt für ${jeden(levels.PLANNING_AREA)}, um wie viel Prozent sich die Zahl älterer Menschen verändert. Erwartet ist die gezählte Zahl am Bezugstag, verändert um diesen Anteil.`,
    ],
    example: (area: string, formula: string, expected: string) =>
      `${area}: ${formula} = ${expected} Menschen ab 60.`,
    deviation: (counted: string, deviation: string) =>
      `Gezählt wurden dann ${counted}, also ${deviation} gegenüber dem Erwarteten.`,
  },
  forecast: {
    title: 'Was die Einwohnerprognose erwartet',
    what: [
      'Die Prognose ist die der Stadt. Sie nennt zu ihren Zahlen keinen Fehler, darum hat der Atlas zu ihnen keine Spanne. Je weiter ein Jahr in der Zukunft liegt, desto unsicherer ist sie.',
    ],
  },
})
