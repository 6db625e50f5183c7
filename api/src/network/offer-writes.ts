import { typedPosition } from '@atlas/geo/network/typed-position'
import type { Viewer } from '@atlas/geo/rights/rights'
import type { Area } from '@atlas/geo/world/snapshot'
import type postgres from 'postgres'
import { z } from 'zod'
import { forgetAllBeside, forgetFormBeside, keepFormBeside } from '../accounts/form-beside.ts'
import { filledLine, line, number } from '../accounts/form-fields.ts'
import { type GivenToWrites, type Outcome, type Write, write } from '../accounts/write.ts'
import { recordIn } from '../audit/audit.ts'
import {
  deleteOffer,
  insertOffer,
  isOfferNamed,
  lockedOffer,
  type NetworkOffer,
  offerForm,
  type OfferSaid,
  updateOffer,
} from './offers.ts'
import {
  faultOfStated,
  mayEnterIn,
  mayWriteIn,
  notYours,
  ofEvaluators,
  planningArea,
  stated,
} from './stated.ts'

const website = line(300).refine(
  (said) => said === '' || (/^https?:\/\/[^\s/]+\.[^\s/]+/i.test(said) && URL.canParse(said)),
)
const position = line(60).transform((said, context) => {
  const typed = said === '' ? null : typedPosition(said)
  if (said !== '' && typed === null) context.addIssue('no position')
  return typed
})
const offer = {
  category: z.string().max(60),
  name: filledLine(200),
  district: z.string().max(20),
  address: line(200),
  position,
  website,
  ...stated,
}
type OfferForm = z.output<ReturnType<typeof z.strictObject<typeof offer>>>

const saidIn = ({ district, website: site, ...form }: OfferForm): OfferSaid => ({
  category: form.category,
  name: form.name,
  district: district === '' ? null : district,
  address: form.address,
  position: form.position,
  website: site === '' ? null : site,
  source: form.source,
  asOf: form.asOf,
})

/** Why an offer cannot be saved as it is; null: it can. @param code of its planning area */
function faultOf(form: OfferForm, code: string, given: GivenToWrites): Outcome | null {
  const { world } = given
  const area = world.areas.byCode('PLANNING_AREA', code)
  const isKind = world.offerCategories.some(({ id }) => id === form.category)
  if (!isKind || (form.district !== '' && !isDistrictIn(form.district, area, given))) {
    return { code: 'NOT_UNDERSTOOD' }
  }
  if (form.position && area && !isWithin(form.position, area)) {
    return { code: 'POSITION_ELSEWHERE', about: area.name }
  }
  return faultOfStated(form, { name: form.name, address: form.address, source: form.source }, given)
}

function isDistrictIn(code: string, area: Area | undefined, { world }: GivenToWrites): boolean {
  const district = world.areas.byCode('DISTRICT', code)
  return district !== undefined && district.planningAreaId === area?.id
}

/** Within the box around it: near its border it may be told as standing in it. */
const isWithin = ({ lon, lat }: { lon: number; lat: number }, { extent }: Area): boolean =>
  lon >= extent.west && lon <= extent.east && lat >= extent.south && lat <= extent.north

const noOffer: Outcome = { code: 'NO_SUCH_OFFER' }

/** One that somebody may change; null: there is none for them. */
async function changeable(
  transaction: postgres.TransactionSql,
  id: number,
  viewer: Viewer,
  given: GivenToWrites,
): Promise<NetworkOffer | null> {
  const found = await lockedOffer(transaction, id)
  return found && mayWriteIn(given, viewer, found.planningArea) ? found : null
}

const isSame = (one: OfferSaid, other: OfferSaid): boolean =>
  JSON.stringify(offerForm(one)) === JSON.stringify(offerForm(other))

export const offerWrites: readonly Write[] = [
  write(
    ofEvaluators('angebot-anlegen'),
    z.strictObject({ planningArea, ...offer }),
    async (form, transaction, viewer, given) => {
      if (!mayEnterIn(given, viewer, form.planningArea)) return notYours
      const fault = faultOf(form, form.planningArea, given)
      if (fault) return fault
      const said = saidIn(form)
      const id = await insertOffer(transaction, viewer.name, form.planningArea, said)
      await recordIn(transaction, viewer.name, {
        what: 'OFFER_ENTERED',
        about: String(id),
        after: { ...offerForm(said), planningArea: form.planningArea },
      })
      return { code: 'OFFER_SAVED', about: said.name }
    },
  ),
  write(
    ofEvaluators('angebot-aendern'),
    z.strictObject({ id: number, version: number, ...offer }),
    async (form, transaction, viewer, given) => {
      const saved = await changeable(transaction, form.id, viewer, given)
      if (!saved) return noOffer
      const fault = faultOf(form, saved.planningArea, given)
      if (fault) return fault
      const said = saidIn(form)
      const about = String(saved.id)
      if (form.version !== saved.version && !isSame(saved, said)) {
        const kept = { what: 'OFFER', about: saved.id, onVersion: form.version } as const
        await keepFormBeside(transaction, viewer.name, { ...kept, said: offerForm(said) })
        const after = offerForm(said)
        await recordIn(transaction, viewer.name, { what: 'OFFER_KEPT_BESIDE', about, after })
        return { code: 'OFFER_CHANGED_MEANWHILE', about: saved.name }
      }
      await updateOffer(transaction, viewer.name, saved.id, said)
      await forgetFormBeside(transaction, viewer.name, { what: 'OFFER', about: saved.id })
      await recordIn(transaction, viewer.name, {
        what: 'OFFER_CHANGED',
        about,
        before: offerForm(saved),
        after: offerForm(said),
      })
      return { code: 'OFFER_SAVED', about: said.name }
    },
  ),
  write(
    ofEvaluators('angebot-entfernen'),
    z.strictObject({ id: number, version: number }),
    async ({ id, version }, transaction, viewer, given) => {
      const saved = await changeable(transaction, id, viewer, given)
      if (!saved) return noOffer
      if (saved.version !== version) return { code: 'NOT_REMOVED', about: saved.name }
      if (await isOfferNamed(transaction, id)) return { code: 'OFFER_NAMED', about: saved.name }
      await deleteOffer(transaction, id)
      await forgetAllBeside(transaction, { what: 'OFFER', about: id })
      await recordIn(transaction, viewer.name, {
        what: 'OFFER_REMOVED',
        about: String(id),
        before: { ...offerForm(saved), planningArea: saved.planningArea },
      })
      return { code: 'OFFER_REMOVED', about: saved.name }
    },
  ),
]
