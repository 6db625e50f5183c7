import { expect, it } from 'vitest'
import { type Access, mayUse, roles } from './rights.ts'

it('lets everybody use what is public, and the rest by signing in or by role', () => {
  const all: readonly Access[] = ['PUBLIC', 'SIGNED_IN', ['ADMINISTRATOR'], ['OPERATOR', 'PLANNER']]
  const viewers = [null, { roles: [] }, ...roles.map((role) => ({ roles: [role] }))]
  expect(
    viewers.map((viewer) => [
      viewer === null ? 'nobody' : viewer.roles.join(),
      all.filter((access) => mayUse(access, viewer)).map(String),
    ]),
  ).toEqual([
    ['nobody', ['PUBLIC']],
    ['', ['PUBLIC', 'SIGNED_IN']],
    ['OPERATOR', ['PUBLIC', 'SIGNED_IN', 'OPERATOR,PLANNER']],
    ['COORDINATOR', ['PUBLIC', 'SIGNED_IN']],
    ['PLANNER', ['PUBLIC', 'SIGNED_IN', 'OPERATOR,PLANNER']],
    ['ADMINISTRATOR', ['PUBLIC', 'SIGNED_IN', 'ADMINISTRATOR']],
  ])
})
