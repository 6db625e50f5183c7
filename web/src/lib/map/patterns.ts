interface Hatch {
  /** Pixels from line to line along an edge of the square. */
  gap: number
  width: number
  colour: string
}

const pixelRatio = 2

/** A square of diagonal lines that continues into itself on every side. */
export function hatchImage({ gap, width, colour }: Hatch): ImageData {
  const size = gap * pixelRatio
  return square(size, (context) => {
    context.strokeStyle = colour
    context.lineWidth = width * pixelRatio
    context.lineCap = 'square'
    for (const shift of [-size, 0, size]) {
      context.beginPath()
      context.moveTo(shift, size)
      context.lineTo(shift + size, 0)
      context.stroke()
    }
  })
}

/** A square of dots in two rows, the second shifted by half: unlike any hatch. */
export function dotImage({ gap, width, colour }: Hatch): ImageData {
  const size = gap * pixelRatio
  return square(size, (context) => {
    context.fillStyle = colour
    for (const [x, y] of [
      [size / 4, size / 4],
      [(3 * size) / 4, (3 * size) / 4],
    ] as const) {
      context.beginPath()
      context.arc(x, y, (width * pixelRatio) / 2, 0, 2 * Math.PI)
      context.fill()
    }
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
