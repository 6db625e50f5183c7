import { evaluators } from '../evaluations/who-writes.ts'
import { mayEnterOf, mayUse, type OwnedSite, type Viewer } from '../rights/rights.ts'

/**
 * Whether somebody is told how something is paid for and until when: who plans and who coordinates of everything,
 * operators of their own sites.
 * @param site null: no service site
 */
export const maySeeFunding = (viewer: Viewer, site: OwnedSite | null): boolean =>
  mayUse(evaluators, viewer) || (site !== null && mayEnterOf(viewer, site))
