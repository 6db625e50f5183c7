import { nameLineHeight } from '../names/names-on-map'

import { escaped } from './still-letters'

/** In lines around its middle. */
export function written(
  { x, y, text }: { x: number; y: number; text: string },
  size: number,
  background: string,
): string {
  const lines = text.split('\n')
  const height = size * nameLineHeight
  const first = y - ((lines.length - 1) * height) / 2 + size * baseline
  const spans = lines.map((line, index) =>
    index === 0
      ? escaped(line)
      : `<tspan x="${tenths(x)}" dy="${tenths(height)}">${escaped(line)}</tspan>`,
  )
  return `<text class="${background}" x="${tenths(x)}" y="${tenths(first)}">${spans.join('')}</text>`
}

/** From the middle of letters down to the line they stand on, as many times as they are high. */
const baseline = 0.34

export const tenths = (length: number) => String(Number(length.toFixed(1)))
