import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

import { renderAsync } from '@resvg/resvg-js'

import { fontName } from './still-marks'

const family = '@expo-google-fonts/atkinson-hyperlegible-next'
const fontFiles = [
  `${family}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`,
  `${family}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`,
].map((file) => fileURLToPath(import.meta.resolve(file)))

/** Pixels: twice as many as a sheet has units, so that it can be printed. */
const pixelWidth = 2400

/** Those asked for last, by what they are made of. */
const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
const most = 24

/** One after the other: the threads that draw are those that compress answers and read files. */
let before: Promise<unknown> = Promise.resolve()

/** A sheet as PNG, in the page's own letters. It is drawn beside the event loop, once for each sheet. */
export function png(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256').update(svg).digest('base64')
  const found = made.get(key) ?? drawnAfter(before, svg)
  made.delete(key)
  made.set(key, found)
  found.catch(() => made.delete(key))
  const [oldest] = made.keys()
  if (made.size > most && oldest !== undefined) made.delete(oldest)
  return found
}

function drawnAfter(others: Promise<unknown>, svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = others.then(async () => {
    const image = await renderAsync(svg, {
      fitTo: { mode: 'width', value: pixelWidth },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: fontName },
    })
    return new Uint8Array(image.asPng())
  })
  before = drawn.catch(() => undefined)
  return drawn
}
