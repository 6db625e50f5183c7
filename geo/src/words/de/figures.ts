import { arithmetic } from '../arithmetic.ts'
import { inPercent } from '../in-percent.ts'
import type { Certainty } from '../../terms/certainty.ts'
import type { Ages, Provider, Trait } from '../../terms/classifications.ts'
import type { Entries } from '../vocabulary.ts'
import {
  capital,
  dativeMany,
  den,
  der,
  des,
  diesem,
  ein,
  einemAnderen,
  einemBenachbarten,
  eines,
  ihn,
  many,
  seine,
} from './declension.ts'

export const people: Record<Ages, string> = {
  ALL: 'Einwohner',
  AGE_60_PLUS: 'Einwohner ab 60',
  AGE_60_TO_79: 'Einwohner von 60 bis 79',
  AGE_65_PLUS: 'Einwohner ab 65',
  AGE_80_PLUS: 'Einwohner ab 80',
}

const withTrait: Record<Trait, string> = {
  ALL: '',
  LIVING_ALONE: ', allein lebend',
  MIGRATION_BACKGROUND: ' mit Migrationshintergrund',
  FOREIGN: ' mit ausländischer Staatsangehörigkeit',
}

const origin: Record<Certainty, string> = {
  OBSERVED: 'gezählt, wie in der Quelle angegeben',
  REPORTED: 'gemeldet, wie in der Quelle angegeben',
  COMPUTED: 'berechnet; die Quelle sagt, wie',
  ESTIMATED: 'geschätzt; das Verfahren steht bei der Quelle',
  PROJECTED: 'erwartet, wie in der Quelle angegeben',
  SUPPRESSED: 'bekannt, aber zum Schutz der Menschen nicht genannt',
  MISSING: 'nicht bekannt',
}

const casesOf: Record<Provider, string> = {
  FUNDED: 'Beratungsfälle geförderter Träger',
  MUNICIPAL: 'Beratungsfälle der Stadt',
}

