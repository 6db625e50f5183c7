import { parse, serialize } from 'cookie'
import { daysOfBrowser } from '../../accounts/known-browser.ts'

/**
 * Set when somebody signs in and at no other time. Its name keeps browsers from taking it of another host, of a part of
 * this one, or over a connection that others can read; of this machine itself they take it without TLS, too.
 */
const sessionCookie = '__Host-atlas-sitzung'

/** What is said once on the next page: what came of what somebody did there. */
const saidCookie = '__Host-atlas-meldung'

const attributes = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const

/** The secret of a session that a request shows; undefined: none. */
export function secretIn(cookies: string | undefined): string | undefined {
  // Nearly nobody has one: the text is not taken apart for them.
  return cookies?.includes(sessionCookie) === true ? parse(cookies)[sessionCookie] : undefined
}

/** Until the browser is closed; the server ends it before. */
export const sessionHeader = (secret: string): string =>
  serialize(sessionCookie, secret, attributes)

export const endedSessionHeader = serialize(sessionCookie, '', { ...attributes, maxAge: 0 })

const saidSeconds = 120

export const saidHeader = (said: object): string =>
  serialize(saidCookie, JSON.stringify(said), { ...attributes, maxAge: saidSeconds })

/** What a browser keeps for the minutes in which its owner is at the directory. */
const underWayCookie = '__Host-atlas-unterwegs'
const underWaySeconds = 600

export const underWayHeader = (kept: string): string =>
  serialize(underWayCookie, kept, { ...attributes, maxAge: underWaySeconds })

export const noLongerUnderWayHeader = serialize(underWayCookie, '', { ...attributes, maxAge: 0 })

export const underWayIn = (cookies = ''): string | undefined => parse(cookies)[underWayCookie]

/** The secret of a session that has just ended here, and is to end at the directory. */
const leavingCookie = '__Host-atlas-abmeldung'

export const leavingHeader = (secret: string): string =>
  serialize(leavingCookie, secret, { ...attributes, maxAge: saidSeconds })

export const noLongerLeavingHeader = serialize(leavingCookie, '', { ...attributes, maxAge: 0 })

export const leavingIn = (cookies = ''): string | undefined => parse(cookies)[leavingCookie]

/** By which a browser is known in which somebody has signed in with a password, so that nobody else keeps them out. */
const browserCookie = '__Host-atlas-browser'

export const browserIn = (cookies = ''): string | null => parse(cookies)[browserCookie] ?? null

export const browserHeader = (secret: string): string =>
  serialize(browserCookie, secret, { ...attributes, maxAge: daysOfBrowser * 86_400 })

/** Those that decide how a page looks, and nothing else: threads learn of no session. */
export function appearanceCookies(cookies: string): string {
  const { theme, textures } = parse(cookies)
  return Object.entries({ theme, textures })
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
    )
    .join('; ')
}
