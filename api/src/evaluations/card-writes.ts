import { cardTexts, mergeWords } from '@atlas/geo/evaluations/merge'
import { parseReference } from '@atlas/geo/evaluations/reference'
import type { WrittenFigure } from '@atlas/geo/evaluations/quotation'
import { evaluators, mayWriteAbout } from '@atlas/geo/evaluations/who-writes'
import type { Viewer } from '@atlas/geo/rights/rights'
import type { Area } from '@atlas/geo/world/snapshot'
import type postgres from 'postgres'
import { z } from 'zod'
import {
  type GivenToWrites,
  type Outcome,
  type Write,
  write,
  writeWithFigures,
} from '../accounts/write.ts'
import { recordIn } from '../audit/audit.ts'
import {
  type CardSaid,
  insertCard,
  keepBeside,
  lockedCard,
  type Quoted,
  readVersions,
  setState,
  toldOf,
  updateCard,
  type WrittenCard,
} from './cards.ts'
import {
  areaIn,
  areaName,
  day,
  filledLine,
  number,
  personalFree,
  text,
} from '../accounts/form-fields.ts'

const mostQuotations = 6
/** Of boxes with one choice each: several, one, or none. */
const quotations = z
  .union([
    z.array(z.string().max(120)),
    z
      .string()
      .max(120)
      .transform((one) => [one]),
  ])
  .default([])
  .transform((said) => [...new Set(said.filter((one) => one !== ''))])
  .refine((said) => said.length <= mostQuotations && said.every((one) => parseReference(one)))

const words = {
  message: filledLine(300),
  recognise: text(2000),
  acknowledge: text(2000),
  followUp: text(2000),
}
const card = { area: areaName, firstDay: day, lastDay: day, quotations, ...words }
type CardForm = z.output<ReturnType<typeof z.strictObject<typeof card>>>

const ofEvaluators = (name: string) => ({ name, access: evaluators })
const pageOf = (id: number) => `/auswertung/karten/${id}`
const editorOf = (id: number) => `${pageOf(id)}/bearbeiten`

/** Why a card cannot be saved as it is; null: it can. */
function faultOf(form: CardForm, area: Area | null, viewer: Viewer, given: GivenToWrites) {
  if (!area || form.lastDay < form.firstDay) return { code: 'NOT_UNDERSTOOD' }
  if (!mayWriteAbout(given.world, viewer, area)) return { code: 'NOT_YOUR_AREA', about: area.name }
  const personal = cardTexts.find((name) => !personalFree(form[name]))
  return personal === undefined ? null : { code: 'TEXT_TELLS_OF_SOMEBODY', about: personal }
}

/** What is quoted anew is kept as it is now, what was quoted before as it was then. */
function quotedIn(
  form: CardForm,
  figures: ReadonlyMap<string, WrittenFigure>,
  before: readonly Quoted[],
): Quoted[] {
  return form.quotations.flatMap((reference) => {
    const then = before.find((one) => one.reference === reference)?.then ?? figures.get(reference)
    return then ? [{ reference, then }] : []
  })
}

function saidIn(form: CardForm, { level, code }: Area, quoted: readonly Quoted[]): CardSaid {
  const { firstDay, lastDay, message, recognise, acknowledge, followUp } = form
  const said = { message, recognise, acknowledge, followUp }
  return { ...said, level, area: code, from: firstDay, to: lastDay, quotations: quoted }
}

/** A card that somebody may change; null: there is none for them. */
export async function changeable(
  transaction: postgres.TransactionSql,
  id: number,
  viewer: Viewer,
  { world }: GivenToWrites,
): Promise<WrittenCard | null> {
  const found = await lockedCard(transaction, id)
  const area = (found && world.areas.byCode(found.level, found.area)) ?? null
  return mayWriteAbout(world, viewer, area) ? found : null
}

const noCard: Outcome = { code: 'NO_SUCH_CARD', shownAt: '/auswertung/karten' }

