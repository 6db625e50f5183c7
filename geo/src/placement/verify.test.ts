import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { say } from '../words/dictionary.ts'
import { english } from '../words/en.ts'
import {
  type Certificate,
  parseCertificate,
  readCertificateJson,
  UnreadableCertificate,
} from './certificate.ts'
import { instanceOfWays } from './instance-of-ways.ts'
import { placed } from './place.ts'
import { byEveryChoice } from './testing/every-choice.ts'
import { solvedWhole } from './testing/solve-programme.ts'
import { someInstance, someQuestion } from './testing/some-instances.ts'
import { verify } from './verify.ts'

type Step = Certificate['proof'][number]

/** Five in a row, a hundred metres apart, and every one of them a candidate. */
const row = instanceOfWays({
  weights: [1, 3, 1, 1, 2],
  metres: [0, 1, 2, 3, 4].map((one) => [0, 1, 2, 3, 4].map((other) => 100 * Math.abs(one - other))),
  partsOfAMetre: 1,
})

function certificateOf(question: Parameters<typeof placed>[1]): Certificate {
  const { result } = solvedWhole(placed(row, question))
  if (result.status === 'INFEASIBLE') throw new Error(result.reason.key)
  return result.certificate
}

/** One number of it is another one. */
const someOther = fc.record({
  part: fc.constantFrom(
    'sites',
    'value',
    'bound',
    'price',
    'demand',
    'candidate',
    'by',
    'step',
    'fineness',
    'required',
    'each',
  ),
  place: fc.nat(40),
  number: fc.oneof(fc.nat(12), fc.nat(10_000_000)),
})

function changed(
  certificate: Certificate,
  { part, place, number }: { part: string; place: number; number: number },
): Certificate {
  const { sites, proof } = certificate
  const at = proof.length === 0 ? 0 : place % proof.length
  const inPlace = (list: readonly number[]) =>
    list.map((one, index) => (index === place % list.length ? number : one))
  const changeOf = (change: (step: Step) => Step) => ({
    ...certificate,
    proof: proof.map((step, index) => (index === at ? change(step) : step)),
  })
  switch (part) {
    case 'sites':
      return { ...certificate, sites: inPlace(sites) }
    case 'value':
      return { ...certificate, value: number, bound: number, boundBySums: number }
    case 'bound':
      return { ...certificate, bound: number, boundBySums: number }
    case 'fineness':
      return { ...certificate, fineness: number + 1 }
    case 'required':
    case 'each': {
      const { required = { demand: [0], each: 1 } } = certificate
      return {
        ...certificate,
        required:
          part === 'each'
            ? { ...required, each: number }
            : { ...required, demand: inPlace(required.demand) },
      }
    }
    case 'price':
      return changeOf((step) =>
        'prices' in step ? { ...step, prices: inPlace(step.prices) } : step,
      )
    case 'demand':
      return changeOf((step) =>
        'demand' in step ? { ...step, demand: inPlace(step.demand) } : step,
      )
    case 'by':
      return changeOf((step) => ('by' in step ? { ...step, by: inPlace(step.by) } : step))
    case 'candidate':
      return changeOf((step) => (step.type === 'BRANCH' ? { ...step, candidate: number } : step))
    default:
      return { ...certificate, proof: proof.filter((_, index) => index !== at) }
  }
}

