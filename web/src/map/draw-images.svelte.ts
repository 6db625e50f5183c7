import type { MapHandle } from './map-handle'

/**
 * Keeps images of the map as given, by their names. One that changes, with the theme, is exchanged under its name:
 * layers go on naming it.
 * @param pixelRatio pixels of an image for one of the map's
 */
export function drawImages(
  { map }: MapHandle,
  pixelRatio: number,
  images: () => Readonly<Record<string, ImageData>>,
): void {
  $effect.pre(() => {
    for (const [name, image] of Object.entries(images())) {
      if (map.hasImage(name)) map.updateImage(name, image)
      else map.addImage(name, image, { pixelRatio })
    }
  })
}
