import { detailAt, loadShapes, type Detail, type Shapes } from '$api/shapes'
import { whenDataChange } from '$api/when-data-change.svelte'

import type { MapScene } from './map-scene'

const order: readonly Detail[] = ['overview', 'middle', 'full']

/** The outlines a map draws: as fine as it needs them, and of the data it shows. */
export class Outlines {
  readonly #scene: Pick<MapScene, 'catalogue'>
  shapes = $state.raw<Shapes>()

  constructor(scene: Pick<MapScene, 'catalogue'>) {
    this.#scene = scene
    // Of other data there may be other areas; those there are stay until they are loaded.
    whenDataChange(scene, () => {
      if (this.shapes) this.#load(this.shapes.detail).catch(() => undefined)
    })
  }

  /** Those for a map that begins. */
  async begin(zoom: number): Promise<void> {
    await this.#load(detailAt(zoom))
  }

  /** Finer outlines once the map is close enough to show them; coarser ones never come back. */
  async refine(zoom: number): Promise<void> {
    const wanted = detailAt(zoom)
    if (!this.#isFiner(wanted)) return
    try {
      await this.#load(wanted)
    } catch {
      // The coarser outlines stay; moving the map tries again.
    }
  }

  async #load(detail: Detail): Promise<void> {
    const { dataVersion } = this.#scene.catalogue
    const loaded = await loadShapes(dataVersion, detail)
    if (dataVersion !== this.#scene.catalogue.dataVersion) {
      await this.#load(detail)
      return
    }
    const isCoarser = this.shapes && order.indexOf(detail) < order.indexOf(this.shapes.detail)
    if (!isCoarser) this.shapes = loaded
  }

  #isFiner(detail: Detail): boolean {
    return this.shapes !== undefined && order.indexOf(detail) > order.indexOf(this.shapes.detail)
  }
}