describe('a certificate', () => {
  it('proves nothing false, however it is changed', () => {
    fc.assert(
      fc.property(
        someInstance,
        someQuestion,
        fc.array(someOther, { minLength: 1, maxLength: 4 }),
        (instance, question, changes) => {
          const { result } = solvedWhole(placed(instance, question))
          if (result.status === 'INFEASIBLE') return
          const broken = changes.reduce(changed, result.certificate)
          const { isBounded, isOptimal } = verify(broken, instance)
          const compared = byEveryChoice(instance, question)
          const best = compared?.value ?? Number.NaN
          if (isBounded) {
            expect(
              question.model === 'MCLP' ? broken.boundBySums >= best : broken.boundBySums <= best,
            ).toBe(true)
          }
          if (isOptimal) {
            expect(broken.value).toBe(best)
            expect(compared?.sets.map((set) => set.join())).toContain(
              broken.sites.toSorted((a, b) => a - b).join(),
            )
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('does not hold with a price raised, a site swapped or a bound bettered', () => {
    const certificate = certificateOf({ model: 'P_MEDIAN', sites: 2 })
    expect(certificate).toMatchObject({ sites: [1, 4], value: 300, bound: 300, restsOn: 'SUMS' })
    expect(verify(certificate, row).isOptimal).toBe(true)
    const swapped = { ...certificate, sites: [1, 3] }
    expect(verify(swapped, row)).toMatchObject({ hasValue: false, isOptimal: false })
    const bettered = { ...certificate, value: 301, bound: 301, boundBySums: 301 }
    expect(verify(bettered, row)).toMatchObject({ hasValue: false, isBounded: false })
    const raised = {
      ...certificate,
      proof: certificate.proof.map((step) =>
        step.type === 'PRICES'
          ? { ...step, demand: [...step.demand, 2], prices: [...step.prices, 10 ** 12] }
          : step,
      ),
    }
    expect(verify(raised, row)).toMatchObject({ isBounded: false, isOptimal: false })
  })

  it('is followed step by step, and no further than somebody waits', () => {
    const certificate = certificateOf({ model: 'P_MEDIAN', sites: 2 })
    const proof = [{ type: 'IGNORE' as const, demand: [] }, ...certificate.proof]
    const done: number[] = []
    const follower = { checkpoint: () => undefined, stepsDone: (step: number) => done.push(step) }
    expect(verify({ ...certificate, proof }, row, follower).isOptimal).toBe(true)
    expect(done).toEqual([...proof.keys()])
    const givenUp = () => {
      throw new Error('given up')
    }
    expect(() => verify(certificate, row, { ...follower, checkpoint: givenUp })).toThrow('given up')
  })

  it('is about one instance and its rules alone', () => {
    const certificate = certificateOf({ model: 'MCLP', within: 100, sites: 1 })
    expect(verify(certificate, row).isOptimal).toBe(true)
    const no = {
      isOfInstance: false,
      isAllowed: false,
      hasValue: false,
      isBounded: false,
      isOptimal: false,
    }
    const excluding = { forced: [], excluded: [1], minimumMetres: null }
    expect(verify(certificate, { ...row, rules: excluding })).toEqual(no)
    expect(verify({ ...certificate, sites: [9] }, row)).toEqual(no)
  })

  it('that names a site without end is of no instance, and no way to it is looked at', () => {
    const certificate = certificateOf({ model: 'P_MEDIAN', sites: 2 })
    const sites = [1, 4, 4, 4, 4]
    expect(verify({ ...certificate, sites }, row)).toMatchObject({
      isOfInstance: true,
      isAllowed: false,
    })
    expect(verify({ ...certificate, sites: [...sites, 4] }, row)).toMatchObject({
      isOfInstance: false,
      hasValue: false,
    })
  })

  it('says what it is to whoever reads it later', () => {
    const certificate = certificateOf({ model: 'P_CENTER', sites: 2 })
    expect(parseCertificate(JSON.parse(JSON.stringify(certificate)))).toEqual(certificate)
    const misread = (json: unknown) => {
      try {
        parseCertificate(json)
      } catch (error) {
        return error instanceof UnreadableCertificate ? say(error.reason, english) : error
      }
      return null
    }
    expect(misread({ ...certificate, schema: 2 })).toBe(
      'The certificate comes from another version of the program and cannot be read here.',
    )
    expect(misread({ ...certificate, sites: [0.5] })).toBe(
      'The certificate is damaged: what stands at “sites.0” cannot stand there.',
    )
    expect(misread({ ...certificate, more: 1 })).toBe(
      'The certificate is damaged: what stands at “more” cannot stand there.',
    )
    for (const other of [null, 7, 'certificate', [], {}, { schema: 2, changes: [] }]) {
      expect(misread(other)).toBe('The file holds something other than a certificate.')
    }
    expect(() => readCertificateJson('{"schema": 1, ')).toThrow('certificateNoJson')
    expect(() => readCertificateJson(' '.repeat(20_000_001))).toThrow('certificateTooLong')
  })
})
