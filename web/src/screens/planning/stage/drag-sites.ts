import type { Map as MapLibreMap } from 'maplibre-gl'

import { pointAt } from '$map/point-at'

/** What becomes of a site that a pointer takes up. */
interface Dragged {
  /** Whether a press means something else now, wherever it is. */
  isElsewhere: () => boolean
  /** @returns whether it can be moved */
  lift: (slug: string) => boolean
  hold: (lon: number, lat: number) => void
  drop: () => void
  putBack: () => void
  /** It was only clicked. */
  choose: (slug: string) => void
}

/** Pixels a pointer may tremble before it drags. */
const tremble = 4

interface Grip {
  slug: string
  pointer: number
  /** Where the pointer came down, and how far beside the site's place. */
  start: { x: number; y: number }
  isLifted: boolean
}

/**
 * Lets a pointer drag sites on the map. While it does, the map hears nothing of it: neither is it moved, nor does it
 * look what lies under the pointer.
 * @returns what ends it
 */
export function dragSites(map: MapLibreMap, dragged: Dragged): () => void {
  const canvas = map.getCanvas()
  let grip: Grip | null = null
  /** A press that took a site is followed by a click, which is none on the map. */
  let isSpent = false

  /** Measured once for each press: in every frame it would lay out the page anew. */
  let corner = { left: 0, top: 0 }
  const placeOf = (event: PointerEvent) => ({
    x: event.clientX - corner.left,
    y: event.clientY - corner.top,
  })
  const end = () => {
    grip = null
    canvas.style.cursor = ''
    // The click comes at once, if it comes.
    setTimeout(() => (isSpent = false))
  }

  const press = (event: PointerEvent) => {
    isSpent = false
    if (!event.isPrimary || event.button !== 0 || dragged.isElsewhere()) return
    corner = canvas.getBoundingClientRect()
    const { x, y } = placeOf(event)
    const hit = pointAt(map, map.project(map.unproject([x, y])))
    if (hit?.kind !== 'site') return
    grip = { slug: hit.id, pointer: event.pointerId, start: { x, y }, isLifted: false }
    isSpent = true
    canvas.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    if (grip === null || grip.pointer !== event.pointerId) return
    const { x, y } = placeOf(event)
    if (!grip.isLifted) {
      if (Math.hypot(x - grip.start.x, y - grip.start.y) < tremble) return
      if (!dragged.lift(grip.slug)) return
      grip.isLifted = true
      canvas.style.cursor = 'grabbing'
    }
    const { lng, lat } = map.unproject([x, y])
    dragged.hold(lng, lat)
  }
  const release = (event: PointerEvent) => {
    if (grip === null || grip.pointer !== event.pointerId) return
    const { slug, isLifted } = grip
    end()
    if (isLifted) dragged.drop()
    else dragged.choose(slug)
  }
  const cancel = () => {
    if (grip?.isLifted) dragged.putBack()
    end()
  }
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !grip?.isLifted) return
    event.preventDefault()
    event.stopPropagation()
    cancel()
  }
  const keepFromMap = (event: Event) => {
    if (!isSpent) return
    event.stopPropagation()
    // A finger that drags a site scrolls no page.
    if (event.type === 'touchstart' && event.cancelable) event.preventDefault()
  }

  const heardByMap = ['mousedown', 'mouseup', 'click', 'touchstart', 'touchmove'] as const
  canvas.addEventListener('pointerdown', press)
  canvas.addEventListener('pointermove', move)
  canvas.addEventListener('pointerup', release)
  canvas.addEventListener('pointercancel', cancel)
  for (const type of heardByMap) canvas.addEventListener(type, keepFromMap, { passive: false })
  // The map listens to the whole document and asks where it lies, for which the page would be laid out at once.
  window.addEventListener('mousemove', keepFromMap, true)
  window.addEventListener('keydown', escape, true)
  return () => {
    canvas.removeEventListener('pointerdown', press)
    canvas.removeEventListener('pointermove', move)
    canvas.removeEventListener('pointerup', release)
    canvas.removeEventListener('pointercancel', cancel)
    for (const type of heardByMap) canvas.removeEventListener(type, keepFromMap)
    window.removeEventListener('mousemove', keepFromMap, true)
    window.removeEventListener('keydown', escape, true)
  }
}
