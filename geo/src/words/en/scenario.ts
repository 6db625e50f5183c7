import type { ServiceKind } from '../../terms/classifications.ts'
import type { ScenarioFaults, ScenarioWords } from '../scenario.ts'
import type { Dictionary, Entries } from '../vocabulary.ts'
import { people } from './figures.ts'
import { many, one } from './nouns.ts'

const staffFor: Record<ServiceKind, string> = {
  MEETING: 'Staff for meeting',
  COUNSELLING: 'Staff for counselling',
}

const services: Record<ServiceKind, string> = { MEETING: 'meeting', COUNSELLING: 'counselling' }

const unknown = 'not known'

const servicesIn = (kinds: readonly ServiceKind[], { list }: Dictionary) =>
  list(kinds.map((kind) => services[kind]))

const known = (value: number | null, { number }: Dictionary) =>
  value === null ? unknown : number(value)

/** What is said of a scenario, and why one cannot be. */
export const scenario: Pick<
  Entries,
  keyof ScenarioFaults | keyof ScenarioWords | 'IMPOSSIBLE_SCENARIO' | 'changeNoLongerPossible'
> = {
  scenarioTitle: () => 'Scenario',
  draftTitle: () => 'Draft plan, not adopted',
  assumedInScenario: () =>
    'assumed in the scenario: today’s number, multiplied by the scenario’s factor',
  plannedValue: () => 'in the scenario',
  todaysValue: () => 'today',
  changeIsBetterKnown: () =>
    'Where both numbers are off for the same reason, their difference is better known than the range says; by how much, nobody has measured.',
  siteOpened: ({ site, kinds, district }, words) =>
    `"${site}" is added: ${servicesIn(kinds, words)} in ${district}.`,
  siteMoved: ({ site, metres, district }, { number }) =>
    `"${site}" moves ${number(Math.round(metres))} m, to ${district}.`,
  siteClosed: ({ site }) => `"${site}" closes.`,
  kindsSet: ({ site, kinds }, words) => `"${site}" offers ${servicesIn(kinds, words)}.`,
  staffSet: ({ area, kind, fte }, { number }) =>
    `${staffFor[kind]} in ${area}: ${number(fte)} FTE.`,
  staffMoved: ({ from, to, kind, fte }, { number }) =>
    `${staffFor[kind]}: ${number(fte)} FTE move from ${from} to ${to}.`,
  keySet: ({ framework, kind, area, residents60PlusPerFte }, { number }) =>
    `Key for ${services[kind]}${area === null ? '' : ` in ${area}`} (${framework.en}): 1 FTE for ${number(residents60PlusPerFte)} residents 60+.`,
  residentsChanged: ({ area, ages, factor }, { number }) =>
    `${people[ages]} in ${area}: ${number(factor)} times as many as before.`,
  forecastFollowed: ({ day }, words) =>
    `Residents as assumed for ${words.day(day)}: each age grows in the city as forecast, in each ${one(words.levels.PLANNING_AREA)} as all ages together do there. This is our assumption; by age the forecast knows the city only.`,
  facilitiesShortOfStaff: ({ area, kind, facilities, minimum, fte, lacking }, { number }) =>
    `${area}: ${number(fte)} FTE for ${services[kind]} and ${number(facilities)} facilities, each of which needs at least ${number(minimum)} FTE; ${number(lacking)} FTE are lacking.`,
  otherData: ({ before, now }) =>
    `The scenario was made on another state of the data (${before}; now ${now}).`,
  otherDataAlike: ({ before, now }) =>
    `The scenario was made on another state of the data or of the program (${before}; now ${now}). Nothing that its figures follow from is otherwise today.`,
  otherBasis: ({ part, before, now }, { number, levels }) =>
    before === now
      ? {
          people: `Where people of 60 and older live, and how old they are, is told otherwise; in all they are as many as before (${number(now)}).`,
          sites: `Sites are told otherwise; they are as many as before (${number(now)}).`,
          staff: `Posts or keys are told otherwise; in all they are as many FTE as before (${number(now)}).`,
        }[part]
      : {
          people: `People of 60 and older in all cells: now ${number(now)}, before ${number(before)}.`,
          sites: `Sites: now ${number(now)}, before ${number(before)}.`,
          staff: `Posts of all ${many(levels.PLANNING_AREA)}: now ${number(now)}, before ${number(before)} (FTE).`,
        }[part],
  changeNoLongerPossible: ({ change, reason }, { say }) =>
    `Change ${change} is no longer possible with these data and is left out. ${say(reason)}`,
  siteElsewhere: ({ site, metres }, { number }) =>
    `"${site}" now lies ${number(Math.round(metres))} m from where it lay when the scenario was made.`,
  siteOtherwiseCalled: ({ before, now }) => `"${before}" is now called "${now}".`,
  siteOfOtherKinds: ({ site, before, now }, words) =>
    `"${site}" now offers ${servicesIn(now, words)}, before ${servicesIn(before, words)}.`,
  otherStaff: ({ area, kind, before, now }, words) =>
    `${staffFor[kind]} in ${area}: now ${known(now, words)}, before ${known(before, words)} (FTE).`,
  otherKey: ({ framework, kind, before, now }, words) =>
    `Key for ${services[kind]} ("${framework}"): now ${known(now, words)}, before ${known(before, words)} residents 60+ per FTE.`,
  otherResidents: ({ area, ages, before, now }, words) =>
    `${people[ages]} in ${area}: now ${known(now, words)}, before ${known(before, words)}.`,
  otherForecast: ({ day, ages, before, now }, words) =>
    `Forecast for ${words.day(day)}, ${people[ages]}, as a multiple of today: now ${known(now, words)}, before ${known(before, words)}.`,
  IMPOSSIBLE_SCENARIO: ({ change, reason }, { say }) =>
    change === null ? say(reason) : `Change ${change} of the scenario: ${say(reason)}`,
  scenarioMalformed: ({ place }) =>
    `The scenario cannot be read${place === '' ? '' : ` (at ${place})`}.`,
  scenarioSchemaUnknown: () =>
    'The scenario comes from another version of the programme and cannot be read here.',
  scenarioSiteExists: ({ site }) => `There is a service site "${site}" already.`,
  scenarioSiteUnknown: ({ site }) => `There is no service site "${site}".`,
  scenarioAreaUnknown: ({ level, area }, { levels }) =>
    `There is no ${one(levels[level])} "${area}".`,
  scenarioKeyUnknown: ({ framework }) => `The framework "${framework}" has no such planning key.`,
  scenarioStaffUnknown: () => 'No staff is known that could be changed.',
  scenarioStaffUnknownIn: ({ area, kind }) =>
    `${staffFor[kind]} in ${area} is not known: nothing can be taken from it or added to it.`,
  scenarioStaffStays: ({ area }) => `Staff cannot be moved from ${area} to ${area}.`,
  scenarioStaffTooFew: ({ area, kind, available, fte }, { number }) =>
    `${staffFor[kind]} in ${area}: there are ${number(available)} FTE, ${number(fte)} are to leave.`,
  scenarioResidentsUnknown: ({ area }) =>
    `It is not known how many people of 60 and over live in ${area}.`,
  scenarioForecastUnknown: ({ day }, words) =>
    `No forecast of residents is known for ${words.day(day)}.`,
  scenarioForecastFollowed: ({ day }, words) =>
    `The scenario follows the forecast for ${words.day(day)} already. It cannot follow a second one.`,
  scenarioResidentsTooMany: ({ area, most }, { number }) =>
    `With the changes before it, more than ${number(most)} times as many people of an age group as today would live in ${area} or a part of it.`,
  scenarioTooLarge: ({ is, most }, { number }) =>
    `The scenario has ${number(is)} changes; at most ${number(most)} are possible.`,
  scenarioNoJson: () => 'The file is no scenario file: it holds no valid JSON.',
  scenarioFileTooLong: ({ most }, { number }) =>
    `The file is too large for a scenario: it has more than ${number(most)} characters.`,
}
