import { readRoleMapping, type RoleMapping } from '@atlas/geo/rights/directory-rights'
import { z } from 'zod'
import { oneLine } from './environment-fields.ts'

/** A directory that says who somebody is (OpenID Connect), and what of it counts here. */
export interface DirectoryEnvironment {
  issuer: string
  clientId: string
  /** Undefined: the server is known by the code's verifier alone. */
  clientSecret: string | undefined
  scope: string
  /** In which claim the groups stand, and which names somebody. */
  claims: { groups: string; name: string }
  mapping: RoleMapping
}

const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash, username } = new URL(text)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const isBare = search === '' && hash === '' && username === ''
  return isBare && (protocol === 'https:' || (protocol === 'http:' && isHere))
}

const mapping =
  'OIDC_ROLES must say what those of a group may do, for example OIDC_ROLES="atlas-admin=administrator; atlas-awo=operator,operator:awo; atlas-loebtau=coordinator,social-space:9", with roles operator, coordinator, planner, administrator'

const claim = (name: string, standard: string) =>
  z
    .string()
    .default(standard)
    .refine(
      (text) => /^[^\s"]{1,200}$/.test(text),
      `${name} must be the name of a claim, for example ${name}=${standard}, or of one within another (realm_access.roles)`,
    )

export const directoryVariables = {
  OIDC_ISSUER: z
    .string()
    .refine(
      isIssuer,
      'OIDC_ISSUER must be the address of the directory as it calls itself, for example OIDC_ISSUER=https://login.example.org/realms/city, or be left out',
    )
    .optional(),
  OIDC_CLIENT_ID: oneLine('OIDC_CLIENT_ID', 'what the directory calls this atlas'),
  OIDC_CLIENT_SECRET: oneLine('OIDC_CLIENT_SECRET', 'what the directory knows this atlas by'),
  OIDC_SCOPE: z
    .string()
    .default('openid profile')
    .refine(
      (text) => /^[\w:./ -]{1,300}$/.test(text) && text.split(' ').includes('openid'),
      'OIDC_SCOPE must name scopes with spaces between them, openid among them, for example OIDC_SCOPE="openid profile groups"',
    ),
  OIDC_ROLES_CLAIM: claim('OIDC_ROLES_CLAIM', 'groups'),
  OIDC_NAME_CLAIM: claim('OIDC_NAME_CLAIM', 'preferred_username'),
  OIDC_ROLES: z
    .string()
    .refine((text) => readRoleMapping(text) !== null, mapping)
    .optional(),
  LOCAL_SIGN_IN: z
    .enum(['on', 'off'], {
      error: 'LOCAL_SIGN_IN must be on or off: whether accounts with a password sign in, too',
    })
    .default('on'),
}

type Variables = z.output<z.ZodObject<typeof directoryVariables>>

/** Whether all is there that signing in by a directory takes, or nothing of it. */
export const namesWholeDirectory = ({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_ROLES,
  PUBLIC_URL,
}: Variables & { PUBLIC_URL?: string | undefined }): boolean =>
  OIDC_ISSUER === undefined
    ? [OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLES].every((text) => text === undefined)
    : [OIDC_CLIENT_ID, OIDC_ROLES, PUBLIC_URL].every((text) => text !== undefined)

export const wholeDirectory =
  'OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_ROLES and PUBLIC_URL (where the directory leads people back to) beside it, and they need it'

export const signsSomebodyIn = ({ OIDC_ISSUER, LOCAL_SIGN_IN }: Variables): boolean =>
  LOCAL_SIGN_IN === 'on' || OIDC_ISSUER !== undefined

export const somebodySignsIn = 'LOCAL_SIGN_IN=off needs OIDC_ISSUER: otherwise nobody could sign in'

export function directoryIn(set: Variables): DirectoryEnvironment | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = set
  const mapped = set.OIDC_ROLES === undefined ? null : readRoleMapping(set.OIDC_ROLES)
  if (issuer === undefined || clientId === undefined || !mapped) return null
  return {
    issuer,
    clientId,
    clientSecret: set.OIDC_CLIENT_SECRET,
    scope: set.OIDC_SCOPE,
    claims: { groups: set.OIDC_ROLES_CLAIM, name: set.OIDC_NAME_CLAIM },
    mapping: mapped,
  }
}
