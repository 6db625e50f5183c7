import { ImpossibleScenario, type Scenario, withoutChanges } from '@atlas/geo/world/scenario'
import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'

import { closeSite, moveSite, openSite } from './edits'
import { longestPacked, packScenario, unpackScenario } from '$address/packed-scenario'

const slugs = fc.stringMatching(/^[a-z0-9-]{1,20}$/)
const places = fc.record({
  lon: fc.double({ min: 13.5, max: 14, noNaN: true }),
  lat: fc.double({ min: 50.9, max: 51.2, noNaN: true }),
  district: fc.constantFrom('11', '72'),
})
const plans = fc
  .array(fc.tuple(slugs, places, fc.boolean()), { maxLength: 12 })
  .map((changes) =>
    changes.reduce<Scenario>(
      (plan, [slug, at, isMoved]) => (isMoved ? moveSite(plan, slug, at) : closeSite(plan, slug)),
      withoutChanges,
    ),
  )
const packed = (text: string) => Buffer.from(deflateSync(strToU8(text))).toString('base64url')

describe('a scenario in an address', () => {
  it('is read as it was written, in letters that need no escape', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const text = packScenario(plan)
        expect(text).toMatch(/^[\w-]*$/)
        if (plan.changes.length > 0) expect(unpackScenario(text)).toEqual(plan)
      }),
    )
  })

  it('says nothing of today, and has room for two dozen new sites', () => {
    expect(packScenario(withoutChanges)).toBe('')
    const plan = Array.from({ length: 24 }, (_, number) => number).reduce<Scenario>(
      (made, number) =>
        openSite(made, {
          number: number + 1,
          name: `Neu: Begegnung ${String(number + 1)}`,
          kinds: ['MEETING'],
          at: { lon: 13.7 + number / 997, lat: 51 + number / 991, district: String(10 + number) },
        }),
      withoutChanges,
    )
    expect(packScenario(plan).length).toBeLessThan(longestPacked)
  })

  it('is none where the text is cut off, no text of ours, or unpacks to more than any plan', () => {
    const whole = packScenario(closeSite(withoutChanges, 'anna'))
    expect(unpackScenario(whole.slice(0, -4))).toBeUndefined()
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{0,40}$/), (text) => {
        try {
          expect(unpackScenario(text)).toBeUndefined()
        } catch (fault) {
          expect(fault).toBeInstanceOf(ImpossibleScenario)
        }
      }),
    )
    expect(unpackScenario(packed(`"${' '.repeat(5_000_000)}"`))).toBeUndefined()
  })

  it.each([
    [{ schema: 9, changes: [] }, { key: 'scenarioSchemaUnknown' }],
    [
      { schema: 2, changes: [{ type: 'closeSite' }] },
      { key: 'scenarioMalformed', place: 'changes.0.slug' },
    ],
  ])('says why it cannot be: %j', (json, reason) => {
    expect(() => unpackScenario(packed(JSON.stringify(json)))).toThrow(
      expect.objectContaining({ reason }),
    )
  })
})
