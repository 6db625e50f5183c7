import { evaluators } from '@atlas/geo/evaluations/who-writes'
import { fundingVariants, type TermState } from '@atlas/geo/network/funding-term'
import { printParty } from '@atlas/geo/network/parties'
import type { OfferCategory } from '@atlas/geo/world/snapshot'
import type { NamedParty } from '../../network/named-party.ts'
import { builder } from '../../schema/builder.ts'
import { CityType, CoordinatesType, DistrictType, PlanningAreaType } from '../areas/schema.ts'
import { FormBesideType } from '../people/form-beside-schema.ts'
import { ServiceSiteType } from '../sites/schema.ts'
import { statedSource } from '../sources/schema.ts'
import {
  type VisibleCooperation,
  type VisibleFunding,
  type VisibleNetwork,
  visibleNetworks,
  type VisibleOffer,
} from './visible-network.ts'

const OfferCategoryType = builder.objectRef<OfferCategory>('OfferCategory').implement({
  access: 'PUBLIC',
  description: 'A kind of offer that belongs to the network of a planning area beside its sites.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.string({
      resolve: ({ nameDe, nameEn }, _, { words }) =>
        ({ de: nameDe, en: nameEn })[words.dataLanguage],
    }),
    source: t.field(statedSource),
  }),
})

builder.objectField(CityType, 'offerCategories', (t) =>
  t.field({
    type: [OfferCategoryType],
    description: 'In the order in which they were named.',
    complexity: { multiplier: 7 },
    resolve: (_, __, { world }) => [...world.offerCategories],
  }),
)

const PartyType = builder.objectRef<NamedParty>('NetworkParty').implement({
  access: 'SIGNED_IN',
  description: 'Who takes part in a network: a service site, or another offer.',
  fields: (t) => ({
    reference: t.string({
      description: 'As forms say it: site/slug, offer/12.',
      resolve: ({ party }) => printParty(party),
    }),
    name: t.exposeString('name', { description: 'Of a site that is gone its slug.' }),
    planningAreaCode: t.exposeString('planningArea', {
      nullable: true,
      description: 'null where it is not known any more.',
    }),
    site: t.field({
      type: ServiceSiteType,
      nullable: true,
      description: 'null: another offer, or a site that the data do not have any more.',
      resolve: ({ site }) => site,
    }),
  }),
})

const OfferType = builder.objectRef<VisibleOffer>('NetworkOffer').implement({
  access: 'SIGNED_IN',
  description: 'Another offer than the service sites, as somebody entered it.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    reference: t.string({
      description: 'As forms name it as a party.',
      resolve: ({ id }) => printParty({ site: null, offer: id }),
    }),
    version: t.exposeInt('version', { description: 'Counts what was saved.' }),
    categoryId: t.exposeString('category', { description: 'Of the categories of the city.' }),
    name: t.exposeString('name'),
    district: t.field({
      type: DistrictType,
      nullable: true,
      description: 'null where nobody has said.',
      resolve: ({ district }, _, { world }) =>
        district === null ? null : (world.areas.byCode('DISTRICT', district) ?? null),
    }),
    address: t.exposeString('address', { description: 'Empty where nobody has said.' }),
    position: t.expose('position', {
      type: CoordinatesType,
      nullable: true,
      description: 'As it was typed; null where nobody has said.',
    }),
    website: t.exposeString('website', { nullable: true }),
    statedBy: t.exposeString('source', { description: 'Who says so.' }),
    asOf: t.expose('asOf', { type: 'Date', description: 'When.' }),
    changedBy: t.exposeString('changedBy'),
    changedAt: t.expose('changedAt', { type: 'DateTime' }),
    mayChange: t.exposeBoolean('mayChange', { description: 'Whether whoever asks may.' }),
    beside: t.expose('beside', { type: FormBesideType, nullable: true }),
  }),
})

