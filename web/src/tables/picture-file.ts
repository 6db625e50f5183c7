import { checkpointOf } from '$api/checkpoint'
import { publicOriginOf } from '$api/public-origin'

import { cachedFile } from './cached-file'
import type { DownloadEvent } from './download'

export interface PictureFormat {
  format: 'png' | 'svg'
  contentType: string
  body: (svg: string) => BodyInit | Promise<BodyInit>
}

/** A picture with everything that has to stand beside it, before it is drawn. */
export interface Picture {
  dataVersion: string
  /** Without what its format adds. */
  fileName: string
  /** @returns an SVG document */
  draw: () => Promise<string>
}

/**
 * The picture of an address as a file, open to the pages of others.
 * @param pictureAt made for the origin under which others know us
 */
export async function fileOfPicture(
  event: DownloadEvent,
  { format, contentType, body }: PictureFormat,
  pictureAt: (origin: string) => Promise<Picture>,
): Promise<Response> {
  const origin = publicOriginOf(event)
  const { dataVersion, fileName, draw } = await pictureAt(origin)
  return cachedFile(event, {
    // The file names the origin: after it has changed, it is another.
    madeOf: [dataVersion, format, origin],
    contentType,
    fileName: `${fileName}.${format}`,
    body: async () => {
      const svg = await draw()
      // To draw it as pixels takes longer than all before.
      checkpointOf(event)()
      return body(svg)
    },
  })
}
