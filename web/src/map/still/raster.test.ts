import { describe, expect, it } from 'vitest'

import { png } from './raster.server'

const drawing = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="9" height="9"/></svg>`

describe('sheets as pixels', () => {
  it('are refused while too many others are drawn, and drawn again afterwards', async () => {
    const asked = Array.from({ length: 20 }, (_, index) =>
      Promise.resolve().then(() => png(drawing(10 + index))),
    )
    const answers = await Promise.allSettled(asked)
    const refused = answers.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(12)
    for (const answer of refused) expect(answer).toMatchObject({ reason: { status: 503 } })
    const [signature] = [await png(drawing(50))]
    expect([...signature.slice(1, 4)]).toEqual([...Buffer.from('PNG')])
  })

  it('are drawn once for whoever asks for the same', () => {
    expect(png(drawing(10))).toBe(png(drawing(10)))
  })
})
