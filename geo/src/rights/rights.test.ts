import { expect, it } from 'vitest'
import { type Access, mayEnterOf, maySeeOf, mayUse, roles } from './rights.ts'

it('lets everybody use what is public, and the rest by signing in or by role', () => {
  const all: readonly Access[] = [
    'PUBLIC',
    'BY_LINK',
    'SIGNED_IN',
    ['ADMINISTRATOR'],
    ['OPERATOR', 'PLANNER'],
  ]
  const viewers = [null, { roles: [] }, ...roles.map((role) => ({ roles: [role] }))]
  expect(
    viewers.map((viewer) => [
      viewer === null ? 'nobody' : viewer.roles.join(),
      all.filter((access) => mayUse(access, viewer)).map(String),
    ]),
  ).toEqual([
    ['nobody', ['PUBLIC', 'BY_LINK']],
    ['', ['PUBLIC', 'BY_LINK', 'SIGNED_IN']],
    ['OPERATOR', ['PUBLIC', 'BY_LINK', 'SIGNED_IN', 'OPERATOR,PLANNER']],
    ['COORDINATOR', ['PUBLIC', 'BY_LINK', 'SIGNED_IN']],
    ['PLANNER', ['PUBLIC', 'BY_LINK', 'SIGNED_IN', 'OPERATOR,PLANNER']],
    ['ADMINISTRATOR', ['PUBLIC', 'BY_LINK', 'SIGNED_IN', 'ADMINISTRATOR']],
  ])
})

it('lets somebody enter what is theirs, and see what they plan or coordinate', () => {
  const site = { slug: 'haus', operator: 'Träger Süd e. V.', socialSpaces: ['03'] }
  const nothing = { roles: [], operators: [], sites: [], socialSpaces: [] }
  const viewers: Record<string, Parameters<typeof mayEnterOf>[0]> = {
    public: null,
    named: { ...nothing, roles: ['OPERATOR'], sites: ['haus'] },
    operator: { ...nothing, roles: ['OPERATOR'], operators: ['traeger-sued-e-v'] },
    otherOperator: { ...nothing, roles: ['OPERATOR'], operators: ['traeger'], sites: ['hof'] },
    namedWithoutRole: { ...nothing, sites: ['haus'] },
    coordinator: { ...nothing, roles: ['COORDINATOR'], socialSpaces: ['03'] },
    otherCoordinator: { ...nothing, roles: ['COORDINATOR'], socialSpaces: ['04'] },
    planner: { ...nothing, roles: ['PLANNER'] },
    administrator: { ...nothing, roles: ['ADMINISTRATOR'] },
  }
  const may = (rule: typeof mayEnterOf) =>
    Object.keys(viewers).filter((who) => rule(viewers[who] ?? null, site))
  expect(may(mayEnterOf)).toEqual(['named', 'operator'])
  expect(may(maySeeOf)).toEqual(['named', 'operator', 'coordinator', 'planner'])
})
