import { createRemoteJWKSet, errors, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose'
import {
  allowInsecureRequests,
  ClientError,
  ClientSecretBasic,
  type Configuration,
  clockTolerance,
  discovery,
  None,
  ResponseBodyError,
} from 'openid-client'
import type { Environment } from '../../environment.ts'

export type DirectorySettings = NonNullable<Environment['signingIn']['directory']>

/** So far the clocks of both may be apart. */
const clockSeconds = 30

/** So long what the issuer says of itself is believed: keys that are new since then are asked for. */
const believedMilliseconds = 60_000
const patienceSeconds = 5

/** What the issuer says of itself, and the keys it signs by. */
export interface Known {
  readonly configuration: Configuration
  readonly keys: JWTVerifyGetKey
  /** What each of its tokens must say, whatever it is for. */
  readonly checks: JWTVerifyOptions
}

/** The one server outside that is asked, and by this server alone. */
export class Issuer {
  readonly #settings: DirectorySettings
  #known: { since: number; promise: Promise<Known> } | null = null

  constructor(settings: DirectorySettings) {
    this.#settings = settings
  }

  /** Asked once for all who need it at the same time. @throws where it does not answer, or is another */
  async known(): Promise<Known> {
    const now = performance.now()
    if (!this.#known || now - this.#known.since > believedMilliseconds) {
      this.#known = { since: now, promise: discover(this.#settings) }
      this.#known.promise.catch(() => {
        this.forget()
      })
    }
    return this.#known.promise
  }

  /** Whoever needs it next asks anew. */
  forget(): void {
    this.#known = null
  }
}

async function discover({ issuer, clientId, clientSecret }: DirectorySettings): Promise<Known> {
  const url = new URL(issuer)
  const configuration = await discovery(
    url,
    clientId,
    { [clockTolerance]: clockSeconds },
    clientSecret === undefined ? None() : ClientSecretBasic(clientSecret),
    {
      timeout: patienceSeconds,
      // Of this machine itself, as the configuration allows; it is called deprecated so that it stands out.
      // oxlint-disable-next-line typescript/no-deprecated
      execute: url.protocol === 'http:' ? [allowInsecureRequests] : [],
    },
  )
  const { jwks_uri: address, ...metadata } = configuration.serverMetadata()
  if (address === undefined) throw new Error('the directory names no keys')
  const { issuer: named, id_token_signing_alg_values_supported: algorithms = usual } = metadata
  return {
    configuration,
    keys: createRemoteJWKSet(new URL(address), {
      timeoutDuration: patienceSeconds * 1000,
      // A key that is new is asked for at once, but whoever invents names of keys makes us ask no more often.
      cooldownDuration: 1000,
    }),
    checks: {
      issuer: named,
      audience: clientId,
      algorithms: algorithms.filter(isByKeyPair),
      clockTolerance: clockSeconds,
    },
  }
}

/** By keys that only the issuer has: of those that both know nothing is believed. */
const isByKeyPair = (algorithm: string) => /^(?:RS|PS|ES|Ed)/.test(algorithm)
const usual = ['RS256']

/** Whether the directory does not answer, or not as one does: it may later. */
export function isSilent(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true
  if (error instanceof ResponseBodyError) return error.status >= 500
  if (error instanceof ClientError) return silences.has(error.code ?? '')
  return error instanceof TypeError && error.cause !== undefined
}

const silences: ReadonlySet<string> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
])
