import type { DraftSaid } from '@atlas/geo/drafts/draft'
import { figuresOf } from '@atlas/geo/drafts/draft-world'
import { inReadingOrder } from '@atlas/geo/drafts/figure-order'
import { mergeDrafts } from '@atlas/geo/drafts/merge'
import type { Viewer } from '@atlas/geo/rights/rights'
import type postgres from 'postgres'
import { z } from 'zod'
import { type GivenToWrites, type Outcome, type Write, write } from '../accounts/write.ts'
import { recordIn } from '../audit/audit.ts'
import { fileOfScenario, readScenario } from '../plans/saved-scenarios.ts'
import { makeLink } from '../plans/share-links.ts'
import { day, nameText, number, refusalOfTexts } from '../accounts/form-fields.ts'
import { draftForm, figuresIn, textsOf, wordsIn } from './draft-form.ts'
import {
  aboutDraft,
  bringScenario,
  type Draft,
  deleteDraft,
  insertDraft,
  keepBeside,
  lockedDraft,
  readVersions,
  scenariosOfDraft,
  setState,
  updateDraft,
} from './drafts.ts'

const ofPlanners = (name: string) => ({ name, access: ['PLANNER'] as const })
/** As many chapters as there are, in letters of three bytes, which a form writes as nine signs. */
const mostBytes = 400_000

export const noDraft: Outcome = { code: 'NO_SUCH_DRAFT', shownAt: '/plan/entwuerfe' }
export const isAdopted: Outcome = { code: 'DRAFT_IS_ADOPTED' }

export const pageOfDraft = (id: number) => `/plan/entwurf/${id}`
const editorOf = (id: number) => `${pageOfDraft(id)}/bearbeiten`

/** One that may still be changed, or why there is none. */
export async function openDraft(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  id: number,
): Promise<Draft | Outcome> {
  const found = await lockedDraft(transaction, viewer, id)
  if (!found) return noDraft
  return found.state === 'ADOPTED' ? isAdopted : found
}

/** As the audit tells it. */
const toldOf = ({ basedOn, scenario, words, figures }: DraftSaid) => ({
  ...{ basedOn, scenario },
  ...words,
  figures: inReadingOrder(Object.keys(figures)).map((name) => `${name} ${String(figures[name])}`),
})

/**
 * The scenario that a form names, as one of the draft.
 * @returns undefined where there is none that they may see
 */
async function scenarioOf(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  draft: number,
  said: string,
): Promise<number | null | undefined> {
  if (said === '') return null
  const [where, text = ''] = said.split('/')
  const id = Number(text)
  if (where === 'own') {
    const own = await scenariosOfDraft(transaction, draft)
    return own.find((one) => one.id === id)?.id
  }
  const kept = await readScenario(transaction, viewer, id)
  if (!kept) return undefined
  const file = await fileOfScenario(transaction, id)
  return bringScenario(transaction, draft, { id, name: kept.name, file })
}

/** Brings together what another has saved meanwhile; what cannot be is kept beside the draft for its writer. */
async function saveLater(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  { saved, onVersion, own }: { saved: Draft; onVersion: number; own: DraftSaid },
): Promise<Outcome> {
  const versions = await readVersions(transaction, saved.id)
  const base = versions.find(({ version }) => version === onVersion)?.said
  const merged = base ? mergeDrafts(base, saved.said, own) : null
  const about = aboutDraft(saved)
  if (merged?.apart.length === 0) {
    await updateDraft(transaction, viewer.name, saved, merged.said)
    const [before, after] = [toldOf(saved.said), toldOf(merged.said)]
    await recordIn(transaction, viewer.name, { what: 'DRAFT_CHANGED', about, before, after })
    return { code: 'DRAFT_MERGED', about: merged.said.words.name, shownAt: pageOfDraft(saved.id) }
  }
  await keepBeside(transaction, viewer.name, { id: saved.id, onVersion, said: own })
  await recordIn(transaction, viewer.name, { what: 'DRAFT_KEPT_BESIDE', about, after: toldOf(own) })
  return { code: 'DRAFT_CHANGED_MEANWHILE', shownAt: editorOf(saved.id) }
}

/** The first of January that is to come. */
const nextYear = (now: string) => `${Number(now.slice(0, 4)) + 1}-01-01`

