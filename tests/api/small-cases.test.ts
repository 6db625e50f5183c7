import { expect, it } from 'vitest'

import { seedDirectory } from '../../api/src/paths.ts'
import { counsellingOf } from '../support/demand.ts'
import { describeWithDataSets } from '../support/serve-data-set.ts'

describeWithDataSets('few counselling cases', (serve) => {
  const counsellingWith = async (cases: number) => {
    const { api, stop } = await serve(seedDirectory, { residents: 3, cases })
    const counselling = await counsellingOf(api)
    await stop()
    return counselling
  }

  it.each([
    // Nothing is below 10 or below 1,281 itself.
    [10, []],
    [1281, []],
    // Below 1,300 only the city’s 1,281 of 2024: suppressed with what would let it be computed back.
    [1300, ['2024']],
    // 1,571 of 2023, too
    [1600, ['2023', '2024']],
    [5000, ['2023', '2024']],
  ])('below %d are suppressed, consistently: years %j', async (minimum, years) => {
    const { periods } = await counsellingWith(minimum)
    const suppressed = periods.filter(({ cases }) => cases.value === null)
    expect([...new Set(suppressed.map(({ from }) => from.slice(0, 4)))]).toEqual(years)
    for (const { cases, change, casesPerThousand } of periods) {
      if (cases.value === null) {
        expect(cases.status).toBe('SUPPRESSED')
        expect(casesPerThousand).toMatchObject({
          value: null,
          status: 'SUPPRESSED',
          interval: null,
        })
        if (change) expect(change).toMatchObject({ value: null, status: 'SUPPRESSED' })
      } else {
        expect(cases.value).toBeGreaterThanOrEqual(minimum)
      }
      const inputs = [cases, casesPerThousand, ...(change ? [change] : [])].flatMap(
        ({ explanation }) => explanation.inputs,
      )
      for (const { status, value } of inputs) expect(value === null).toBe(status === 'SUPPRESSED')
    }
    for (const year of years) {
      // Of two parts and their sum no single one may be missing.
      expect(suppressed.filter(({ from }) => from.startsWith(year)).length).toBeGreaterThanOrEqual(
        2,
      )
    }
    const after = periods.filter(({ from }) => from.startsWith('2024'))
    for (const { provider, change } of after) {
      const of = (year: string) =>
        periods.find((one) => one.provider === provider && one.from.startsWith(year))?.cases.value
      expect(change?.value === null).toBe(of('2023') == null || of('2024') == null)
    }
  })

  it('are all suppressed where all are few', async () => {
    const { periods, fields } = await counsellingWith(5000)
    expect(periods.map(({ cases }) => cases.value)).toEqual(Array.from({ length: 6 }, () => null))
    expect(fields.every(({ share }) => share.value !== null)).toBe(true)
  })
})
