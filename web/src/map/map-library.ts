import type * as MapLibre from 'maplibre-gl'
import libraryUrl from 'maplibre-gl/dist/maplibre-gl.js?url'

export type MapLibrary = Pick<typeof MapLibre, 'Map' | 'ScaleControl'>

/**
 * MapLibre stays the file its makers built: an asset of its own that the page
 * names in its head, so that it loads beside the program and not after it.
 */
export { libraryUrl }

let loading: Promise<MapLibrary> | undefined

export function loadMapLibrary(): Promise<MapLibrary> {
  loading ??= new Promise<MapLibrary>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = libraryUrl
    script.onload = () => {
      // The file declares itself as a global, and its types say so.
      resolve(maplibregl)
    }
    script.onerror = () => {
      script.remove()
      loading = undefined
      reject(new Error('The map library could not be loaded'))
    }
    document.head.append(script)
  })
  return loading
}
