import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'

export interface Printed {
  /** The text of each sheet, with single spaces. */
  sheets: string[]
  /** Width and height of the first sheet in millimetres. */
  size: [width: number, height: number]
}

const millimetresPerPoint = 25.4 / 72

/** A page as its own print style puts it on paper, read back. */
export async function printed(page: Page): Promise<Printed> {
  const file = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const document = await getDocumentProxy(new Uint8Array(file))
  const { text } = await extractText(document)
  const first = await document.getPage(1)
  const [left = 0, bottom = 0, right = 0, top = 0] = first.view
  return {
    sheets: text.map((sheet) => sheet.replace(/\s+/g, ' ')),
    size: [
      Math.round((right - left) * millimetresPerPoint),
      Math.round((top - bottom) * millimetresPerPoint),
    ],
  }
}
