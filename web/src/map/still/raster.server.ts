import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

import { renderAsync } from '@resvg/resvg-js'
import { error } from '@sveltejs/kit'
import { LRUCache } from 'lru-cache'

import { fontName } from './still-letters'

/** Files of this very package: what draws the pixels reads letters from the disk. */
export const letters = {
  fontFiles: ['regular', 'semi-bold'].map((name) =>
    fileURLToPath(import.meta.resolve(`@atlas/web/letters/${name}.ttf`)),
  ),
  loadSystemFonts: false,
  defaultFontFamily: fontName,
}

/** Pixels: twice as many as a sheet has units, so that it can be printed. */
const pixelWidth = 2400

/** Bytes that a picture counts as while it is drawn: most have fewer. */
const whileDrawn = 1_000_000

/** Those asked for last, by what they are made of. */
const made = new LRUCache<string, Promise<Uint8Array<ArrayBuffer>>>({ maxSize: 24 * whileDrawn })

/** One after the other: the threads that draw are those that compress answers and read files. */
let before: Promise<unknown> = Promise.resolve()

/** So many take about two seconds; whoever comes later would wait for drawings nobody may want any more. */
const mostWaiting = 8
let waiting = 0

/**
 * A sheet as PNG, in the page's own letters. It is drawn beside the event loop, once for each sheet.
 * @throws an answer of 503 while too many others are drawn
 */
export function png(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256').update(svg).digest('base64')
  const known = made.get(key)
  if (known) return known
  if (waiting >= mostWaiting) error(503)
  const found = drawnAfter(before, svg)
  made.set(key, found, { size: whileDrawn })
  found.then(
    ({ byteLength }) => {
      if (made.peek(key) === found) made.set(key, found, { size: byteLength })
    },
    () => made.delete(key),
  )
  return found
}

function drawnAfter(others: Promise<unknown>, svg: string): Promise<Uint8Array<ArrayBuffer>> {
  waiting += 1
  const drawn = others.then(async () => {
    const image = await renderAsync(svg, {
      fitTo: { mode: 'width', value: pixelWidth },
      font: letters,
    })
    return new Uint8Array(image.asPng())
  })
  before = drawn.catch(() => undefined).finally(() => (waiting -= 1))
  return drawn
}
