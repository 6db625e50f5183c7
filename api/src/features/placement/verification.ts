import type { Certificate } from '@atlas/geo/placement/certificate'
import type { AskedPlacement } from '@atlas/geo/placement/asked-placement'
import { placedWorld } from '@atlas/geo/placement/placed-world'
import { gapOf, statedValue } from '@atlas/geo/placement/stated-placement'
import { type Verified, verify } from '@atlas/geo/placement/verify'
import { builder } from '../../schema/builder.ts'
import type { Context } from '../../schema/context.ts'
import { PlacementInput } from './placement-input.ts'
import { readCertificate } from './read-certificate.ts'
import { readPlacement } from './read-placement.ts'

/** What this server finds of a certificate. */
interface Verification extends Verified {
  readonly certificate: Certificate
  readonly isOfQuestion: boolean
  /** As people read them; null where nobody is asked after. */
  readonly value: number | null
  readonly bound: number | null
  /** Null where nobody says on which it was made. */
  readonly isSameData: boolean | null
}

const VerificationType = builder.objectRef<Verification>('CertificateVerification').implement({
  access: 'PUBLIC',
  description:
    'What of a certificate holds, recomputed by sums over the published cells without any solver. What it rests on are those cells, and ways as they are estimated.',
  fields: (t) => ({
    isOfQuestion: t.exposeBoolean('isOfQuestion', {
      description: 'Whether it answers the question: by the same model, distances and sites.',
    }),
    isOfInstance: t.exposeBoolean('isOfInstance', {
      description: 'Whether as many cells and candidates, and the same rules, are meant.',
    }),
    isAllowed: t.exposeBoolean('isAllowed', {
      description: 'Whether the sites may be chosen together, and are no more than asked for.',
    }),
    hasValue: t.exposeBoolean('hasValue', { description: 'Whether the sites have the value.' }),
    isBounded: t.exposeBoolean('isBounded', {
      description: 'Whether no answer is better than the bound, by sums alone.',
    }),
    isOptimal: t.exposeBoolean('isOptimal', {
      description: 'Whether all of it holds, and the bound is the value: no answer is better.',
    }),
    restsOnSolver: t.boolean({
      description:
        'Whether the certificate says that no answer is better by a solver’s word alone.',
      resolve: ({ certificate }) => certificate.restsOn === 'SOLVER',
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'As the certificate says, in the unit of the question’s answer.',
    }),
    bound: t.exposeFloat('bound', { nullable: true, description: 'By sums alone.' }),
    gap: t.float({
      description: 'Between both, as a part of the larger.',
      resolve: ({ certificate: { value, boundBySums } }) => gapOf(value, boundBySums),
    }),
    dataVersion: t.string({
      description: 'Of the data it was recomputed on.',
      resolve: (_, __, { world }) => world.version,
    }),
    isSameData: t.exposeBoolean('isSameData', {
      nullable: true,
      description:
        'Whether the certificate was made on the same data: else what does not hold may hold there. Null unless its data version is named.',
    }),
  }),
})

builder.queryField('verifyCertificate', (t) =>
  t.field({
    access: 'PUBLIC',
    type: VerificationType,
    description:
      'Recomputes what a certificate of a placement question proves, in the world of the scenario beside it.',
    args: {
      input: t.arg({ type: PlacementInput, required: true, description: 'The question.' }),
      certificate: t.arg.string({
        required: true,
        description:
          'JSON, as the answer has it, or a file that holds it as "certificate"; larger than any query when sent as a variable.',
      }),
      dataVersion: t.arg.string({
        description: 'Of the data it was made on; a file of its own says so itself.',
      }),
    },
    resolve: async (_, { input, certificate, dataVersion }, context) => {
      const { asked } = await readPlacement(input, context)
      const { certificate: read, dataVersion: ofFile } = readCertificate(certificate)
      return verified(read, asked, [dataVersion, ofFile], context)
    },
  }),
)

function verified(
  certificate: Certificate,
  asked: AskedPlacement,
  dataVersions: readonly (string | null | undefined)[],
  { world, detourFactor, budget, checkpoint }: Context,
): Verification {
  const steps = certificate.proof.length
  // Nothing of it is kept for who asks again: each pays.
  const ofVerifying = {}
  budget.charge(ofVerifying, 'instance', priceOfInstance)
  const found = placedWorld(world, asked, detourFactor, checkpoint)
  const { instance, total, partsOfAPerson } = found
  const pairs = instance.ways.demand.length
  budget.charge(ofVerifying, 'steps', steps * (priceOfStep + pairs / pairsOfAPoint))
  const { question, value, boundBySums } = certificate
  const counted = { total, partsOfAPerson, partsOfAMetre: instance.partsOfAMetre }
  const isOfQuestion = JSON.stringify(question) === JSON.stringify(asked.question)
  const holds = verify(certificate, instance, { checkpoint, stepsDone: () => undefined })
  return {
    ...holds,
    // An instance has no other ways than its question asks after.
    ...(!isOfQuestion && { hasValue: false, isBounded: false, isOptimal: false }),
    certificate,
    isOfQuestion,
    value: statedValue(question, value, counted),
    bound: statedValue(question, boundBySums, counted),
    isSameData: isSameData(dataVersions, world.version),
  }
}

/** Null where nobody names a version; who names two of which one is another has other data. */
function isSameData(named: readonly (string | null | undefined)[], version: string) {
  const versions = named.filter((one) => one != null)
  return versions.length === 0 ? null : versions.every((one) => one === version)
}

/** In the unit of `limits.work`: every way is measured; every step adds up what each way saves. */
const priceOfInstance = 60
const priceOfStep = 0.2
const pairsOfAPoint = 80_000
