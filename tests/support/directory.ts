import type { Server } from 'node:http'

import {
  decodeJwt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose'
import { Provider } from 'oidc-provider'

import { freePort } from './free-port.ts'

/** Somebody whom the directory knows. */
export interface Known {
  name?: string
  shownName?: string
  groups?: string[]
}

/** Changes what an ID token says before it is signed. */
type Tamper = (claims: JWTPayload) => JWTPayload

export const directorySecret = 'known to both: a/b+c'

/** A real OpenID provider on this machine, whose people, keys and mistakes a test chooses. */
export class TestDirectory {
  readonly port: number
  readonly people = new Map<string, Known>()
  /** Null: as they are. */
  tamper: Tamper | null = null
  /** What an ID token is signed by; null: by its own key. */
  foreignKey: JWK | null = null
  /** Whether it tells who somebody is where it is asked for that alone, not in the ID token; once it begins anew. */
  tellsWhenAsked = false
  readonly #atlas: string
  #key: JWK | null = null
  #server: Server | null = null

  private constructor(port: number, atlas: string) {
    this.port = port
    this.#atlas = atlas
  }

  /** @param atlas the origin of the server whose people it knows */
  static async start(atlas: string): Promise<TestDirectory> {
    const directory = new TestDirectory(await freePort(), atlas)
    await directory.listen()
    return directory
  }

  /** By which its key is known. */
  get keyName(): string {
    return this.#key?.kid ?? ''
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** From when it begins anew it signs by another. */
  changeKey(): void {
    this.#key = null
  }

  async listen(): Promise<void> {
    this.#key ??= await newKey()
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: 'atlas',
          client_secret: directorySecret,
          redirect_uris: [`${this.#atlas}/anmelden/verzeichnis/antwort`],
          post_logout_redirect_uris: [`${this.#atlas}/anmelden`, `${this.#atlas}/en/anmelden`],
          backchannel_logout_uri: `${this.#atlas}/anmelden/verzeichnis/abmeldung`,
          backchannel_logout_session_required: true,
        },
      ],
      claims: { openid: ['sub'], profile: ['preferred_username', 'name', 'groups'] },
      conformIdTokenClaims: this.tellsWhenAsked,
      cookies: { keys: ['of a test'] },
      features: {
        backchannelLogout: { enabled: true },
        devInteractions: { enabled: true },
        rpInitiatedLogout: { enabled: true },
      },
      findAccount: (_context, subject) => {
        const { name = subject, shownName = subject, groups = [] } = this.people.get(subject) ?? {}
        const claims = { sub: subject, preferred_username: name, name: shownName, groups }
        return { accountId: subject, claims: () => Promise.resolve(claims) }
      },
      // What is told to servers of an inner network it would refuse, and ours is on this machine.
      fetch: (address, options) => {
        const { dispatcher: _, ...rest }: RequestInit & { dispatcher?: unknown } = options ?? {}
        return fetch(address, rest)
      },
      jwks: { keys: [this.#key] },
      // Nobody is asked whether the atlas may know who they are.
      loadExistingGrant: async ({ oidc: { client, session, provider: own } }) => {
        const grant = new own.Grant({ clientId: client?.clientId, accountId: session?.accountId })
        grant.addOIDCScope('openid profile')
        await grant.save()
        return grant
      },
      ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
      pkce: { required: () => true },
    })
    provider.use(async (context, next) => {
      await next()
      const body: unknown = context.body
      if (context.path === '/token' && hasIdToken(body)) {
        body.id_token = await this.#retold(body.id_token)
      }
    })
    await new Promise<void>((resolve) => {
      this.#server = provider.listen(this.port, '127.0.0.1', resolve)
    })
  }

  async stop(): Promise<void> {
    const server = this.#server
    if (!server) return
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    this.#server = null
  }

  /** A token of this directory about whatever it says. */
  async sign(claims: JWTPayload, { key = this.#key, typ = 'JWT' } = {}): Promise<string> {
    if (!key) throw new Error('the directory has not begun')
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ, ...(key.kid !== undefined && { kid: key.kid }) })
      .sign(await importJWK(key, 'RS256'))
  }

  async #retold(token: string): Promise<string> {
    if (!this.tamper && !this.foreignKey) return token
    const claims = decodeJwt(token)
    return this.sign(this.tamper?.(claims) ?? claims, {
      ...(this.foreignKey && { key: this.foreignKey }),
    })
  }
}

const hasIdToken = (body: unknown): body is { id_token: string } =>
  typeof body === 'object' &&
  body !== null &&
  'id_token' in body &&
  typeof body.id_token === 'string'

/** Of each a name of its own, as directories have them. */
export async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: crypto.randomUUID() }
}
