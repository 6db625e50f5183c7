import type { Texture } from '$classes/textures'

interface Hatch {
  /** Pixels from line to line along an edge of the square. */
  gap: number
  width: number
  colour: string
  /** Drawn a little wider below each line or dot, so that it shows on ink as well. */
  casing?: string | undefined
  /** Of a second line along each, for backgrounds on which the first is not seen. */
  beside?: string | undefined
}

const pixelRatio = 2

/** A square of diagonal lines that continues into itself on every side. */
export function hatchImage({ gap, width, colour, casing, beside }: Hatch): ImageData {
  const size = gap * pixelRatio
  // Diagonal lines lie their width apart where they are that much times √2 along the edge.
  const besides = beside === undefined ? [] : [{ ink: beside, wider: 0, along: width * Math.SQRT2 }]
  return square(size, (context) => {
    context.lineCap = 'square'
    for (const { ink, wider, along = 0 } of [...besides, ...strokes(colour, casing)]) {
      context.strokeStyle = ink
      context.lineWidth = (width + wider) * pixelRatio
      for (const tile of [-size, 0, size]) {
        const shift = tile + along * pixelRatio
        context.beginPath()
        context.moveTo(shift, size)
        context.lineTo(shift + size, 0)
        context.stroke()
      }
    }
  })
}

/** A square of dots in two rows, the second shifted by half: unlike any hatch. */
export function dotImage({ gap, width, colour, casing }: Hatch): ImageData {
  const size = gap * pixelRatio
  return square(size, (context) => {
    for (const { ink, wider } of strokes(colour, casing)) {
      context.fillStyle = ink
      for (const [x, y] of [
        [size / 4, size / 4],
        [(3 * size) / 4, (3 * size) / 4],
      ] as const) {
        context.beginPath()
        context.arc(x, y, ((width + wider) * pixelRatio) / 2, 0, 2 * Math.PI)
        context.fill()
      }
    }
  })
}

function strokes(colour: string, casing: string | undefined) {
  const line = { ink: colour, wider: 0, along: 0 }
  return casing === undefined ? [line] : [{ ink: casing, wider: 1.4, along: 0 }, line]
}

/** A square of a class's texture: ink on paper; null is see-through. */
export function textureImage(
  texture: Texture | null,
  { ink, paper }: { ink: string; paper: string },
): ImageData {
  const { gap, level, upright } = texture ?? { gap: 1, level: 0, upright: 0 }
  const size = gap * pixelRatio
  return square(size, (context) => {
    if (!texture) return
    context.fillStyle = paper
    context.fillRect(0, 0, size, size)
    context.fillStyle = ink
    context.fillRect(0, 0, size, level * pixelRatio)
    context.fillRect(0, 0, upright * pixelRatio, size)
  })
}

function square(size: number, draw: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('The browser offers no canvas to draw a pattern on')
  draw(context)
  return context.getImageData(0, 0, size, size)
}

export const hatchPixelRatio = pixelRatio
