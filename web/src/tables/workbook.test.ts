import { afterEach, describe, expect, it, vi } from 'vitest'

import { sheetOf } from './sheet'
import { workbook } from './workbook'

const sheets = ['Eins', 'Zwei'].map((name) =>
  sheetOf(name, [{ header: 'Wert', cell: () => 1 }], []),
)

afterEach(() => {
  vi.useRealTimers()
})

describe('a workbook', () => {
  it('of the same figures is the same bytes, whenever it is made', async () => {
    const madeOn = (day: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) })
      return workbook(sheets, 'de', () => undefined)
    }
    expect(await madeOn('2026-11-28')).toEqual(await madeOn('2031-05-06'))
  })

  it('may be given up before any of its sheets and before they are packed', async () => {
    let asked = 0
    await workbook(sheets, 'de', () => (asked += 1))
    expect(asked).toBeGreaterThan(sheets.length)
    for (let last = 1; last <= asked; last += 1) {
      let reached = 0
      const making = workbook(sheets, 'de', () => {
        reached += 1
        if (reached === last) throw new Error('nobody waits')
      })
      await expect(making).rejects.toThrow('nobody waits')
      expect(reached).toBe(last)
    }
  })
})
