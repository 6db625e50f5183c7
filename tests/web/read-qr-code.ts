import type { Locator } from 'playwright-core'
import decode from 'qr/decode.js'
import { z } from 'zod'

const picture = z.object({ width: z.int(), height: z.int(), data: z.array(z.int()) })

/** What a telephone would read from this part of a page, as it is drawn. */
export async function readQrCode(code: Locator): Promise<string> {
  const png = (await code.screenshot()).toString('base64')
  const pixels = await code.page().evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    if (!context) throw new Error('There is no canvas to read from')
    context.drawImage(bitmap, 0, 0)
    const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    return { width, height, data: [...data] }
  }, png)
  const { width, height, data } = picture.parse(pixels)
  return decode({ width, height, data: Uint8Array.from(data) })
}
