import { type Expectation, expectationOf } from '@atlas/geo/staffing/expectation'
import { type Staffing, staffingOf } from '@atlas/geo/staffing/staffing'
import type { Basis, ServiceKind } from '@atlas/geo/terms/classifications'
import type { Published } from '@atlas/geo/world/published'
import type { Area } from '@atlas/geo/world/snapshot'
import { builder, ofWorld } from '../../schema/builder.ts'
import { perWorldAndQuestion } from '../../schema/context.ts'
import { AreaType } from '../areas/schema.ts'
import { AgesType, BasisType, FigureType } from '../figures/schema.ts'
import { FrameworkType } from '../frameworks/schema.ts'
import { ServiceKindType } from '../services/schema.ts'

export const StaffingType = builder.objectRef<Staffing>('Staffing').implement({
  access: 'PUBLIC',
  description: 'Staff there is beside the staff a planning key asks for, in full-time equivalents.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ServiceKindType }),
    framework: t.expose('framework', { type: FrameworkType }),
    basis: t.expose('basis', { type: BasisType }),
    residents: t.expose('residents', {
      type: FigureType,
      description: 'The residents 60+ it is computed from.',
    }),
    planningKey: t.expose('planningKey', {
      type: FigureType,
      description:
        'Residents 60+ per full-time post: the framework’s, or that of the scenario asked about.',
    }),
    actual: t.expose('actual', {
      type: FigureType,
      description: 'The newest staff in post known on that day; its own day is its asOf.',
    }),
    target: t.expose('target', { type: FigureType }),
    leastOfFacilities: t.exposeFloat('leastOfFacilities', {
      nullable: true,
      description:
        'Where the target falls short of it: the full-time equivalents the facilities known in a planning area have at least. It never changes the target.',
    }),
    publishedTarget: t.expose('publishedTarget', {
      type: FigureType,
      description: 'The target the framework printed for its horizon.',
    }),
    publishedTargetAgrees: t.exposeBoolean('publishedTargetAgrees', {
      nullable: true,
      description:
        'Whether the printed target is the computed one, rounded once to one decimal; null where the two are not about the same day, basis and key.',
    }),
    publishedTargetAgreesRoundedTwice: t.exposeBoolean('publishedTargetAgreesRoundedTwice', {
      nullable: true,
      description:
        'Whether it is where the computed one is rounded to two decimals first and then to one; null as above.',
    }),
    difference: t.expose('difference', { type: FigureType, description: 'actual − target' }),
    flagged: t.exposeBoolean('flagged', {
      nullable: true,
      description:
        'Whether the difference reaches the framework’s threshold, compared unrounded; null where it is not known.',
    }),
    residentsPerFte: t.expose('residentsPerFte', { type: FigureType }),
  }),
})

const ExpectationType = builder.objectRef<Expectation>('Expectation').implement({
  access: 'PUBLIC',
  description: 'What a framework expected of its horizon, beside what the register then counted.',
  fields: (t) => ({
    change: t.expose('change', { type: FigureType, description: 'Since the reference day.' }),
    expected: t.expose('expected', { type: FigureType }),
    counted: t.expose('counted', { type: FigureType }),
    deviation: t.expose('deviation', { type: FigureType, description: 'counted − expected' }),
    relativeDeviation: t.expose('relativeDeviation', {
      type: FigureType,
      description: 'The deviation as a fraction of what was expected.',
    }),
    fte: t.field({
      type: FigureType,
      nullable: true,
      description:
        'The deviation in full-time equivalents; null for ages no planning key is about.',
      args: { kind: t.arg({ type: ServiceKindType, required: true }) },
      resolve: ({ fte }, { kind }) => fte(kind),
    }),
  }),
})

/** Bytes of some eight figures with what explains them. */
const ofEight = 16_000
const staffings = perWorldAndQuestion<Staffing>(() => ofEight)
const expectations = perWorldAndQuestion<Expectation | null>(() => ofEight)

interface AskedStaff {
  readonly kind: ServiceKind
  readonly basis: Basis
  readonly date?: string | null | undefined
  readonly framework?: string | null | undefined
}

export const staffingIn = (
  area: Area,
  { kind, date, basis, framework }: AskedStaff,
  world: Published,
): Staffing =>
  staffings(world, [area.id, kind, basis, date, framework], () =>
    staffingOf(world, area, { kind, basis, date: date ?? null, framework: framework ?? null }),
  )

builder.interfaceFields(AreaType, (t) => ({
  staffing: t.field({
    type: StaffingType,
    extensions: ofWorld,
    description:
      'Below the planning area only the target is known: staff is reported by planning area.',
    args: {
      kind: t.arg({ type: ServiceKindType, required: true }),
      date: t.arg({ type: 'Date', description: 'The newest day with residents unless given.' }),
      basis: t.arg({ type: BasisType, required: true, defaultValue: 'REGISTER' }),
      framework: t.arg.id({ description: 'The newest unless named.' }),
    },
    resolve: (area, asked, { world }) => staffingIn(area, asked, world),
  }),
  expectation: t.field({
    type: ExpectationType,
    nullable: true,
    extensions: ofWorld,
    description: 'null where the framework expects nothing: below planning areas.',
    args: {
      ages: t.arg({ type: AgesType, required: true, defaultValue: 'AGE_60_PLUS' }),
      framework: t.arg.id({ description: 'The newest unless named.' }),
    },
    resolve: (area, { ages, framework }, { world }) =>
      expectations(world, [area.id, ages, framework], () =>
        expectationOf(world, area, ages, framework ?? null),
      ),
  }),
}))
