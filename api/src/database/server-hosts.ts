/** A database server, of perhaps several that hold the same data: one is written to, the others follow it as standbys. */
export interface ServerHost {
  host: string
  port: number
  /** Of this one alone. */
  url: string
}

/** Which of several is to be connected to, as libpq names it. */
const wishes = ['any', 'primary', 'read-write', 'standby', 'read-only', 'prefer-standby'] as const
type Wish = (typeof wishes)[number]

export interface ServerHosts {
  hosts: readonly [ServerHost, ...ServerHost[]]
  wish: Wish
}

const form = /^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)([^/?#@]+)(\/[^/?#@]+)(\?[^#]*)?$/

/**
 * The servers a URL names: `postgres://user:password@one:5432,other:5432/database?target_session_attrs=primary`.
 * Null where it names none.
 */
export function serverHosts(url: string): ServerHosts | null {
  const [, before = '', named = '', path = '', query = ''] = form.exec(url) ?? []
  const parameters = new URLSearchParams(query)
  const wish = wishes.find((each) => each === (parameters.get('target_session_attrs') ?? 'any'))
  parameters.delete('target_session_attrs')
  const rest = parameters.size > 0 ? `${path}?${parameters.toString()}` : path
  const hosts = named.split(',').flatMap((each) => {
    const alone = `${before}${each}${rest}`
    if (!URL.canParse(alone)) return []
    const { hostname: host, port } = new URL(alone)
    return host === '' ? [] : [{ host, port: port === '' ? 5432 : Number(port), url: alone }]
  })
  const [first, ...others] = hosts
  // Whoever connects decodes it.
  if (!isDecodable(before + path)) return null
  if (!first || !wish || hosts.length < named.split(',').length) return null
  return { hosts: [first, ...others], wish }
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** What is known of each server, in the order of the URL: null where it does not answer. */
export type Found = { inRecovery: boolean } | null

/** The place of the server that is wanted; -1 where none is there. */
export function choose(found: readonly Found[], wish: Wish): number {
  const standby = found.findIndex((each) => each?.inRecovery === true)
  const primary = found.findIndex((each) => each?.inRecovery === false)
  if (wish === 'any') return found.findIndex((each) => each !== null)
  if (wish === 'primary' || wish === 'read-write') return primary
  return wish === 'prefer-standby' && standby === -1 ? primary : standby
}
