import { inOrder, printParty } from '@atlas/geo/network/parties'
import { z } from 'zod'
import { number, text } from '../accounts/form-fields.ts'
import { type Write, write } from '../accounts/write.ts'
import { recordIn } from '../audit/audit.ts'
import {
  type CooperationSaid,
  deleteCooperation,
  insertCooperation,
  readCooperations,
} from './cooperations.ts'
import { partyField, partyThere } from './named-party.ts'
import {
  faultOfStated,
  mayEnterIn,
  mayWriteIn,
  notYours,
  ofEvaluators,
  planningArea,
  stated,
} from './stated.ts'

const toldOf = ({ one, other, what, source, asOf }: CooperationSaid) => ({
  one: printParty(one),
  other: printParty(other),
  what,
  source,
  asOf,
})

/** What two do together is entered and removed, never changed: nobody writes over another's words. */
export const cooperationWrites: readonly Write[] = [
  write(
    ofEvaluators('kooperation-eintragen'),
    z.strictObject({
      planningArea,
      one: partyField,
      other: partyField,
      what: text(500),
      ...stated,
    }),
    async (form, transaction, viewer, given) => {
      if (!mayEnterIn(given, viewer, form.planningArea)) return notYours
      const one = await partyThere(transaction, form.one, given)
      const other = await partyThere(transaction, form.other, given)
      if (!one || !other) return { code: 'NO_SUCH_PARTY' }
      if (printParty(form.one) === printParty(form.other)) return { code: 'ONE_AND_THE_SAME' }
      // One of the two is of the area, so that nobody writes of what lies elsewhere.
      if (![one, other].some((party) => party.planningArea === form.planningArea)) return notYours
      const { what, source, asOf } = form
      const fault = faultOfStated(form, { what, source }, given)
      if (fault) return fault
      const [first, second] = inOrder(form.one, form.other)
      const said = { one: first, other: second, what, source, asOf }
      const id = await insertCooperation(transaction, viewer.name, form.planningArea, said)
      if (id === null) return { code: 'COOPERATION_KNOWN' }
      await recordIn(transaction, viewer.name, {
        what: 'COOPERATION_ENTERED',
        about: String(id),
        after: { ...toldOf(said), planningArea: form.planningArea },
      })
      return { code: 'COOPERATION_SAVED' }
    },
  ),
  write(
    ofEvaluators('kooperation-entfernen'),
    z.strictObject({ id: number }),
    async ({ id }, transaction, viewer, given) => {
      const [found] = await readCooperations(transaction, id)
      if (!found || !mayWriteIn(given, viewer, found.planningArea)) {
        return { code: 'NO_SUCH_COOPERATION' }
      }
      await deleteCooperation(transaction, id)
      await recordIn(transaction, viewer.name, {
        what: 'COOPERATION_REMOVED',
        about: String(id),
        before: { ...toldOf(found), planningArea: found.planningArea },
      })
      return { code: 'COOPERATION_REMOVED' }
    },
  ),
]
