import type { MapHandle } from './map-handle'

/**
 * Lets what follows from a movement by hand happen once, unseen, as soon as the browser is idle: what it needs is then
 * computed and compiled, and the first movement somebody makes is as quick as the others.
 */
export function rehearseWhenIdle(handle: MapHandle, rehearse: () => void): void {
  const once = () => {
    if (!handle.released) rehearse()
  }
  // Not every browser tells when it is idle.
  if ('requestIdleCallback' in window) window.requestIdleCallback(once)
  else setTimeout(once)
}