/** What explanations of numbers say. */
export const figures = {
  name: ({ name }) => name,
  text: ({ text }) => text.de,
  sentences: ({ sentences }, { say }) => sentences.map(say).join(' '),
  ...arithmetic,
  origin: ({ status }) => origin[status],
  residents: ({ ages, trait }) => people[ages] + withTrait[trait],
  countedResidents: ({ ages }) => `gezählte ${people[ages]}`,
  plannedResidents: ({ ages }) => `erwartete ${people[ages]}`,
  officialArea: () => 'amtliche Fläche',
  splitArea: () => 'geschätzte Fläche',
  splitAreaNote: (_, { levels }) =>
    `Geschätzt: ${capital(ein(levels.DISTRICT))} liegt hier und in ${einemAnderen(levels.SOCIAL_SPACE)}. ${capital(seine(levels.DISTRICT))} amtliche Fläche ist auf beide verteilt wie die Einwohner.`,
  atLeastZero: ({ of }, { say }) => `${say(of)}, mindestens 0`,
  columnSum: ({ of }, { say }) => `Summe: ${say(of)}`,
  earlier: ({ of }, { say }) => `${say(of)} früher`,
  later: ({ of }, { say }) => `${say(of)} später`,
  countedWithNeighbour: (_, { levels }) =>
    `Das Gebiet ist nahezu unbewohnt; seine Einwohner sind bei ${einemBenachbarten(levels.DISTRICT)} mitgezählt.`,
  ofSocialSpace: ({ name }, { levels }) =>
    `Das ist die Zahl ${des(levels.SOCIAL_SPACE)} ${name}. Für ${den(levels.DISTRICT)} allein wurde sie nicht gezählt.`,
  ofSocialSpaceNamed: ({ of, name }, { say, levels }) =>
    `${say(of)} (${levels.SOCIAL_SPACE.de.one} ${name})`,
  inSeveralSocialSpaces: (_, { levels }) =>
    `${capital(der(levels.DISTRICT))} liegt in mehreren ${dativeMany(levels.SOCIAL_SPACE)}. Für ${ihn(levels.DISTRICT)} allein wurde die Zahl nicht gezählt.`,
  errorMethod: ({ method }, { levels }) =>
    ({
      SOCIAL_SPACES_FROM_PLANNING_AREAS: `${many(levels.SOCIAL_SPACE)} aus den ${dativeMany(levels.PLANNING_AREA)} vorhergesagt und mit den gezählten Einwohnern verglichen`,
    })[method],
  rangeOfDistricts: ({ mean, largest }, { number, levels }) =>
    `Dieselbe Rechnung verfehlt ${many(levels.SOCIAL_SPACE)}, deren Einwohner gezählt sind, im Mittel um ${number(inPercent(mean))} % und höchstens um ${number(inPercent(largest))} %. ${many(levels.DISTRICT)} sind mindestens so unsicher.`,
  outlinesBy: ({ publishers }) => `Grenzen: ${publishers}.`,
  gridBy: ({ publishers }) => `Raster: ${publishers}.`,
  outlinesAsPublished: ({ title, asOf }, { day }) =>
    `Grenzen nach „${title.de}“, Stand ${day(asOf)}; wie genau sie sind, ist nicht angegeben.`,
  noRangeOfCells: (_, { levels }) =>
    `Ohne Spanne: Um wie viel die Zellen danebenliegen, ist für diesen Tag nicht gemessen. Dafür müssen ältere Menschen an diesem Tag in mehreren ${dativeMany(levels.SOCIAL_SPACE)} ${eines(levels.PLANNING_AREA)} gezählt sein, und der Fehler muss kleiner sein als die Zahl selbst.`,
  rangeOfCells: ({ mean, largest }, { number, levels }) =>
    `Dieselbe Rechnung verfehlt ${many(levels.SOCIAL_SPACE)}, deren Einwohner gezählt sind, im Mittel um ${number(inPercent(mean))} % und höchstens um ${number(inPercent(largest))} %. Zellen sind mindestens so unsicher.`,
  rangeOfSplitArea: ({ districts }, { list, levels }) =>
    `Zwischen keinem Teil und der ganzen Fläche von ${list(districts)}: Wie viel davon in ${diesem(levels.SOCIAL_SPACE)} liegt, ist nicht bekannt.`,
  rangeOfSharedResidents: ({ districts }, { list, levels }) =>
    `Zwischen niemandem und allen aus ${list(districts)}: Wie viele davon in ${diesem(levels.SOCIAL_SPACE)} wohnen, wurde nicht gezählt.`,
  wilsonMethod: () =>
    'Wenige Fälle: 95-%-Bereich nach Wilson (1927), als wären die Gezählten eine Stichprobe',
  garwoodMethod: () =>
    '95-%-Bereich nach Garwood (1936), wenn Fälle unabhängig voneinander auftreten; zu schmal, wo sie gehäuft auftreten',
  conditionalBinomialMethod: () =>
    '95-%-Bereich nach Clopper und Pearson (1934) für das Verhältnis zweier Fallzahlen, wenn Fälle unabhängig voneinander auftreten; zu schmal, wo sie gehäuft auftreten',
  percentRoundedTwice: ({ exact, once, twice }, { number }) =>
    `Genau sind es ${number(exact)} %, auf ganze Prozent gerundet ${number(once)} %. Wo ${number(Math.abs(twice))} % gedruckt stehen, wurde zweimal gerundet: erst auf eine Stelle, dann auf ganze Prozent.`,
  sumOfPlanningAreas: ({ sum }, { say, levels }) =>
    `Summe aller ${many(levels.PLANNING_AREA)}: ${say(sum)}`,
  sumOfDistricts: ({ sum }, { say, levels }) => `Summe der ${many(levels.DISTRICT)}: ${say(sum)}`,
  newCounsellingCases: () => 'neue Beratungsfälle',
  newCasesOfMonth: ({ day: last }, { day }) => `neue Beratungsfälle des Monats bis ${day(last)}`,
  monthsMissing: () =>
    'Nicht alle Beratungsstellen haben alle Monate dieses Zeitraums abgegeben: Es sind mindestens so viele.',
  counsellingCases: ({ provider }) => (provider ? casesOf[provider] : 'Beratungsfälle'),
  residentsOfNearestDay: () =>
    'Geschätzt: Die Fälle eines Zeitraums stehen den Einwohnern des nächstgelegenen Stichtags gegenüber.',
} satisfies Partial<Entries>
