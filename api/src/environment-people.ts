import { z } from 'zod'
import { serverHosts } from './database/server-hosts.ts'
import {
  type DirectoryEnvironment,
  directoryIn,
  directoryVariables,
} from './environment-directory.ts'
import { count } from './environment-fields.ts'

/** How people sign in. */
export interface PeopleEnvironment {
  /** After how long a session ends: unused, and whatever happens. */
  sessions: { idleMinutes: number; hours: number }
  /** Days that entries of the audit are kept; 0: for ever. */
  auditDays: number
  /** Whether accounts with a password of their own sign in. */
  isLocal: boolean
  /** Who else says who somebody is; null: nobody. */
  directory: DirectoryEnvironment | null
}

export const peopleVariables = {
  ...directoryVariables,
  DATABASE_PEOPLE_URL: z
    .string()
    .refine(
      (text) => serverHosts(text) !== null,
      'DATABASE_PEOPLE_URL must look like DATABASE_URL, with the role that keeps accounts, or be left out where that of DATABASE_ADMIN_URL or DATABASE_URL does',
    )
    .optional(),
  SESSION_IDLE_MINUTES: count(
    'SESSION_IDLE_MINUTES',
    { least: 5, most: 1440, standard: 60 },
    'minutes after which an unused session ends',
  ),
  SESSION_HOURS: count(
    'SESSION_HOURS',
    { most: 168, standard: 10 },
    'hours after which a session ends whatever happens',
  ),
  AUDIT_DAYS: z
    .string()
    .default('0')
    .refine(
      (text) => text === '0' || (/^\d{2,5}$/.test(text) && Number(text) >= 30),
      'AUDIT_DAYS must be 0 (for ever) or a whole number from 30, for example AUDIT_DAYS=730: days that it is kept who wrote what',
    )
    .transform(Number),
}

export const peopleIn = (
  set: z.output<z.ZodObject<typeof peopleVariables>>,
): PeopleEnvironment => ({
  sessions: { idleMinutes: set.SESSION_IDLE_MINUTES, hours: set.SESSION_HOURS },
  auditDays: set.AUDIT_DAYS,
  isLocal: set.LOCAL_SIGN_IN === 'on',
  directory: directoryIn(set),
})