const CooperationType = builder.objectRef<VisibleCooperation>('NetworkCooperation').implement({
  access: 'SIGNED_IN',
  description: 'Two who work together.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    firstParty: t.expose('oneNamed', { type: PartyType }),
    secondParty: t.expose('otherNamed', { type: PartyType }),
    what: t.exposeString('what', {
      description: 'What they do together; empty where nobody has said.',
    }),
    statedBy: t.exposeString('source', { description: 'Who says so.' }),
    asOf: t.expose('asOf', { type: 'Date', description: 'When.' }),
    mayChange: t.exposeBoolean('mayChange', { description: 'Whether whoever asks may.' }),
  }),
})

const VariantType = builder.enumType('FundingVariant', {
  description: 'How an offer is paid for.',
  values: fundingVariants,
})
const TermStateType = builder.enumType('FundingTermState', {
  values: {
    ENDED: { description: 'Before today, by the clock of the city.' },
    ENDING: { description: 'Ends by the same day of the next year.' },
    AHEAD: { description: 'Begins after today, and ends later than that.' },
    RUNNING: { description: 'Ends later than that, or nobody knows when.' },
  } satisfies Record<TermState, { description: string }>,
})

const FundingType = builder.objectRef<VisibleFunding>('Funding').implement({
  access: 'SIGNED_IN',
  description: 'How an offer is paid for, and from when to when.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    version: t.exposeInt('version', { description: 'Counts what was saved.' }),
    fundedParty: t.expose('named', { type: PartyType }),
    variant: t.expose('variant', { type: VariantType }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', {
      type: 'Date',
      nullable: true,
      description: 'The last day; null: until somebody ends it.',
    }),
    state: t.expose('state', { type: TermStateType }),
    isFollowed: t.exposeBoolean('isFollowed', {
      description: 'Whether another follows without a day between.',
    }),
    statedBy: t.exposeString('source', { description: 'Who says so.' }),
    asOf: t.expose('asOf', { type: 'Date', description: 'When.' }),
    changedBy: t.exposeString('changedBy'),
    changedAt: t.expose('changedAt', { type: 'DateTime' }),
    mayChange: t.exposeBoolean('mayChange', { description: 'Whether whoever asks may.' }),
    beside: t.expose('beside', { type: FormBesideType, nullable: true }),
  }),
})

const NetworkType = builder.objectRef<VisibleNetwork>('ProvisionNetwork').implement({
  access: 'SIGNED_IN',
  description: 'Who offers what in a planning area, and who works together.',
  fields: (t) => ({
    planningAreaCode: t.exposeString('code'),
    planningArea: t.field({
      type: PlanningAreaType,
      nullable: true,
      description: 'null where the data do not have it any more.',
      resolve: ({ place }) => place,
    }),
    mayChange: t.exposeBoolean('mayChange', { description: 'Whether whoever asks may.' }),
    sites: t.field({
      type: [ServiceSiteType],
      description: 'Those that are there for its people, by slug.',
      complexity: { multiplier: 10 },
      resolve: ({ sites }) => [...sites],
    }),
    networkOffers: t.field({
      type: [OfferType],
      description: 'By name.',
      complexity: { multiplier: 20 },
      resolve: ({ offers }) => [...offers],
    }),
    cooperations: t.field({
      type: [CooperationType],
      description: 'Of which one at least is of the area, in the order in which they were entered.',
      complexity: { multiplier: 20 },
      resolve: ({ cooperations }) => [...cooperations],
    }),
    fundings: t.field({
      type: [FundingType],
      description:
        'Those that whoever asks may see: who plans and coordinates all, operators those of their sites. What ends first, first.',
      complexity: { multiplier: 20 },
      resolve: ({ fundings }) => [...fundings],
    }),
    networkParties: t.field({
      access: evaluators,
      type: [PartyType],
      description: 'Whoever may be named: all sites and offers of the city.',
      complexity: { multiplier: 50 },
      resolve: ({ parties }) => [...parties],
    }),
  }),
})

builder.queryField('provisionNetworks', (t) =>
  t.field({
    access: 'SIGNED_IN',
    type: [NetworkType],
    description: 'Of every planning area, or of one.',
    args: { code: t.arg.string() },
    complexity: { field: 10, multiplier: 1 },
    resolve: async (_, { code }, context) => {
      const all = await visibleNetworks(context)
      return all.filter((one) => code == null || one.code === code)
    },
  }),
)