function begunWith(
  { world, now }: GivenToWrites,
  { name, framework }: { name: string; framework: string },
): DraftSaid | null {
  const found = world.planning.frameworks.find(({ id }) => id === framework)
  if (!found) return null
  const { referenceDay, horizon } = found
  const days = { validFrom: nextYear(now), referenceDay, horizon }
  const texts = { nameEn: '', occasion: '', aims: '', measures: '', review: '' }
  const words = { name, ...texts, ...days }
  return { basedOn: framework, scenario: null, words, figures: figuresOf(world, found) }
}

export const draftWrites: readonly Write[] = [
  write(
    ofPlanners('entwurf-anlegen'),
    z.strictObject({ name: nameText, framework: z.string().max(100) }),
    async (form, transaction, viewer, given) => {
      const said = begunWith(given, form)
      if (!said) return { code: 'NOT_UNDERSTOOD' }
      const refused = refusalOfTexts(form.name)
      if (refused) return refused
      const id = await insertDraft(transaction, viewer.name, said)
      if (id === null) return { code: 'TOO_MANY' }
      const about = aboutDraft({ id, said })
      await recordIn(transaction, viewer.name, { what: 'DRAFT_MADE', about, after: toldOf(said) })
      return { code: 'DRAFT_MADE', about: form.name, shownAt: editorOf(id) }
    },
  ),
  write(
    { ...ofPlanners('entwurf-speichern'), mostBytes },
    z.strictObject({ id: number, version: number, ...draftForm }),
    async ({ id, version, ...form }, transaction, viewer) => {
      const saved = await openDraft(transaction, viewer, id)
      if ('code' in saved) return saved
      const [words, figures] = [wordsIn(form), figuresIn(form)]
      if (!figures) return { code: 'NOT_UNDERSTOOD' }
      const refused = refusalOfTexts(...textsOf(words))
      if (refused) return refused
      const scenario = await scenarioOf(transaction, viewer, id, form.scenario)
      if (scenario === undefined) return { code: 'NO_SUCH_SCENARIO' }
      const own = { basedOn: saved.said.basedOn, scenario, words, figures }
      if (version !== saved.version) {
        return saveLater(transaction, viewer, { saved, onVersion: version, own })
      }
      await updateDraft(transaction, viewer.name, saved, own)
      await recordIn(transaction, viewer.name, {
        what: 'DRAFT_CHANGED',
        about: aboutDraft(saved),
        before: toldOf(saved.said),
        after: toldOf(own),
      })
      return { code: 'DRAFT_SAVED', about: words.name, shownAt: pageOfDraft(id) }
    },
  ),
  ...(['CONSULTATION', 'DRAFT'] as const).map((state) =>
    write(
      ofPlanners(state === 'CONSULTATION' ? 'entwurf-auslegen' : 'entwurf-zurueckziehen'),
      z.strictObject({ id: number }),
      async ({ id }, transaction, viewer) => {
        const found = await openDraft(transaction, viewer, id)
        if ('code' in found) return found
        await setState(transaction, id, state)
        const what = state === 'CONSULTATION' ? 'DRAFT_LAID_OPEN' : 'DRAFT_WITHDRAWN'
        await recordIn(transaction, viewer.name, { what, about: aboutDraft(found) })
        return { code: what, about: found.said.words.name, shownAt: pageOfDraft(id) }
      },
    ),
  ),
  write(
    ofPlanners('entwurf-loeschen'),
    z.strictObject({ id: number }),
    async ({ id }, transaction, viewer) => {
      const found = await openDraft(transaction, viewer, id)
      if ('code' in found) return found
      await deleteDraft(transaction, id)
      const before = toldOf(found.said)
      await recordIn(transaction, viewer.name, {
        what: 'DRAFT_DELETED',
        about: aboutDraft(found),
        before,
      })
      return { code: 'DRAFT_DELETED', about: found.said.words.name, shownAt: '/plan/entwuerfe' }
    },
  ),
  write(
    ofPlanners('entwurf-teilen'),
    z.strictObject({ id: number, endsOn: day }),
    async ({ id, endsOn }, transaction, viewer) => {
      const found = await lockedDraft(transaction, viewer, id)
      if (!found) return noDraft
      const made = await makeLink(transaction, viewer, { scenario: null, draft: id }, endsOn)
      if (typeof made === 'string') return { code: made }
      const about = aboutDraft(found)
      await recordIn(transaction, viewer.name, { what: 'DRAFT_SHARED', about, after: { endsOn } })
      return { code: 'DRAFT_SHARED', about: found.said.words.name, link: made.secret }
    },
  ),
]
