import { inPercent } from '../in-percent.ts'
import type { CertificateFault, PlacementFault, PlacementNote } from '../placement.ts'
import type { Entries } from '../vocabulary.ts'
import { eines, je, seine } from './declension.ts'

const newSites = (sites: number, number: (value: number) => string) =>
  sites === 1 ? '1 neuer Standort reicht' : `${number(sites)} neue Standorte reichen`

/** Warum keine Standorte eine Frage beantworten, und warum ein Nachweis nicht zu lesen ist. */
export const placement: Pick<
  Entries,
  PlacementFault | PlacementNote | CertificateFault | 'UNREADABLE_CERTIFICATE'
> = {
  sitesForFte: ({ fte, ftePerSite, sites }, { number }) =>
    `${number(fte)} VZÄ reichen für ${sites === 1 ? 'einen neuen Standort' : `${number(sites)} neue Standorte`} mit je ${number(ftePerSite)} VZÄ.`,
  weighedByNeed: ({ once }, { number }) =>
    `Menschen zählen nach dem Bedarfsindex ihres Gebiets: bei ${number(once)} Punkten einfach, bei ${number(2 * once)} doppelt; wo der Index nicht bekannt ist, einfach.`,
  roomByKey: ({ ftePerSite, perFte, furthestMetres }, { number, levels }) =>
    `Ein Standort hat Platz für so viele Menschen, wie der Planungsschlüssel für seine Stellen vorsieht (${perFte === null ? `${je(levels, 'PLANNING_AREA')} ein anderer` : `${number(perFte)} je VZÄ`}); neue haben je ${number(ftePerSite)} VZÄ. Die Stellen ${eines(levels.PLANNING_AREA)} sind gleich auf ${seine(levels.PLANNING_AREA)} bekannten Standorte verteilt: So ist es angenommen. Weiter als ${number(furthestMetres)} m wird niemand geschickt.`,
  placementForcedExcluded: ({ sites }, { number }) =>
    sites === 1
      ? 'Ein möglicher Standort ist zugleich verlangt und ausgeschlossen.'
      : `${number(sites)} mögliche Standorte sind zugleich verlangt und ausgeschlossen.`,
  placementForcedTooMany: ({ forced, sites }, { number }) =>
    `Es sind mehr Standorte verlangt (${number(forced)}), als neu entstehen sollen (${number(sites)}).`,
  placementForcedTooNear: ({ metres }, { number }) =>
    `Verlangte Standorte liegen näher als der Mindestabstand von ${number(metres)} m beieinander oder an bestehenden.`,
  placementExcludedNeeded: () =>
    'Ohne die ausgeschlossenen Standorte sind nicht alle zu erreichen, die erreicht werden sollen.',
  placementTooNear: ({ metres }, { number }) =>
    `Mit einem Mindestabstand von ${number(metres)} m sind nicht alle zu erreichen, die erreicht werden sollen.`,
  placementOutOfReach: ({ metres, share }, { number }) =>
    `Auch alle möglichen Standorte zusammen erreichen innerhalb von ${number(metres)} m zu Fuß nur ${number(inPercent(share))} %.`,
  placementNoWay: ({ share }, { number }) =>
    `Nur ${number(inPercent(share))} % haben einen Weg zu einem bestehenden oder möglichen Standort.`,
  placementTooFewSites: ({ sites }, { number }) =>
    `${newSites(sites, number)} nicht, damit alle einen Weg zu einem Standort haben.`,
  placementTooFewSitesApart: ({ sites, metres }, { number }) =>
    `${newSites(sites, number)} mit einem Mindestabstand von ${number(metres)} m nicht, damit alle einen Weg zu einem Standort haben.`,
  placementFarther: ({ sites, metres }, { number }) =>
    `${newSites(sites, number)} nicht, damit niemand weiter als ${number(metres)} m zu Fuß geht.`,
  placementUndecided: () =>
    'Es wurde keine Antwort gefunden; ob es eine gibt, ist nicht bewiesen. Ein kleinerer Mindestabstand oder weniger Ausschlüsse können helfen.',
  UNREADABLE_CERTIFICATE: ({ reason }, { say }) => say(reason),
  certificateNoJson: () => 'Die Datei ist kein Nachweis: Sie enthält kein gültiges JSON.',
  certificateTooLong: ({ most }, { number }) =>
    `Die Datei ist zu groß für einen Nachweis: Sie hat mehr als ${number(most)} Zeichen.`,
  certificateNone: () => 'Die Datei enthält etwas anderes als einen Nachweis.',
  certificateWithoutQuestion: () =>
    'Die Datei enthält einen Nachweis ohne die Frage, auf die er antwortet. Nachrechnen lässt er sich nur mit ihr.',
  certificateSchemaUnknown: () =>
    'Der Nachweis stammt aus einer anderen Fassung des Programms und kann hier nicht gelesen werden.',
  certificateMalformed: ({ place }) =>
    `Der Nachweis ist beschädigt: Was bei „${place}“ steht, kann dort nicht stehen.`,
}
