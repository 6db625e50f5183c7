import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

import { seedDirectory } from '../../api/src/paths.ts'
import { expectationAt, kinds, staffingAt } from '../support/demand.ts'
import { valuesOf } from '../support/indicators.ts'
import { copySeed, type SeedCopy } from '../support/seed-copy.ts'
import { describeWithDataSets, type ServedDataSet } from '../support/serve-data-set.ts'

const planningAreas = Array.from({ length: 10 }, (_, index) => String(index))

/** Another version: fewer residents for a post, flagged from a whole post on, from 2024 to 2030. */
const second = {
  'frameworks.csv': [
    'dresden-2026,Rahmenkonzept 2026,Planning framework 2026,2026-03-01,2027-01-01,2024-12-31,2030-12-31,1,framework-2020',
  ],
  'planning-keys.csv': ['dresden-2026,meeting,5000,', 'dresden-2026,counselling,4000,2'],
  'expected-changes.csv': planningAreas.map((code) => `dresden-2026,${code},10,5,20`),
  'published-targets.csv': planningAreas.map((code) => `dresden-2026,${code},4.0,5.0`),
}

const listed = z.strictObject({
  frameworks: z.array(z.strictObject({ id: z.string(), name: z.string() })),
})
const flagThreshold = z.strictObject({
  indicator: z.strictObject({ flagThreshold: z.number() }),
})

describeWithDataSets('a second framework version, entered as data alone,', (serve) => {
  let copy: SeedCopy
  let served: ServedDataSet
  const before = new Map<string, unknown>()

  /** Everything that answers under the framework of 2020, named so. */
  const answersOf2020 = async () => {
    const answers = new Map<string, unknown>()
    const framework = 'dresden-2020'
    for (const at of ['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'] as const) {
      for (const kind of kinds) {
        for (const basis of ['REGISTER', 'PROJECTION'] as const) {
          const asked = { kind, basis, framework, date: '2025-12-31' }
          answers.set(`${at} ${kind} ${basis}`, await staffingAt(served.api, at, asked))
        }
        const indicator = `unmet-residents-${kind.toLowerCase()}`
        const asked = { indicator, level: at, date: '2025-12-31', since: null, framework }
        answers.set(`${at} ${indicator}`, await valuesOf(served.api, asked))
      }
      const ages = 'AGE_60_PLUS'
      answers.set(`${at} expected`, await expectationAt(served.api, at, ages, framework))
    }
    return answers
  }

  beforeAll(async () => {
    served = await serve(seedDirectory)
    for (const [name, answer] of await answersOf2020()) before.set(name, answer)
    await served.stop()
    copy = await copySeed()
    for (const [file, lines] of Object.entries(second)) await copy.append(file, lines)
    served = await serve(copy.directory)
  })

  afterAll(async () => {
    await served.stop()
    await copy.remove()
  })

  it('is listed first', async () => {
    expect(await served.api.ask(listed, '{ frameworks { id name } }')).toEqual({
      frameworks: [
        { id: 'dresden-2026', name: 'Planning framework 2026' },
        { id: 'dresden-2020', name: 'Planning framework 2020' },
      ],
    })
  })

  it('leaves every answer under the framework of 2020 exactly what it was', async () => {
    expect(before.size).toBe(28)
    for (const [name, answer] of await answersOf2020()) {
      expect({ name, answer }).toEqual({ name, answer: before.get(name) })
    }
  })

  it('is the default: its keys, its threshold, its horizon', async () => {
    const named = { kind: 'MEETING', framework: 'dresden-2026' } as const
    const areas = await staffingAt(served.api, 'PLANNING_AREA', { kind: 'MEETING' })
    expect(areas).toEqual(await staffingAt(served.api, 'PLANNING_AREA', named))
    const [altstadt, neustadt] = areas
    expect(altstadt?.staffing.framework).toEqual({ id: 'dresden-2026', flagThreshold: 1 })
    // 18,295 ÷ 5,000 = 3.659; 3.0 − 3.659 = −0.659, flagged from 0.5 on, but not from 1
    expect(altstadt?.staffing.target.value).toBeCloseTo(3.659, 9)
    expect(altstadt?.staffing.flagged).toBe(false)
    // 0.7 − 7,619 ÷ 5,000 = −0.8238
    expect(neustadt?.staffing.difference.value).toBeCloseTo(-0.8238, 9)
    expect(altstadt?.staffing.publishedTarget).toMatchObject({ value: 4, asOf: '2030-12-31' })
    const query = '{ indicator(id: "staff-difference-meeting") { flagThreshold } }'
    expect(await served.api.ask(flagThreshold, query)).toEqual({ indicator: { flagThreshold: 1 } })
  })

  it('is what maps and profiles are computed with, unless another is named', async () => {
    const asked = { indicator: 'target-fte-meeting', level: 'CITY', since: null } as const
    const on = async (framework?: string) => {
      const named = framework === undefined ? {} : { framework }
      const [city] = await valuesOf(served.api, { ...asked, date: '2025-12-31', ...named })
      return city?.figure.value
    }
    expect(await on()).toBe(160_058 / 5000)
    expect(await on('dresden-2026')).toBe(160_058 / 5000)
    expect(await on('dresden-2020')).toBe(160_058 / 6500)
  })

  it('expects its own horizon, which is not counted yet', async () => {
    const [altstadt] = await expectationAt(served.api, 'PLANNING_AREA', 'AGE_60_PLUS')
    const { expected, counted, deviation, relativeDeviation, meeting } = altstadt?.expectation ?? {}
    const [before2030] = expected?.explanation.inputs ?? []
    expect(before2030).toMatchObject({ asOf: '2024-12-31', status: 'OBSERVED' })
    expect(expected?.asOf).toBe('2030-12-31')
    expect(expected?.value).toBeCloseTo((before2030?.value ?? 0) * 1.1, 9)
    for (const figure of [counted, deviation, relativeDeviation, meeting]) {
      expect(figure).toMatchObject({ value: null, status: 'MISSING' })
    }
  })

  it('can be asked for beside the older one on the same day', async () => {
    const horizon = '2030-12-31'
    const newer = { kind: 'COUNSELLING', basis: 'PROJECTION' } as const
    const [city] = await staffingAt(served.api, 'CITY', newer)
    expect(city?.staffing.target.asOf).toBe(horizon)
    // 158,702 × 1.1 ÷ 4,000
    expect(city?.staffing.target.value).toBeCloseTo(43.643_05, 9)
    const [then] = await staffingAt(served.api, 'CITY', { ...newer, framework: 'dresden-2020' })
    expect(then?.staffing.target.asOf).toBe('2025-12-31')
    expect(then?.staffing.target.value).toBeCloseTo(157_561.6 / 5900, 9)
  })
})
