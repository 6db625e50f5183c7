import { roundKinds } from '@atlas/geo/drafts/draft'
import type { Viewer } from '@atlas/geo/rights/rights'
import type postgres from 'postgres'
import { z } from 'zod'
import { type Outcome, type Write, write } from '../accounts/write.ts'
import { recordIn } from '../audit/audit.ts'
import { day, filledText, nameText, number, refusalOfTexts, text } from '../accounts/form-fields.ts'
import { commenters, draftOfComment, insertComment, takeBackComment } from './comments.ts'
import { openDraft, pageOfDraft } from './draft-writes.ts'
import { aboutDraft, type Draft } from './drafts.ts'
import {
  deleteRound,
  insertRound,
  readRounds,
  type Round,
  type RoundSaid,
  updateRound,
} from './rounds.ts'

const ofPlanners = (name: string) => ({ name, access: ['PLANNER'] as const })
const ofAll = (name: string) => ({ name, access: commenters })

const round = {
  kind: z.enum(roundKinds),
  body: z.union([z.string().trim().length(0), nameText]),
  from: day,
  /** Its last day: `to` is where forms lead to. */
  until: z.union([z.literal('').transform(() => null), day]),
  result: text(2000),
}

const toldOf = ({ kind, body, from, to, result }: RoundSaid) => ({ kind, body, from, to, result })

const faultOf = ({ body, from, to, result }: RoundSaid): Outcome | null =>
  to !== null && to < from ? { code: 'NOT_UNDERSTOOD' } : refusalOfTexts(body, result)

const at = (draft: Draft, code: string): Outcome => ({
  code,
  shownAt: `${pageOfDraft(draft.id)}#rounds`,
})

/** A round of a draft that may still be changed, or why there is none. */
async function openRound(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  id: number,
): Promise<{ draft: Draft; round: Round } | Outcome> {
  const [found] = await readRounds(transaction, null, id)
  if (!found) return { code: 'NO_SUCH_ROUND' }
  const draft = await openDraft(transaction, viewer, found.draft)
  if ('code' in draft) return draft
  // As it is now that nobody else writes.
  const [now] = await readRounds(transaction, null, id)
  return now ? { draft, round: now } : { code: 'NO_SUCH_ROUND' }
}

/** Whom planners hear about a draft, and what everybody who sees it says of it. */
export const consultationWrites: readonly Write[] = [
  write(
    ofPlanners('runde-anlegen'),
    z.strictObject({ draft: number, ...round }),
    async ({ draft: id, until: to, ...others }, transaction, viewer) => {
      const said = { ...others, to }
      const draft = await openDraft(transaction, viewer, id)
      if ('code' in draft) return draft
      const fault = faultOf(said)
      if (fault) return fault
      if (!(await insertRound(transaction, id, said))) return { code: 'TOO_MANY' }
      const after = toldOf(said)
      await recordIn(transaction, viewer.name, {
        what: 'ROUND_PLANNED',
        about: aboutDraft(draft),
        after,
      })
      return at(draft, 'ROUND_PLANNED')
    },
  ),
  write(
    ofPlanners('runde-aendern'),
    z.strictObject({ id: number, version: number, ...round }),
    async ({ id, version, until: to, ...others }, transaction, viewer) => {
      const said = { ...others, to }
      const found = await openRound(transaction, viewer, id)
      if ('code' in found) return found
      if (found.round.version !== version) return at(found.draft, 'ROUND_CHANGED_MEANWHILE')
      const fault = faultOf(said)
      if (fault) return fault
      await updateRound(transaction, found.round, said)
      await recordIn(transaction, viewer.name, {
        what: 'ROUND_CHANGED',
        about: aboutDraft(found.draft),
        before: toldOf(found.round),
        after: toldOf(said),
      })
      return at(found.draft, 'ROUND_CHANGED')
    },
  ),
  write(
    ofPlanners('runde-loeschen'),
    z.strictObject({ id: number }),
    async ({ id }, transaction, viewer) => {
      const found = await openRound(transaction, viewer, id)
      if ('code' in found) return found
      await deleteRound(transaction, id)
      const before = toldOf(found.round)
      await recordIn(transaction, viewer.name, {
        what: 'ROUND_DELETED',
        about: aboutDraft(found.draft),
        before,
      })
      return at(found.draft, 'ROUND_DELETED')
    },
  ),
  write(
    ofAll('entwurf-kommentieren'),
    z.strictObject({
      id: number,
      round: z.union([z.literal('').transform(() => null), number]),
      said: filledText(4000),
    }),
    async ({ id, round: about, said }, transaction, viewer) => {
      const draft = await openDraft(transaction, viewer, id)
      if ('code' in draft) return draft
      const refused = refusalOfTexts(said)
      if (refused) return refused
      const [known] = about === null ? [] : await readRounds(transaction, id, about)
      if (about !== null && !known) return { code: 'NO_SUCH_ROUND' }
      const where = { draft: id, version: draft.version, round: about, answersTo: null }
      if (!(await insertComment(transaction, viewer, where, said))) return { code: 'TOO_MANY' }
      const after = { said }
      await recordIn(transaction, viewer.name, {
        what: 'DRAFT_COMMENTED',
        about: aboutDraft(draft),
        after,
      })
      return { code: 'COMMENTED', shownAt: `${pageOfDraft(id)}#comments` }
    },
  ),
  write(
    ofPlanners('entwurf-antworten'),
    z.strictObject({ id: number, said: filledText(4000) }),
    async ({ id, said }, transaction, viewer) => {
      const of = await draftOfComment(transaction, id)
      if (of === null) return { code: 'NO_SUCH_COMMENT' }
      const draft = await openDraft(transaction, viewer, of)
      if ('code' in draft) return draft
      const refused = refusalOfTexts(said)
      if (refused) return refused
      // Whoever took it back while this was written.
      if ((await draftOfComment(transaction, id)) === null) return { code: 'NO_SUCH_COMMENT' }
      const where = { draft: of, version: draft.version, round: null, answersTo: id }
      if (!(await insertComment(transaction, viewer, where, said))) return { code: 'TOO_MANY' }
      const after = { answersTo: id, said }
      await recordIn(transaction, viewer.name, {
        what: 'COMMENT_ANSWERED',
        about: aboutDraft(draft),
        after,
      })
      return { code: 'ANSWERED', shownAt: `${pageOfDraft(of)}#comments` }
    },
  ),
  write(
    ofAll('entwurf-kommentar-zuruecknehmen'),
    z.strictObject({ id: number }),
    async ({ id }, transaction, viewer) => {
      const gone = await takeBackComment(transaction, viewer, id)
      if (!gone) return { code: 'NO_SUCH_COMMENT' }
      await recordIn(transaction, viewer.name, {
        what: 'COMMENT_TAKEN_BACK',
        about: String(gone.draft),
        before: { said: gone.said },
      })
      return { code: 'COMMENT_TAKEN_BACK', shownAt: `${pageOfDraft(gone.draft)}#comments` }
    },
  ),
]
