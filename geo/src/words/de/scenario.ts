import type { ServiceKind } from '../../terms/classifications.ts'
import type { ScenarioFaults, ScenarioWords } from '../scenario.ts'
import type { Dictionary, Entries } from '../vocabulary.ts'
import { jedem, keinen, many } from './declension.ts'
import { people } from './figures.ts'

const staffFor: Record<ServiceKind, string> = {
  MEETING: 'Personal für Begegnung',
  COUNSELLING: 'Personal für Beratung',
}

const services: Record<ServiceKind, string> = { MEETING: 'Begegnung', COUNSELLING: 'Beratung' }

const unknown = 'nicht bekannt'

const servicesIn = (kinds: readonly ServiceKind[], { list }: Dictionary) =>
  list(kinds.map((kind) => services[kind]))

const known = (value: number | null, { number }: Dictionary) =>
  value === null ? unknown : number(value)

/** What is said of a scenario, and why one cannot be. */
export const scenario: Pick<
  Entries,
  keyof ScenarioFaults | keyof ScenarioWords | 'IMPOSSIBLE_SCENARIO' | 'changeNoLongerPossible'
> = {
  scenarioTitle: () => 'Szenario',
  draftTitle: () => 'Entwurf des Fachplans, nicht beschlossen',
  assumedInScenario: () =>
    'angenommen im Szenario: die Zahl von heute, mit dem Faktor des Szenarios vervielfacht',
  plannedValue: () => 'im Szenario',
  todaysValue: () => 'heute',
  changeIsBetterKnown: () =>
    'Wo beide Zahlen aus demselben Grund ungenau sind, ist ihr Unterschied genauer bekannt, als die Spanne sagt; um wie viel, ist nicht gemessen.',
  siteOpened: ({ site, kinds, district }, words) =>
    `„${site}“ kommt dazu: ${servicesIn(kinds, words)} in ${district}.`,
  siteMoved: ({ site, metres, district }, { number }) =>
    `„${site}“ zieht ${number(Math.round(metres))} m weit um, nach ${district}.`,
  siteClosed: ({ site }) => `„${site}“ schließt.`,
  kindsSet: ({ site, kinds }, words) => `„${site}“ bietet an: ${servicesIn(kinds, words)}.`,
  staffSet: ({ area, kind, fte }, { number }) =>
    `${staffFor[kind]} in ${area}: ${number(fte)} VZÄ.`,
  staffMoved: ({ from, to, kind, fte }, { number }) =>
    `${staffFor[kind]}: ${number(fte)} VZÄ wechseln von ${from} nach ${to}.`,
  keySet: ({ framework, kind, area, residents60PlusPerFte }, { number }) =>
    `Schlüssel für ${services[kind]}${area === null ? '' : ` in ${area}`} (${framework.de}): 1 VZÄ für ${number(residents60PlusPerFte)} Einwohner ab 60.`,
  residentsChanged: ({ area, ages, factor }, { number }) =>
    `${people[ages]} in ${area}: ${number(factor)}-mal so viele wie zuvor.`,
  forecastFollowed: ({ day }, words) =>
    `Einwohner wie für ${words.day(day)} angenommen: Jede Altersgruppe wächst in der Stadt wie vorausgesagt, in ${jedem(words.levels.PLANNING_AREA)} so wie dort alle zusammen. Das ist unsere Annahme; nach Alter sagt die Prognose nur die Stadt voraus.`,
  facilitiesShortOfStaff: ({ area, kind, facilities, minimum, fte, lacking }, { number }) =>
    `${area}: ${number(fte)} VZÄ für ${services[kind]} und ${number(facilities)} Einrichtungen, von denen jede mindestens ${number(minimum)} VZÄ braucht; es fehlen ${number(lacking)} VZÄ.`,
  otherData: ({ before, now }) =>
    `Das Szenario ist auf einem anderen Stand der Daten entstanden (${before}; jetzt ${now}).`,
  otherDataAlike: ({ before, now }) =>
    `Das Szenario ist auf einem anderen Stand der Daten oder des Programms entstanden (${before}; jetzt ${now}). Nichts, woraus seine Zahlen folgen, ist heute anders.`,
  otherBasis: ({ part, before, now }, { number, levels }) =>
    before === now
      ? {
          people: `Wo Menschen ab 60 wohnen und wie alt sie sind, ist anders angegeben; zusammen sind es so viele wie zuvor (${number(now)}).`,
          sites: `Standorte sind anders angegeben; es sind so viele wie zuvor (${number(now)}).`,
          staff: `Stellen oder Schlüssel sind anders angegeben; zusammen sind es so viele VZÄ wie zuvor (${number(now)}).`,
        }[part]
      : {
          people: `Menschen ab 60 in allen Zellen: jetzt ${number(now)}, zuvor ${number(before)}.`,
          sites: `Standorte: jetzt ${number(now)}, zuvor ${number(before)}.`,
          staff: `Stellen aller ${many(levels.PLANNING_AREA)}: jetzt ${number(now)}, zuvor ${number(before)} (VZÄ).`,
        }[part],
  changeNoLongerPossible: ({ change, reason }, { say }) =>
    `Änderung ${change} ist mit diesen Daten nicht mehr möglich und entfällt. ${say(reason)}`,
  siteElsewhere: ({ site, metres }, { number }) =>
    `„${site}“ liegt jetzt ${number(Math.round(metres))} m von der Stelle, an der es lag, als das Szenario entstand.`,
  siteOtherwiseCalled: ({ before, now }) => `„${before}“ heißt jetzt „${now}“.`,
  siteOfOtherKinds: ({ site, before, now }, words) =>
    `„${site}“ bietet jetzt ${servicesIn(now, words)} an, zuvor ${servicesIn(before, words)}.`,
  otherStaff: ({ area, kind, before, now }, words) =>
    `${staffFor[kind]} in ${area}: jetzt ${known(now, words)}, zuvor ${known(before, words)} (VZÄ).`,
  otherKey: ({ framework, kind, before, now }, words) =>
    `Schlüssel für ${services[kind]} („${framework}“): jetzt ${known(now, words)}, zuvor ${known(before, words)} Einwohner ab 60 je VZÄ.`,
  otherResidents: ({ area, ages, before, now }, words) =>
    `${people[ages]} in ${area}: jetzt ${known(now, words)}, zuvor ${known(before, words)}.`,
  otherForecast: ({ day, ages, before, now }, words) =>
    `Prognose für ${words.day(day)}, ${people[ages]}, als Vielfaches von heute: jetzt ${known(now, words)}, zuvor ${known(before, words)}.`,
  IMPOSSIBLE_SCENARIO: ({ change, reason }, { say }) =>
    change === null ? say(reason) : `Änderung ${change} des Szenarios: ${say(reason)}`,
  scenarioMalformed: ({ place }) =>
    `Das Szenario ist nicht lesbar${place === '' ? '' : ` (bei ${place})`}.`,
  scenarioSchemaUnknown: () =>
    'Das Szenario stammt aus einer anderen Fassung des Programms und kann hier nicht gelesen werden.',
  scenarioSiteExists: ({ site }) => `Einen Standort „${site}“ gibt es schon.`,
  scenarioSiteUnknown: ({ site }) => `Es gibt keinen Standort „${site}“.`,
  scenarioAreaUnknown: ({ level, area }, { levels }) =>
    `Es gibt ${keinen(levels[level])} „${area}“.`,
  scenarioKeyUnknown: ({ framework }) =>
    `Im Rahmenkonzept „${framework}“ gibt es keinen solchen Personalschlüssel.`,
  scenarioStaffUnknown: () => 'Es ist kein Personal bekannt, das sich ändern ließe.',
  scenarioStaffUnknownIn: ({ area, kind }) =>
    `${staffFor[kind]} in ${area} ist nicht bekannt: Es lässt sich nichts davon wegnehmen oder dazugeben.`,
  scenarioStaffStays: ({ area }) =>
    `Personal kann nicht von ${area} nach ${area} verschoben werden.`,
  scenarioStaffTooFew: ({ area, kind, available, fte }, { number }) =>
    `${staffFor[kind]} in ${area}: Es gibt dort ${number(available)} VZÄ, ${number(fte)} sollen weg.`,
  scenarioResidentsUnknown: ({ area }) =>
    `Für ${area} ist nicht bekannt, wie viele Menschen ab 60 dort leben.`,
  scenarioForecastUnknown: ({ day }, words) =>
    `Eine Prognose der Einwohner für ${words.day(day)} ist nicht bekannt.`,
  scenarioForecastFollowed: ({ day }, words) =>
    `Das Szenario folgt schon der Prognose für ${words.day(day)}. Einer zweiten kann es nicht folgen.`,
  scenarioResidentsTooMany: ({ area, most }, { number }) =>
    `Mit den Änderungen davor lebten in ${area} oder einem Teil davon mehr als ${number(most)}-mal so viele Menschen einer Altersgruppe wie heute.`,
  scenarioTooLarge: ({ is, most }, { number }) =>
    `Das Szenario hat ${number(is)} Änderungen; höchstens ${number(most)} sind möglich.`,
  scenarioNoJson: () => 'Die Datei ist keine Szenario-Datei: Sie enthält kein gültiges JSON.',
  scenarioFileTooLong: ({ most }, { number }) =>
    `Die Datei ist zu groß für ein Szenario: Sie hat mehr als ${number(most)} Zeichen.`,
}
