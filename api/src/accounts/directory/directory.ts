import { jwtVerify } from 'jose'
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  fetchUserInfo,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { claimOf, type Person, personOf } from './claims.ts'
import { type DirectorySettings, isSilent, Issuer } from './issuer.ts'
import { type Ended, readSignOutToken } from './sign-out-token.ts'

/** What a browser keeps while its owner is at the directory. */
export interface UnderWay {
  readonly state: string
  readonly nonce: string
  /** Of the code, which nobody else can use for it. */
  readonly verifier: string
}

/** Whom the directory has named just now. */
export interface Named {
  readonly issuer: string
  /** Of the way there and back, which is gone once. */
  readonly state: string
  readonly person: Person
  readonly session: string | null
  readonly idToken: string
}

export type NotNamed = 'DIRECTORY_SILENT' | 'DIRECTORY_REFUSED' | 'DIRECTORY_FAILED'

/** The city's own directory, by OpenID Connect: code flow with PKCE. */
export class Directory {
  readonly settings: DirectorySettings
  readonly #issuer: Issuer
  /** Where it leads people back to, here. */
  readonly #back: string

  constructor(settings: DirectorySettings, back: string) {
    this.settings = settings
    this.#issuer = new Issuer(settings)
    this.#back = back
  }

  /** @returns where somebody is to go, and what their browser is to keep; null: it does not answer */
  async begin(
    say: (error: unknown) => void,
  ): Promise<{ address: string; underWay: UnderWay } | null> {
    const known = await this.#issuer.known().catch(say)
    if (!known) return null
    const underWay = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
    }
    const address = buildAuthorizationUrl(known.configuration, {
      redirect_uri: this.#back,
      scope: this.settings.scope,
      state: underWay.state,
      nonce: underWay.nonce,
      code_challenge: await calculatePKCECodeChallenge(underWay.verifier),
      code_challenge_method: 'S256',
    })
    return { address: address.href, underWay }
  }

  /** @param search of the address to which it has led somebody back */
  async named(
    { state, nonce, verifier }: UnderWay,
    search: string,
    say: (error: unknown) => void,
  ): Promise<Named | NotNamed> {
    try {
      const { configuration, keys, checks } = await this.#issuer.known()
      const tokens = await authorizationCodeGrant(configuration, new URL(search, this.#back), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims || tokens.id_token === undefined) return 'DIRECTORY_FAILED'
      // Signed by it, too, not only said by it.
      await jwtVerify(tokens.id_token, keys, checks)
      const all = await this.#allOf(configuration, claims, tokens.access_token)
      return {
        issuer: configuration.serverMetadata().issuer,
        state,
        person: personOf(all, this.settings.claims),
        session: typeof claims.sid === 'string' ? claims.sid : null,
        idToken: tokens.id_token,
      }
    } catch (error) {
      say(error)
      if (error instanceof AuthorizationResponseError) return 'DIRECTORY_REFUSED'
      // It may sign by other keys now.
      this.#issuer.forget()
      return isSilent(error) ? 'DIRECTORY_SILENT' : 'DIRECTORY_FAILED'
    }
  }

  /** Where somebody leaves the directory, too; null: it does not say, or does not answer. */
  async leave(
    { idToken, back }: { idToken: string; back: string },
    say: (error: unknown) => void,
  ): Promise<string | null> {
    const known = await this.#issuer.known().catch(say)
    if (known?.configuration.serverMetadata().end_session_endpoint === undefined) return null
    return buildEndSessionUrl(known.configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: back,
    }).href
  }

  /** @throws where it says no such thing, or somebody else does */
  async ended(token: string): Promise<Ended & { issuer: string }> {
    const known = await this.#issuer.known()
    const ended = await readSignOutToken(token, known)
    return { ...ended, issuer: known.configuration.serverMetadata().issuer }
  }

  /** Some directories put into the token who somebody is, others tell it whoever asks with the token. */
  async #allOf(
    configuration: Configuration,
    claims: IDToken,
    accessToken: string,
  ): Promise<IDToken> {
    const { groups, name } = this.settings.claims
    const isWhole = [groups, name].every((path) => claimOf(claims, path) !== undefined)
    if (isWhole || configuration.serverMetadata().userinfo_endpoint === undefined) return claims
    return { ...(await fetchUserInfo(configuration, accessToken, claims.sub)), ...claims }
  }
}