/** Brings together what another has saved meanwhile; what cannot be is kept beside the card for its writer. */
async function saveLater(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  { saved, onVersion, own }: { saved: WrittenCard; onVersion: number; own: CardSaid },
): Promise<Outcome> {
  const versions = await readVersions(transaction, saved.id)
  const base = versions.find(({ version }) => version === onVersion)?.said
  const merged = base ? mergeWords(base, saved, own) : null
  const about = String(saved.id)
  const isAlike = base !== undefined && isAboutTheSame(base, saved, own)
  if (merged?.apart.length === 0 && isAlike) {
    const said = { ...own, ...merged.words }
    await updateCard(transaction, viewer.name, saved, said)
    await recordChange(transaction, viewer, saved, said)
    return { code: 'CARD_MERGED', about, shownAt: pageOf(saved.id) }
  }
  await keepBeside(transaction, viewer.name, { id: saved.id, onVersion, said: own })
  const after = toldOf(own)
  await recordIn(transaction, viewer.name, { what: 'CARD_KEPT_BESIDE', about, after })
  return { code: 'CARD_CHANGED_MEANWHILE', about, shownAt: editorOf(saved.id) }
}

const aboutOf = ({ level, area, from, to, quotations: quoted }: CardSaid) =>
  [level, area, from, to, ...quoted.map(({ reference }) => reference)].join(' ')

/** Whether only one of two people changed what a card is about and what it quotes. */
function isAboutTheSame(base: CardSaid, saved: CardSaid, own: CardSaid): boolean {
  return aboutOf(saved) === aboutOf(base) || aboutOf(saved) === aboutOf(own)
}

const recordChange = (
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  before: WrittenCard,
  after: CardSaid,
): Promise<void> =>
  recordIn(transaction, viewer.name, {
    what: 'CARD_CHANGED',
    about: String(before.id),
    before: toldOf(before),
    after: toldOf(after),
  })

const isSame = (one: CardSaid, other: CardSaid) =>
  cardTexts.every((name) => one[name] === other[name]) && aboutOf(one) === aboutOf(other)

export const cardWrites: readonly Write[] = [
  writeWithFigures(
    ofEvaluators('karte-anlegen'),
    z.strictObject(card),
    (form) => form.quotations,
    async (form, figures, transaction, viewer, given) => {
      const area = areaIn(given.world, form.area)
      const fault = faultOf(form, area, viewer, given)
      if (fault || !area) return fault ?? { code: 'NOT_UNDERSTOOD' }
      const said = saidIn(form, area, quotedIn(form, figures, []))
      const id = await insertCard(transaction, viewer.name, said)
      const about = String(id)
      await recordIn(transaction, viewer.name, { what: 'CARD_WRITTEN', about, after: toldOf(said) })
      return { code: 'CARD_SAVED', about, shownAt: pageOf(id) }
    },
  ),
  writeWithFigures(
    ofEvaluators('karte-speichern'),
    z.strictObject({ id: number, version: number, ...card }),
    (form) => form.quotations,
    async (form, figures, transaction, viewer, given) => {
      const saved = await changeable(transaction, form.id, viewer, given)
      if (!saved) return noCard
      const area = areaIn(given.world, form.area)
      const fault = faultOf(form, area, viewer, given)
      if (fault || !area) return fault ?? { code: 'NOT_UNDERSTOOD' }
      const own = saidIn(form, area, quotedIn(form, figures, saved.quotations))
      if (form.version !== saved.version && !isSame(saved, own)) {
        return saveLater(transaction, viewer, { saved, onVersion: form.version, own })
      }
      await updateCard(transaction, viewer.name, saved, own)
      await recordChange(transaction, viewer, saved, own)
      return { code: 'CARD_SAVED', about: String(saved.id), shownAt: pageOf(saved.id) }
    },
  ),
  ...(['SHARED', 'DRAFT'] as const).map((state) =>
    write(
      ofEvaluators(state === 'SHARED' ? 'karte-teilen' : 'karte-zurueckziehen'),
      z.strictObject({ id: number }),
      async ({ id }, transaction, viewer, given) => {
        const found = await changeable(transaction, id, viewer, given)
        if (!found) return noCard
        await setState(transaction, id, state)
        const what = state === 'SHARED' ? 'CARD_SHARED' : 'CARD_WITHDRAWN'
        await recordIn(transaction, viewer.name, { what, about: String(id) })
        return { code: what, about: String(id), shownAt: pageOf(id) }
      },
    ),
  ),
]
