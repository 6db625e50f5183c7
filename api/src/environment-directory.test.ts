import { expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'

const whole = {
  PUBLIC_URL: 'https://atlas.example.org',
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'atlas',
  OIDC_ROLES: 'plan=planner',
}

it('takes a directory as a whole, with groups and names where they usually stand', () => {
  expect(readEnvironment(whole).signingIn).toMatchObject({
    isLocal: true,
    directory: {
      clientSecret: undefined,
      scope: 'openid profile',
      claims: { groups: 'groups', name: 'preferred_username' },
    },
  })
  for (const name of ['PUBLIC_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_ROLES']) {
    expect(() => readEnvironment({ ...whole, [name]: '' })).toThrow(/OIDC_ISSUER needs/)
  }
  expect(() => readEnvironment({ OIDC_CLIENT_SECRET: 's' })).toThrow(/OIDC_ISSUER needs/)
})

it('takes what is set of a directory', () => {
  const set = {
    ...whole,
    LOCAL_SIGN_IN: 'off',
    OIDC_CLIENT_SECRET: 'known to both',
    OIDC_SCOPE: 'openid groups',
    OIDC_ROLES: 'CN=plan,OU=city=planner',
    OIDC_ROLES_CLAIM: 'realm_access.roles',
    OIDC_NAME_CLAIM: 'upn',
  }
  expect(readEnvironment(set).signingIn).toMatchObject({
    isLocal: false,
    directory: {
      issuer: 'https://login.example.org',
      clientId: 'atlas',
      clientSecret: 'known to both',
      scope: 'openid groups',
      claims: { groups: 'realm_access.roles', name: 'upn' },
      mapping: [{ group: 'CN=plan,OU=city', roles: ['PLANNER'] }],
    },
  })
})

it.each([
  'http://login.example.org',
  'login.example.org',
  'https://login.example.org/?a=b',
  'https://a:b@login.example.org',
])('asks no directory at %j', (OIDC_ISSUER) => {
  expect(() => readEnvironment({ ...whole, OIDC_ISSUER })).toThrow(/OIDC_ISSUER must be/)
})

it('refuses groups without roles, scopes without openid, and that nobody signs in', () => {
  expect(() => readEnvironment({ ...whole, OIDC_ROLES: 'plan' })).toThrow(/OIDC_ROLES must say/)
  expect(() => readEnvironment({ ...whole, OIDC_SCOPE: 'profile' })).toThrow(/OIDC_SCOPE must/)
  expect(() => readEnvironment({ LOCAL_SIGN_IN: 'off' })).toThrow(/nobody could sign in/)
})

it('shows no secret that both know', () => {
  const wrong = { ...whole, OIDC_CLIENT_SECRET: 'a\u0007secret' }
  expect(() => readEnvironment(wrong)).toThrow(/^(?![^]*a.secret)[^]*not shown/)
})
