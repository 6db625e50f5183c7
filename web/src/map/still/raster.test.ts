import { renderAsync } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'

import { letters, png } from './raster.server'
import { fontName, fontWeights } from './still-letters'

const drawing = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${100 * size} ${size}"><rect width="9" height="9"/></svg>`

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

  it.each(Object.values(fontWeights))(
    'have a zero without a slash in weight %i',
    async (weight) => {
      const zero = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><text x="50" y="84" text-anchor="middle" font-family="${fontName}" font-weight="${weight}" font-size="100">0</text></svg>`
      const { pixels, width } = await renderAsync(zero, { font: letters })
      const inkOfRow = Array.from(
        { length: width },
        (_, x) => pixels[4 * (50 * width + x) + 3] ?? 0,
      )
      expect(inkOfRow[width / 2], 'in its middle').toBe(0)
      expect(Math.max(...inkOfRow), 'around it').toBe(255)
    },
  )
})
