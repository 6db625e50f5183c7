import { encode } from 'uqr'

/** A QR code as one path of an SVG, a unit for each module. */
export interface QrCode {
  /** Modules on each side, with the quiet border the standard asks for. */
  size: number
  path: string
}

const quietModules = 4

export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: quietModules })
  const path = data
    .flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('')
  return { size, path }
}

/** Where dark modules begin in a row, and how many follow one another. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1)
    if (!dark) continue
    if (last && last[0] + last[1] === x) last[1] += 1
    else found.push([x, 1])
  }
  return found
}
