import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force'

interface Point {
  x: number
  y: number
}

/** First near their places, then only beside each other. */
const ticks = { pulled: 120, free: 80 }

/**
 * Where round signs are drawn so that none lies on another (cartographers call that displacement): as near to their
 * places as they fit, on the drawing. The same places give the same drawing.
 * @param inTheWay what stays where it is and is to be seen
 */
export function displacedSigns(
  places: readonly Point[],
  radius: number,
  { width, height }: { width: number; height: number },
  inTheWay: readonly Point[] = [],
): Point[] {
  const signs = places.map(({ x, y }) => ({ x, y }))
  const fixed = inTheWay.map(({ x, y }) => ({ x, y, fx: x, fy: y }))
  const nodes = [...signs, ...fixed]
  const within = (at: number, size: number) => Math.min(Math.max(at, radius), size - radius)
  const simulation = forceSimulation<Point>(nodes)
    .force('apart', forceCollide(radius + 0.5).iterations(4))
    .force('x', forceX<Point>(({ x }, index) => places[index]?.x ?? x).strength(0.15))
    .force('y', forceY<Point>(({ y }, index) => places[index]?.y ?? y).strength(0.15))
    .force('inside', () => {
      for (const sign of signs) {
        sign.x = within(sign.x, width)
        sign.y = within(sign.y, height)
      }
    })
    .alphaDecay(0)
    .stop()
  simulation.tick(ticks.pulled)
  simulation.force('x', null).force('y', null).tick(ticks.free)
  return signs.map(({ x, y }) => ({ x: within(x, width), y: within(y, height) }))
}
