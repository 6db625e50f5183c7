import { metresIn, usualKmPerHour } from '@atlas/geo/reach/reach-question'
import { type Passage, passages, type Turn, turns } from '@atlas/geo/terms/wayfinding'
import { besideTheWay } from '@atlas/geo/wayfinding/furniture-along'
import type { ToldStep } from '@atlas/geo/wayfinding/steps-of-way'
import type { Places } from '@atlas/geo/reach/distance/geodesic'
import { builder } from '../../schema/builder.ts'
import type { WalkingRoute } from '../../walking/walking-route.ts'
import { checkPosition, PositionInput } from '../areas/position.ts'
import { CoordinatesType } from '../areas/schema.ts'
import { ServiceSiteType, WheelchairAccessType } from '../sites/schema.ts'
import { TravelProfileType } from './reach-input.ts'
import { type NoRoute, type RouteAnswer, routeTo } from './walking-route.ts'

const TurnType = builder.enumType('Turn', {
  description: 'How a way goes on.',
  values: [...turns] satisfies Turn[],
})

const PassageType = builder.enumType('Passage', {
  description: 'What a way leads over, through or up.',
  values: [...passages] satisfies Passage[],
})

const WalkingStepType = builder.objectRef<ToldStep>('WalkingStep').implement({
  access: 'PUBLIC',
  description: 'One thing to do on a way, and how far one walks then.',
  fields: (t) => ({
    inWords: t.string({ resolve: ({ message }, _, { words }) => words.say(message) }),
    turn: t.expose('turn', { type: TurnType, description: 'Of the first step: AHEAD.' }),
    street: t.exposeString('street', {
      nullable: true,
      description: 'As the map names it; null where it has no name.',
    }),
    metres: t.exposeFloat('metres'),
    over: t.field({
      type: [PassageType],
      description: 'Each once, in their order.',
      resolve: ({ over }) => [...over],
    }),
  }),
})

const LineType = builder.objectRef<Places>('Line').implement({
  access: 'PUBLIC',
  description: 'Degrees, EPSG:4326: a list for each coordinate.',
  fields: (t) => ({
    lon: t.floatList({ resolve: ({ lon }) => Array.from(lon) }),
    lat: t.floatList({ resolve: ({ lat }) => Array.from(lat) }),
  }),
})

const ToiletType = builder.objectRef<WalkingRoute['toilets'][number]>('ToiletOnTheWay').implement({
  access: 'PUBLIC',
  description: `A toilet within ${besideTheWay.toilets} m of a way.`,
  fields: (t) => ({
    position: t.field({ type: CoordinatesType, resolve: ({ lon, lat }) => ({ lon, lat }) }),
    metres: t.exposeFloat('metres', { description: 'Along the way, to where it is nearest.' }),
    wheelchair: t.field({
      type: WheelchairAccessType,
      nullable: true,
      description: 'Null where not known.',
      resolve: ({ wheelchair }) => (wheelchair === 'UNKNOWN' ? null : wheelchair),
    }),
  }),
})

type Found = Extract<RouteAnswer, { none: null }>

const WalkingRouteType = builder.objectRef<Found>('WalkingRoute').implement({
  access: 'PUBLIC',
  description:
    'A way along streets, with what helps or hinders on it as far as it is mapped: none known is not none there.',
  fields: (t) => ({
    metres: t.float({ resolve: ({ route }) => route.metres }),
    minutes: t.float({
      description: `At ${usualKmPerHour.AGE_80_PLUS} km/h, the pace of people of 80 and more.`,
      resolve: ({ route }) => route.metres / metresIn(1, usualKmPerHour.AGE_80_PLUS),
    }),
    steps: t.field({ type: [WalkingStepType], resolve: ({ route }) => [...route.steps] }),
    arrivalInWords: t.string({
      description: 'After the last step.',
      resolve: ({ route }, _, { words }) => words.say(route.arrival),
    }),
    course: t.field({ type: LineType, resolve: ({ route }) => route.course }),
    flightsOfStairs: t.int({ resolve: ({ route }) => route.flightsOfStairs }),
    raisedKerbs: t.int({
      description: 'That are mapped on the way.',
      resolve: ({ route }) => route.raisedKerbs,
    }),
    benches: t.field({
      type: [CoordinatesType],
      description: `Within ${besideTheWay.benches} m of the way, in the order in which one comes past.`,
      resolve: ({ route }) => route.benches.map(({ lon, lat }) => ({ lon, lat })),
    }),
    longestMetresWithoutBench: t.float({
      description: 'From one to the next, or from the beginning or to the end.',
      resolve: ({ route }) => route.longestWithoutBench,
    }),
    toilets: t.field({
      type: [ToiletType],
      description: 'In the order in which one comes past.',
      resolve: ({ route }) => [...route.toilets],
    }),
    note: t.string({
      description: 'What is known of benches, toilets, stairs and kerbs, and what is not.',
      resolve: ({ walking }, _, { words }) =>
        words.say({ key: 'furnitureAsMapped', day: walking.asOf }),
    }),
    network: t.string({
      description: 'Where the way comes from.',
      resolve: ({ walking }, _, { words }) => words.say(walking.source),
    }),
    asOf: t.field({
      type: 'PartialDate',
      description: 'The day of the map.',
      resolve: ({ walking }) => walking.asOf,
    }),
  }),
})

const NoRouteType = builder.enumType('NoRouteReason', {
  values: {
    NO_STREET_NETWORK: { description: 'No streets are installed, or ways are given otherwise.' },
    NO_WAY: { description: 'None leads there, or it is farther than anybody is asked to walk.' },
  } satisfies Record<NoRoute, { description: string }>,
})

const RouteAnswerType = builder.objectRef<RouteAnswer>('WalkingRouteAnswer').implement({
  access: 'PUBLIC',
  description: 'A way along streets, or why there is none.',
  fields: (t) => ({
    route: t.field({
      type: WalkingRouteType,
      nullable: true,
      resolve: (answer) => (answer.none === null ? answer : null),
    }),
    noRoute: t.field({
      type: NoRouteType,
      nullable: true,
      description: 'Null where there is one.',
      resolve: ({ none }) => none?.reason ?? null,
    }),
    noRouteInWords: t.string({
      nullable: true,
      resolve: ({ none }, _, { words }) => (none ? words.say(none.message) : null),
    }),
  }),
})

builder.objectField(ServiceSiteType, 'walkingRoute', (t) =>
  t.field({
    type: RouteAnswerType,
    description: 'The way there from a position, along streets.',
    args: {
      from: t.arg({ type: PositionInput, required: true }),
      profile: t.arg({ type: TravelProfileType, required: true, defaultValue: 'WALKING' }),
    },
    complexity: 10,
    resolve: ({ lon, lat }, { from, profile }, context) =>
      routeTo({ from: checkPosition(from), to: { lon, lat }, profile }, context),
  }),
)
