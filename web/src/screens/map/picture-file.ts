import { publicOriginOf } from '$api/public-origin'
import { attachment } from '$tables/attachment'
import type { DownloadEvent } from '$tables/download'

import { sheetAt } from './sheet'
import { fileName } from './table/download'

interface FileFormat {
  format: 'png' | 'svg'
  contentType: string
  body: (svg: string) => Promise<BodyInit>
}

/** The sheet of an address as a file, kept by whoever asks until the data changes, and open to the pages of others. */
export async function pictureFile(
  event: DownloadEvent,
  { format, contentType, body }: FileFormat,
): Promise<Response> {
  const origin = publicOriginOf(event)
  const { current, svg } = await sheetAt(event, origin)
  // The file names the origin: after it has changed, it is another.
  const tag = [current.catalogue.dataVersion, format, origin].join('-')
  return new Response(await body(svg), {
    headers: {
      'content-type': contentType,
      'content-disposition': attachment(`${fileName(current)}.${format}`),
      etag: `"${tag}"`,
      'cache-control': 'public, no-cache',
    },
  })
}
