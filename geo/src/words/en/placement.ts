import { inPercent } from '../in-percent.ts'
import type { CertificateFault, PlacementFault, PlacementNote } from '../placement.ts'
import type { Entries } from '../vocabulary.ts'
import { a, one } from './nouns.ts'

const newSites = (sites: number, number: (value: number) => string) =>
  sites === 1 ? '1 new site is' : `${number(sites)} new sites are`

/** Why no sites answer a question. */
export const placement: Pick<
  Entries,
  PlacementFault | PlacementNote | CertificateFault | 'UNREADABLE_CERTIFICATE'
> = {
  sitesForFte: ({ fte, ftePerSite, sites }, { number }) =>
    `${number(fte)} FTE are enough for ${sites === 1 ? 'one new site' : `${number(sites)} new sites`} with ${number(ftePerSite)} FTE each.`,
  weighedByNeed: ({ once }, { number }) =>
    `People count by the need index of their area: once at ${number(once)} points, twice at ${number(2 * once)}; once where the index is unknown.`,
  roomByKey: ({ ftePerSite, perFte, furthestMetres }, { number, levels }) =>
    `A site has room for as many people as the planning key sets for its posts (${perFte === null ? `another in each ${one(levels.PLANNING_AREA)}` : `${number(perFte)} per FTE`}); new ones have ${number(ftePerSite)} FTE each. The staff of ${a(levels.PLANNING_AREA)} is shared alike by its known sites: that is an assumption. Nobody is sent farther than ${number(furthestMetres)} m.`,
  placementForcedExcluded: ({ sites }, { number }) =>
    sites === 1
      ? 'One possible site is both required and excluded.'
      : `${number(sites)} possible sites are both required and excluded.`,
  placementForcedTooMany: ({ forced, sites }, { number }) =>
    `More sites are required (${number(forced)}) than are to be new (${number(sites)}).`,
  placementForcedTooNear: ({ metres }, { number }) =>
    `Required sites lie nearer to each other, or to existing ones, than the minimum distance of ${number(metres)} m.`,
  placementExcludedNeeded: () =>
    'Without the excluded sites not everybody who is to be reached can be.',
  placementTooNear: ({ metres }, { number }) =>
    `With a minimum distance of ${number(metres)} m not everybody who is to be reached can be.`,
  placementOutOfReach: ({ metres, share }, { number }) =>
    `Even all possible sites together reach only ${number(inPercent(share))}% within ${number(metres)} m on foot.`,
  placementNoWay: ({ share }, { number }) =>
    `Only ${number(inPercent(share))}% have a way to an existing or possible site.`,
  placementTooFewSites: ({ sites }, { number }) =>
    `${newSites(sites, number)} too few for everybody to have a way to a site.`,
  placementTooFewSitesApart: ({ sites, metres }, { number }) =>
    `${newSites(sites, number)}, with a minimum distance of ${number(metres)} m, too few for everybody to have a way to a site.`,
  placementFarther: ({ sites, metres }, { number }) =>
    `${newSites(sites, number)} too few for nobody to walk farther than ${number(metres)} m.`,
  placementUndecided: () =>
    'No answer was found, and it is not proven that there is none. A smaller minimum distance or fewer exclusions may help.',
  UNREADABLE_CERTIFICATE: ({ reason }, { say }) => say(reason),
  certificateNoJson: () => 'The file is no certificate: it holds no valid JSON.',
  certificateTooLong: ({ most }, { number }) =>
    `The file is too large for a certificate: it has more than ${number(most)} characters.`,
  certificateNone: () => 'The file holds something other than a certificate.',
  certificateWithoutQuestion: () =>
    'The file holds a certificate without the question that it answers. Only with that can it be recomputed.',
  certificateSchemaUnknown: () =>
    'The certificate comes from another version of the program and cannot be read here.',
  certificateMalformed: ({ place }) =>
    `The certificate is damaged: what stands at “${place}” cannot stand there.`,
}
