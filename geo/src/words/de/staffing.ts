import type { Entries } from '../vocabulary.ts'
import { capital, des, einem, einemAnderenAllein, im, imGanzen, je, many } from './declension.ts'

/** What explanations of a planning framework and its staff say. */
export const staffing = {
  planningKey: () => 'Personalschlüssel',
  triedKey: () => 'ausprobierter Personalschlüssel',
  actualStaff: () => 'vorhandenes Personal (Ist)',
  unmetNote: () =>
    'Berechnet: Der Schlüssel sagt, für wie viele Menschen eine Vollzeitstelle gedacht ist, nicht, wie viele sie brauchen.',
  unmetShareNote: (_, { levels }) =>
    `Geschätzt: Personal ist nur ${je(levels, 'PLANNING_AREA')} bekannt. Angenommen wird, dass es dort alle Gebiete gleich gut erreicht.`,
  unmetNowhereNote: (_, { levels }) =>
    `Ohne Spanne: ${capital(imGanzen(levels.PLANNING_AREA))} reicht das Personal rechnerisch für alle, wie auch immer es verteilt ist.`,
  unmetSumNote: (_, { levels }) =>
    `Was in ${einem(levels.PLANNING_AREA)} über das Soll hinausgeht, deckt keinen Bedarf in ${einemAnderenAllein(levels.PLANNING_AREA)}.`,
  rangeOfUnmet: (_, { levels }) =>
    `Zwischen dem, was bleibt, wenn das Personal zuerst für die Menschen hier da ist, und dem, was bleibt, wenn es zuerst für alle anderen ${im(levels.PLANNING_AREA)} da ist.`,
  residentsOfPlanningArea: (_, { levels }) => `Einwohner ab 60 ${des(levels.PLANNING_AREA)}`,
  actualStaffOfPlanningArea: (_, { levels }) => `vorhandenes Personal ${des(levels.PLANNING_AREA)}`,
  asPublished: () => 'wie im Rahmenkonzept veröffentlicht, auf eine Stelle gerundet',
  sumOfPublished: ({ sum }, { say, levels }) =>
    `Summe der veröffentlichten, einzeln gerundeten Werte aller ${many(levels.PLANNING_AREA)}: ${say(sum)}`,
  asSet: () => 'im Rahmenkonzept festgelegt',
  asTried: () => 'zum Ausprobieren eingegeben',
  trialNote: () => 'Gerechnet mit einem ausprobierten Schlüssel, nicht mit dem des Rahmenkonzepts.',
  keysDiffer: (_, { levels }) =>
    `Ausprobiert werden für ${many(levels.PLANNING_AREA)} verschiedene Schlüssel.`,
  targetStaff: () => 'Soll',
  daysOfStaffAndPeople: ({ staff, people, expected }, { day }) =>
    expected
      ? `Personal vom ${day(staff)}, Menschen wie für den ${day(people)} erwartet.`
      : `Personal vom ${day(staff)}, Menschen vom ${day(people)}.`,
  staffOfEarlierDay: () => 'Neuere Angaben zum Personal liegen nicht vor.',
  staffOnlyByPlanningArea: (_, { levels }) =>
    `Personal ist nur ${je(levels, 'PLANNING_AREA')} und erst ab dem Stichtag des Rahmenkonzepts bekannt.`,
  fewerThanFacilities: ({ known, minimum }, { number }) =>
    `Das Rahmenkonzept sieht je Einrichtung mindestens ${number(minimum)} VZÄ vor. Hier sind ${number(known)} bekannt; das Soll liegt unter ${number(known * minimum)} VZÄ und bleibt, wie der Schlüssel es ergibt.`,
  otherThanPublished: () =>
    'Das Rahmenkonzept nennt für diese Zelle einen anderen Wert, als seine eigene Rechnung ergibt. Beide stehen nebeneinander.',
  otherThanComputed: () =>
    'Die Rechnung des Rahmenkonzepts ergibt gerundet einen anderen Wert als den veröffentlichten. Beide stehen nebeneinander.',
  roundedTwice: () =>
    'Der veröffentlichte Wert ergibt sich nur, wenn die Rechnung erst auf zwei und dann auf eine Stelle gerundet wird; in einem Schritt gerundet ist sie 0,1 kleiner. Beide stehen nebeneinander.',
  plannedChange: () => 'erwartete Veränderung',
  sumOfPlanned: ({ sum }, { say, levels }) =>
    `Summe des Erwarteten aller ${many(levels.PLANNING_AREA)}: ${say(sum)}`,
  bandsDoNotAddUp: ({ younger, older, whole }, { number }) => {
    const sum = younger + older
    const more = sum > whole ? 'mehr' : 'weniger'
    return `Die Altersgruppen ergeben zusammen ${number(younger)} + ${number(older)} = ${number(sum)}, ${number(Math.abs(sum - whole))} ${more} als die ${number(whole)} ab 60: Das Rahmenkonzept nennt jede Veränderung in ganzen Prozent.`
  },
} satisfies Partial<Entries>
