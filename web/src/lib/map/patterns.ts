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
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('The browser offers no canvas to draw a hatch on')
  context.strokeStyle = colour
  context.lineWidth = width * pixelRatio
  context.lineCap = 'square'
  for (const shift of [-size, 0, size]) {
    context.beginPath()
    context.moveTo(shift, size)
    context.lineTo(shift + size, 0)
    context.stroke()
  }
  return context.getImageData(0, 0, size, size)
}

export const hatchPixelRatio = pixelRatio
