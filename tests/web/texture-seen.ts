import type { Page } from 'playwright-core'

/** How much of a surface is ink, and which way its lines run. */
export interface SeenTexture {
  /** From 0, all paper, to 1. */
  ink: number
  /** How much rows of pixels differ from each other: level lines make them. */
  rows: number
  /** How much columns do: upright lines. */
  columns: number
  /** Whether it has a colour, as ink and paper have none. */
  coloured: boolean
}

interface Place {
  x: number
  y: number
  size: number
}

/** What a square of the window looks like, measured in its pixels. */
export async function textureSeen(page: Page, { x, y, size }: Place): Promise<SeenTexture> {
  const clip = {
    x: Math.round(x - size / 2),
    y: Math.round(y - size / 2),
    width: size,
    height: size,
  }
  const picture = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })
  return page.evaluate(measureTexture, picture.toString('base64'))
}

/** Runs in the page, and so has to hold everything it calls. */
async function measureTexture(base64: string): Promise<SeenTexture> {
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const { width, height } = picture
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (!context) throw new Error('The browser offers no canvas to read a picture with')
  context.drawImage(picture, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const style = getComputedStyle(document.documentElement)
  const [ink, paper] = [lightnessOf('--ink'), lightnessOf('--paper')]
  const inkAt = (column: number, row: number) => (paper - lightnessAt(column, row)) / (paper - ink)
  const rows = shares(height, (row) => mean(shares(width, (column) => inkAt(column, row))))
  const columns = shares(width, (column) => mean(shares(height, (row) => inkAt(column, row))))
  const tints = shares(width, (at) => tintAt(at, at))
  return {
    ink: mean(rows),
    rows: spread(rows),
    columns: spread(columns),
    coloured: mean(tints) > 40,
  }

  function lightnessOf(name: string): number {
    const [red = 0, green = 0, blue = 0] = (
      style.getPropertyValue(name).match(/[\da-f]{2}/gi) ?? []
    ).map((pair) => Number.parseInt(pair, 16))
    return red + green + blue
  }
  function channels(column: number, row: number): number[] {
    const at = 4 * (row * width + column)
    return [...data.slice(at, at + 3)]
  }
  function lightnessAt(column: number, row: number): number {
    return channels(column, row).reduce((sum, each) => sum + each, 0)
  }
  function tintAt(column: number, row: number): number {
    const found = channels(column, row)
    return Math.max(...found) - Math.min(...found)
  }
  function shares(length: number, at: (index: number) => number): number[] {
    return Array.from({ length }, (_, index) => at(index))
  }
  function mean(values: number[]): number {
    return values.reduce((sum, each) => sum + each, 0) / values.length
  }
  function spread(values: number[]): number {
    return Math.max(...values) - Math.min(...values)
  }
}

/** The texture of each class as the legend fills its bars; null where a bar has none. */
export async function legendTextures(
  page: Page,
): Promise<({ gap: number; level: number; upright: number } | null)[]> {
  const images = await page
    .locator('[data-legend] [data-class] .class-fill')
    .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).backgroundImage))
  return images.map((image) => {
    const lines = { gap: 0, level: 0, upright: 0 }
    for (const gradient of image.split('repeating-linear-gradient(').slice(1)) {
      const [, thickness = 0, , gap = 0] = [...gradient.matchAll(/([\d.]+)px/g)].map(([, found]) =>
        Number(found),
      )
      lines[gradient.startsWith('to right') ? 'upright' : 'level'] = thickness
      lines.gap = gap
    }
    return lines.gap === 0 ? null : lines
  })
}
