import type { CityWords } from '@atlas/geo/terms/city-words'
import type { LevelNames } from '@atlas/geo/terms/level-names'
import type de from './de'
import type data from './de/data'
import type drafts from './de/drafts'
import type statement from './de/accessibility'
import type collections from './de/collections'
import type evaluations from './de/evaluations'
import type legal from './de/legal'
import type network from './de/network'
import type people from './de/people'
import type months from './de/months'
import type planning from './de/planning'
import type plans from './de/plans'
import type statistics from './de/statistics'
import deNotation from './de/notation'
import enNotation from './en/notation'

/** The German sentences set the shape; a missing one of another language is an error of types. */
export type Messages = ReturnType<typeof de>
export type Statement = ReturnType<typeof statement>
export type Legal = ReturnType<typeof legal>
type Collections = typeof collections
/** What the planners' screen says. */
export type PlanningWords = ReturnType<typeof planning>

/** What evaluation cards, measures and the page for coordinators say. */
export type EvaluationWords = ReturnType<typeof evaluations>

/** What the pages about provision networks say. */
export type NetworkWords = ReturnType<typeof network>

/** What the pages say on which planners keep and share what they plan. */
export type PlansWords = ReturnType<typeof plans>

/** What the pages of draft plans, and of who is heard about them, say. */
export type DraftWords = ReturnType<typeof drafts>

/** What the pages for people who sign in say. */
export type PeopleWords = ReturnType<typeof people>

/** What the pages say on which counselling centres enter their months. */
export type MonthWords = ReturnType<typeof months>

/** What the page that evaluates counselling, and its files, say. */
export type StatisticsWords = ReturnType<typeof statistics>

/** What the pages about the data, and their files, say. */
export type DataWords = ReturnType<typeof data>

interface LanguageEntry {
  /** In the language itself. */
  name: string
  /** How numbers, days and lists are written. */
  locale: string
  notation: typeof deNotation
  /** What screens say of a city. */
  messages: () => Promise<{ default: (city: CityWords) => Messages }>
  /** The accessibility statement, which only its own page loads. */
  statement: () => Promise<{ default: (city: CityWords) => Statement }>
  /** Of the imprint and the page about data protection, which alone load them. */
  legal: () => Promise<{ default: (city: CityWords) => Legal }>
  /** Of the pages that show what other programs read, which alone load them. */
  collections: () => Promise<{ default: Collections }>
  /** Of the planners' screen, which alone loads them. */
  planning: () => Promise<{ default: (city: CityWords) => PlanningWords }>
  /** Of the pages on which planners keep and share what they plan, which alone load them. */
  plans: () => Promise<{ default: (city: CityWords) => PlansWords }>
  /** Of the pages of draft plans, which alone load them. */
  drafts: () => Promise<{ default: (levels: LevelNames) => DraftWords }>
  /** Of the pages about the data and of files of it, which alone load them. */
  data: () => Promise<{ default: (city: CityWords) => DataWords }>
  /** Of the page that evaluates counselling and of its files, which alone load them. */
  statistics: () => Promise<{ default: (city: CityWords) => StatisticsWords }>
  /** Of the pages on which counselling centres enter their months, which alone load them. */
  months: () => Promise<{ default: (levels: LevelNames) => MonthWords }>
  /** Of evaluation cards, measures and the page for coordinators, which alone load them. */
  evaluations: () => Promise<{ default: (levels: LevelNames) => EvaluationWords }>
  /** Of the pages about provision networks, which alone load them. */
  network: () => Promise<{ default: (levels: LevelNames) => NetworkWords }>
  /** Of the pages for people who sign in, which alone load them. */
  people: () => Promise<{ default: (levels: LevelNames) => PeopleWords }>
}

/** The languages people read. The first lives at `/`, each other at its own name; a browser gets one's sentences only. */
export const languages = {
  de: {
    name: 'Deutsch',
    locale: 'de-DE',
    notation: deNotation,
    messages: () => import('./de'),
    statement: () => import('./de/accessibility'),
    legal: () => import('./de/legal'),
    collections: () => import('./de/collections'),
    planning: () => import('./de/planning'),
    plans: () => import('./de/plans'),
    drafts: () => import('./de/drafts'),
    data: () => import('./de/data'),
    statistics: () => import('./de/statistics'),
    months: () => import('./de/months'),
    network: () => import('./de/network'),
    people: () => import('./de/people'),
    evaluations: () => import('./de/evaluations'),
  },
  en: {
    name: 'English',
    locale: 'en-GB',
    notation: enNotation,
    messages: () => import('./en'),
    statement: () => import('./en/accessibility'),
    legal: () => import('./en/legal'),
    collections: () => import('./en/collections'),
    planning: () => import('./en/planning'),
    plans: () => import('./en/plans'),
    drafts: () => import('./en/drafts'),
    data: () => import('./en/data'),
    statistics: () => import('./en/statistics'),
    months: () => import('./en/months'),
    network: () => import('./en/network'),
    people: () => import('./en/people'),
    evaluations: () => import('./en/evaluations'),
  },
} satisfies Record<string, LanguageEntry>

export type Language = keyof typeof languages

export const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && Object.hasOwn(languages, text)

/** Every language, the one of `/` first. */
export const everyLanguage: readonly Language[] = Object.keys(languages).filter(isLanguage)
