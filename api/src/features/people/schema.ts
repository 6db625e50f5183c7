import { roles, type Viewer } from '@atlas/geo/rights/rights'
import type { Account } from '../../accounts/accounts.ts'
import type { People } from '../../accounts/people.ts'
import type { Session } from '../../accounts/sessions.ts'
import type { AuditEntry } from '../../audit/audit.ts'
import { builder } from '../../schema/builder.ts'
import type { Context } from '../../schema/context.ts'
import { limits } from '../../schema/limits.ts'
import { RequestError } from '../../schema/request-error.ts'

const administrators = ['ADMINISTRATOR'] as const

const RoleType = builder.enumType('Role', {
  description: 'What somebody with an account is there for.',
  values: roles,
})

type OwnSession = Session & { isCurrent: boolean }

const SessionType = builder.objectRef<OwnSession>('Session').implement({
  access: 'SIGNED_IN',
  description: 'Where somebody is signed in, from signing in to its end.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    browser: t.exposeString('browser', { description: 'Browser and system, each in a word.' }),
    madeAt: t.expose('madeAt', { type: 'DateTime' }),
    usedAt: t.expose('usedAt', { type: 'DateTime', description: 'To the minute.' }),
    isCurrent: t.exposeBoolean('isCurrent', { description: 'Whether it is the one that asks.' }),
  }),
})

const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  access: 'SIGNED_IN',
  description: 'Whoever asks, signed in.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'By which they sign in.' }),
    shownName: t.exposeString('shownName'),
    roles: t.field({ type: [RoleType], resolve: (viewer) => [...viewer.roles] }),
    operators: t.stringList({
      description: 'Operators of sites for whose data they are there.',
      resolve: (viewer) => [...viewer.operators],
    }),
    sites: t.stringList({
      description: 'Slugs of sites for whose data they are there.',
      resolve: (viewer) => [...viewer.sites],
    }),
    socialSpaces: t.stringList({
      description: 'Codes of social spaces that they coordinate.',
      resolve: (viewer) => [...viewer.socialSpaces],
    }),
    sessions: t.field({
      type: [SessionType],
      description: 'Those that have not ended, the one used last first.',
      complexity: 5,
      resolve: async (viewer, _, context) => {
        const sessions = await peopleOf(context).sessionsOf(viewer)
        return sessions.map((one) => ({ ...one, isCurrent: one.id === viewer.session }))
      },
    }),
  }),
})

const AccountType = builder.objectRef<Account>('Account').implement({
  access: administrators,
  description: 'Somebody who may sign in.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'By which they sign in.' }),
    shownName: t.exposeString('shownName'),
    roles: t.field({ type: [RoleType], resolve: (account) => [...account.roles] }),
    operators: t.stringList({
      description: 'Operators of sites for whose data they are there.',
      resolve: (account) => [...account.operators],
    }),
    sites: t.stringList({
      description: 'Slugs of sites for whose data they are there.',
      resolve: (account) => [...account.sites],
    }),
    socialSpaces: t.stringList({
      description: 'Codes of social spaces that they coordinate.',
      resolve: (account) => [...account.socialSpaces],
    }),
    isOfDirectory: t.exposeBoolean('isOfDirectory', {
      description: 'Whether the directory of the city says who they are.',
    }),
    hasPassword: t.exposeBoolean('hasPassword', {
      description: 'Whether they have chosen a password by their link.',
    }),
    madeAt: t.expose('madeAt', { type: 'DateTime' }),
    isLocked: t.exposeBoolean('isLocked', { description: 'Whether they may not sign in.' }),
  }),
})

const AuditEntryType = builder.objectRef<AuditEntry>('AuditEntry').implement({
  access: administrators,
  description: 'What was written: by whom, what it was before and what it was after.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    at: t.expose('at', { type: 'DateTime' }),
    who: t.exposeString('who'),
    what: t.exposeString('what', { description: 'In capitals, as ROLES_CHANGED.' }),
    about: t.exposeString('about', { description: 'Whom or what it is about, by its name.' }),
    before: t.exposeString('before', { nullable: true, description: 'As JSON.' }),
    after: t.exposeString('after', { nullable: true, description: 'As JSON.' }),
    blanked: t.stringList({
      description: 'Names of what an administrator has taken out of it.',
      resolve: (entry) => [...entry.blanked],
    }),
  }),
})

builder.queryFields((t) => ({
  viewer: t.field({
    access: 'SIGNED_IN',
    type: ViewerType,
    resolve: (_, __, { viewer }) => viewer ?? refuse(),
  }),
  accounts: t.field({
    access: administrators,
    type: [AccountType],
    description: 'Everybody who may sign in, by name.',
    complexity: { multiplier: 20 },
    resolve: (_, __, context) => peopleOf(context).accounts(),
  }),
  audit: t.field({
    access: administrators,
    type: [AuditEntryType],
    description: 'What was written, the newest first.',
    args: {
      who: t.arg.string(),
      what: t.arg.string(),
      from: t.arg({ type: 'Date' }),
      until: t.arg({ type: 'Date' }),
      first: t.arg.int({ required: true, defaultValue: 50 }),
      before: t.arg.int({ description: 'The id of the entry before which they begin.' }),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: Math.max(1, first / 10) }),
    resolve: (_, { first, before, ...filter }, context) => {
      if (first < 1 || first > limits.pageSize) {
        throw new RequestError('MALFORMED_PAGE', { maximum: limits.pageSize })
      }
      return peopleOf(context).audit(filter, first, before ?? null)
    },
  }),
}))

function peopleOf({ people }: Pick<Context, 'people'>): People {
  return people ?? refuse()
}

function refuse(): never {
  throw new RequestError('NOT_SIGNED_IN', {})
}
