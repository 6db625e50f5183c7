import type { Viewer } from '@atlas/geo/rights/rights'
import type postgres from 'postgres'
import { type AuditEntry, type AuditFilter, forget, readAudit } from '../audit/audit.ts'
import type { Environment } from '../environment.ts'
import { type Account, ownerOfLink, readAccounts, useLink } from './accounts.ts'
import { type Entered, enterFromDirectory } from './directory/directory-account.ts'
import type { Named } from './directory/directory.ts'
import { endSessionsOfDirectory, idTokenOf, useOnce } from './directory/directory-sessions.ts'
import type { DirectorySettings } from './directory/issuer.ts'
import type { Ended } from './directory/sign-out-token.ts'
import { knowBrowser } from './known-browser.ts'
import type { PeopleDatabase } from './people-database.ts'
import { hashOf } from './secrets.ts'
import {
  beginSession,
  endSession,
  forgetEnded,
  noteUse,
  type OfDirectory,
  runningSessions,
  type Session,
  type SignedIn,
  viewerOf,
} from './sessions.ts'
import { signIn, type SignInOutcome, type Tried } from './sign-in.ts'

/** Passwords that are looked at at once: each takes 19 MB, and a core for some hundredths of a second. */
const mostPasswords = 4

/** Longer than any is believed. */
const minutesOfToken = 60

/** Who signs in, who is signed in, and what they wrote. */
export class People {
  readonly #database: PeopleDatabase
  readonly #settings: Environment['signingIn']
  #passwords = 0

  constructor(database: PeopleDatabase, settings: Environment['signingIn']) {
    this.#database = database
    this.#settings = settings
  }

  /** All of it or nothing. */
  write<Value>(act: (transaction: postgres.TransactionSql) => Promise<Value>): Promise<Value> {
    return this.#database.write(act)
  }

  /** What is kept of them and of what they wrote. */
  read<Value>(ask: (sql: postgres.ISql) => Promise<Value>): Promise<Value> {
    return ask(this.#database.sql)
  }

  /** Who shows the secret of a session; null: nobody. */
  async viewerOf(secret: string): Promise<Viewer | null> {
    const { sql } = this.#database
    const found = await viewerOf(sql, secret, this.#settings.sessions)
    if (!found) return null
    const { viewer, isToBeNoted } = found
    if (isToBeNoted) await this.write((transaction) => noteUse(transaction, viewer.session))
    return viewer
  }

  /** Undefined: so many passwords are looked at that there is no room. */
  async signIn(tried: Tried): Promise<SignInOutcome | undefined> {
    return this.#withPassword(() => signIn(this.#database, tried))
  }

  /** @returns the secret of a new session; null where nobody may sign in so any more */
  beginSession(who: SignedIn, browser: string, directory?: OfDirectory): Promise<string | null> {
    return this.write((transaction) => beginSession(transaction, who, browser, directory))
  }

  /** @returns the secret by which a browser is known from now on */
  knowBrowser({ account }: SignedIn, before: string | null): Promise<string> {
    return this.write((transaction) => knowBrowser(transaction, account, before))
  }

  endSession({ account }: Viewer, session: number): Promise<boolean> {
    return this.write((transaction) => endSession(transaction, account, session))
  }

  sessionsOf({ account }: Viewer): Promise<Session[]> {
    return runningSessions(this.#database.sql, account, this.#settings.sessions)
  }

  /** Whom the directory has named, once for each way there and back. */
  enterFromDirectory(
    { issuer, person, state }: Named,
    mapping: DirectorySettings['mapping'],
  ): Promise<Entered | { outcome: 'DIRECTORY_FAILED' }> {
    return this.write(async (transaction) => {
      const isFirst = await useOnce(transaction, `${issuer} ${state}`, minutesOfToken)
      if (!isFirst) return { outcome: 'DIRECTORY_FAILED' }
      return enterFromDirectory(transaction, issuer, person, mapping)
    })
  }

  /** Of those who have left the directory. */
  async endFromDirectory({ issuer, id, ...ended }: Ended & { issuer: string }): Promise<void> {
    await this.write(async (transaction) => {
      const isFirst = await useOnce(transaction, `${issuer} ${id}`, minutesOfToken)
      if (isFirst) await endSessionsOfDirectory(transaction, issuer, ended)
    })
  }

  /** By what the directory knows a session that has just ended here. */
  idTokenOf(secret: string): Promise<string | null> {
    return idTokenOf(this.#database.sql, secret)
  }

  accounts(): Promise<Account[]> {
    return readAccounts(this.#database.sql)
  }

  audit(filter: AuditFilter, most: number, beyond: number | null): Promise<AuditEntry[]> {
    return readAudit(this.#database.sql, filter, most, beyond)
  }

  ownerOfLink(secret: string): Promise<string | null> {
    return ownerOfLink(this.#database.sql, secret)
  }

  /** Undefined: there is no room; null: the link is none any more. @returns whose password it is now */
  async usePassword(secret: string, password: string) {
    return this.#withPassword(async () => {
      const hash = await hashOf(password)
      return this.write((transaction) => useLink(transaction, secret, hash))
    })
  }

  /** Deletes what need not be kept, as it is configured. */
  async forgetOld(): Promise<void> {
    const { sessions, auditDays } = this.#settings
    await this.write(async (transaction) => {
      await forgetEnded(transaction, sessions)
      if (auditDays > 0) await forget(transaction, auditDays)
    })
  }

  close(): Promise<void> {
    return this.#database.close()
  }

  async #withPassword<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
    if (this.#passwords >= mostPasswords) return undefined
    this.#passwords += 1
    try {
      return await act()
    } finally {
      this.#passwords -= 1
    }
  }
}
