import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'

import { reportMissing } from './missing.ts'

export interface Printed {
  /** The text of each sheet, with single spaces. */
  sheets: string[]
  /** Width and height of the first sheet in millimetres. */
  size: [width: number, height: number]
  /** The first sheet as it looks, row by row, three numbers a pixel. */
  look: (resolution?: number) => Look
}

export interface Look {
  width: number
  height: number
  pixels: Uint8Array
}

const millimetresPerPoint = 25.4 / 72

/** A page as its own print style puts it on paper, read back; as by a program, which tells the page nothing. */
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
    look: (resolution = 72) => lookOf(file, resolution),
  }
}

/** What is missing to look at what was printed; null where nothing is. */
export const popplerMissing = (): string | null =>
  existsSync('/usr/bin/pdftoppm')
    ? null
    : reportMissing('Poppler is not installed (Debian: apt-get install poppler-utils)')

function lookOf(file: Buffer, resolution: number): Look {
  const options = ['-r', String(resolution), '-f', '1', '-l', '1', '-aa', 'no', '-']
  const image = execFileSync('/usr/bin/pdftoppm', options, { input: file, maxBuffer: 1 << 28 })
  // Netpbm's P6: kind, width, height and most, each on its own or parted by a space; then the pixels.
  const header = /^P6\s(\d+)\s(\d+)\s255\s/.exec(image.subarray(0, 40).toString('latin1'))
  if (!header) throw new Error('Poppler wrote no picture')
  const [whole, width, height] = header
  return {
    width: Number(width),
    height: Number(height),
    pixels: new Uint8Array(image.subarray(whole.length)),
  }
}
