import type { Cookies } from '@sveltejs/kit'

/** What came of what somebody did last: said on the next page, once. */
export interface SaidOnce {
  code: string
  about?: string
  /** The secret of a link that was made. */
  link?: string
}

const cookie = '__Host-atlas-meldung'

const isSaid = (value: unknown): value is SaidOnce =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'

/** Reads it, and takes it away. */
export function takeSaid(cookies: Cookies): SaidOnce | null {
  const text = cookies.get(cookie)
  if (text === undefined) return null
  cookies.delete(cookie, { path: '/', secure: true, httpOnly: true, sameSite: 'lax' })
  try {
    const said: unknown = JSON.parse(text)
    return isSaid(said) ? said : null
  } catch {
    return null
  }
}
