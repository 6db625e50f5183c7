import { expect, it } from 'vitest'
import { readRoleMapping, rightsOfGroups } from './directory-rights.ts'

const nothingSet = { operators: [], sites: [], socialSpaces: [] }
const mapping = readRoleMapping(
  'CN=Atlas,OU=Amt=administrator; plan=planner\n awo = operator, operator:awo, site:treff ; awo=coordinator;',
)

it('reads groups with their roles, and for whom they are there', () => {
  expect(mapping).toEqual([
    { group: 'CN=Atlas,OU=Amt', roles: ['ADMINISTRATOR'], ...nothingSet },
    { group: 'plan', roles: ['PLANNER'], ...nothingSet },
    { group: 'awo', roles: ['OPERATOR'], operators: ['awo'], sites: ['treff'], socialSpaces: [] },
    { group: 'awo', roles: ['COORDINATOR'], ...nothingSet },
  ])
})

it.each([
  '',
  ' ; ',
  'plan',
  '=planner',
  'plan=',
  'plan=chef',
  'a=planner;b',
  'a=planner,site:',
  'a=site:b',
])('does not take %j for such a mapping', (text) => {
  expect(readRoleMapping(text)).toBeNull()
})

it('gives what all groups together may, and nothing to who is in none', () => {
  const rights = (...groups: string[]) => rightsOfGroups(mapping ?? [], groups, nothingSet)
  expect(rights('plan', 'awo')).toEqual({
    roles: ['PLANNER', 'OPERATOR', 'COORDINATOR'],
    operators: ['awo'],
    sites: ['treff'],
    socialSpaces: [],
  })
  expect([rights(), rights('Plan'), rights('planung')]).toEqual([null, null, null])
})

it('leaves to administrators for whom somebody is there where the mapping names nobody', () => {
  const set = { operators: ['drk'], sites: ['laden'], socialSpaces: ['9'] }
  expect(rightsOfGroups(mapping ?? [], ['plan'], set)).toEqual({
    roles: ['PLANNER'],
    operators: [],
    sites: [],
    socialSpaces: ['9'],
  })
})
