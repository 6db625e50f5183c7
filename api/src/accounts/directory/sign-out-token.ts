import { jwtVerify } from 'jose'
import { z } from 'zod'
import type { Known } from './issuer.ts'

/** Whose sessions are to end: one of the directory's, or all of somebody. */
export interface Ended {
  readonly subject: string | null
  readonly session: string | null
  /** Of this very message, which counts once. */
  readonly id: string
}

const ended = z
  .object({
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    jti: z.string().min(1),
    events: z.object({
      'http://schemas.openid.net/event/backchannel-logout': z.record(z.string(), z.unknown()),
    }),
    // What has one is a token by which somebody signs in.
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined)

/**
 * What the directory says from server to server when somebody has left it (OpenID Connect Back-Channel Logout 1.0).
 * @throws where it says no such thing, or somebody else does
 */
export async function readSignOutToken(token: string, { keys, checks }: Known): Promise<Ended> {
  const { payload } = await jwtVerify(token, keys, {
    ...checks,
    maxTokenAge: mostSeconds,
    requiredClaims: ['iat', 'jti', 'events'],
  })
  const { sub = null, sid = null, jti } = ended.parse(payload)
  return { subject: sub, session: sid, id: jti }
}

/** Older ones are no news. */
const mostSeconds = 300
