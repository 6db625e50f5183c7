import { roles } from '@atlas/geo/rights/rights'
import { z } from 'zod'
import { blank } from '../audit/audit.ts'
import {
  accountName,
  addAccount,
  isShownName,
  makeLink,
  removeAccount,
  setLocked,
  setRoles,
} from './accounts.ts'
import { personalFree, text } from './form-fields.ts'
import { endSession } from './sessions.ts'
import { type Write, write } from './write.ts'

const administrators = ['ADMINISTRATOR'] as const
const name = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => accountName.test(text))
const number = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
/** Of boxes that are ticked: several, one, or none. */
const ticked = z
  .union([z.array(z.enum(roles)), z.enum(roles).transform((role) => [role])])
  .default([])
/** Names of several words, with commas between them. */
const listedNames = z
  .string()
  .max(4000)
  .default('')
  .transform((text) =>
    text
      .split(/[,;\n]+/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
/** Names with commas or spaces between them. */
const listed = z
  .string()
  .max(4000)
  .default('')
  .transform((text) => text.split(/[\s,;]+/).filter((word) => word !== ''))
const rights = {
  roles: ticked,
  operators: listedNames,
  sites: listed,
  socialSpaces: listed,
}
const ofAccount = z.strictObject({ name })

/** Everything that people may write about accounts, each with who may. */
export const peopleWrites: readonly Write[] = [
  write(
    { name: 'sitzung-beenden', access: 'SIGNED_IN' },
    z.strictObject({ session: number }),
    async ({ session }, transaction, viewer) => {
      const isEnded = await endSession(transaction, viewer.account, session)
      return { code: isEnded ? 'SESSION_ENDED' : 'NO_SUCH_SESSION' }
    },
  ),
  write(
    { name: 'konto-anlegen', access: administrators },
    z.strictObject({ name, shownName: z.string().trim().max(200).refine(isShownName), ...rights }),
    async (said, transaction, viewer) => {
      await addAccount(transaction, viewer.name, said)
      const link = await makeLink(transaction, viewer.name, said.name)
      return { code: 'ACCOUNT_MADE', about: said.name, link }
    },
  ),
  write(
    { name: 'rechte-aendern', access: administrators },
    z.strictObject({ name, ...rights }),
    async ({ name: of, ...said }, transaction, viewer) => {
      await setRoles(transaction, viewer.name, of, said)
      return { code: 'ROLES_CHANGED', about: of }
    },
  ),
  write(
    { name: 'konto-link', access: administrators },
    ofAccount,
    async ({ name: of }, transaction, viewer) => {
      const link = await makeLink(transaction, viewer.name, of)
      return { code: 'LINK_MADE', about: of, link }
    },
  ),
  write(
    { name: 'konto-sperren', access: administrators },
    ofAccount,
    async ({ name: of }, transaction, viewer) => {
      await setLocked(transaction, viewer.name, of, true)
      return { code: 'ACCOUNT_LOCKED', about: of }
    },
  ),
  write(
    { name: 'konto-entsperren', access: administrators },
    ofAccount,
    async ({ name: of }, transaction, viewer) => {
      await setLocked(transaction, viewer.name, of, false)
      return { code: 'ACCOUNT_UNLOCKED', about: of }
    },
  ),
  write(
    { name: 'konto-entfernen', access: administrators },
    ofAccount,
    async ({ name: of }, transaction, viewer) => {
      await removeAccount(transaction, viewer.name, of)
      return { code: 'ACCOUNT_REMOVED', about: of }
    },
  ),
  write(
    { name: 'protokoll-schwaerzen', access: administrators },
    z.strictObject({
      entry: number,
      field: z.string().min(1).max(100),
      reason: text(500),
    }),
    async ({ entry, field, reason }, transaction, viewer) => {
      if (reason.trim() === '') return { code: 'NO_REASON' }
      if (!personalFree(reason)) return { code: 'TELLS_OF_SOMEBODY' }
      const isDone = await blank(transaction, viewer.name, { entry, field, reason: reason.trim() })
      return { code: isDone ? 'AUDIT_BLANKED' : 'NO_SUCH_FIELD', about: String(entry) }
    },
  ),
]
