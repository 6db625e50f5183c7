import { publicOriginOf } from '$api/public-origin'
import { cachedFile } from '$tables/cached-file'
import type { DownloadEvent } from '$tables/download'

import { pictureAt } from './picture'
import { sheetOf } from './sheet'
import { fileName } from './table/download'

interface FileFormat {
  format: 'png' | 'svg'
  contentType: string
  body: (svg: string) => BodyInit | Promise<BodyInit>
}

/** The sheet of an address as a file, open to the pages of others. */
export async function pictureFile(
  event: DownloadEvent & { request: Request },
  { format, contentType, body }: FileFormat,
): Promise<Response> {
  const origin = publicOriginOf(event)
  const current = await pictureAt(event)
  return cachedFile(event.request, {
    // The file names the origin: after it has changed, it is another.
    madeOf: [current.catalogue.dataVersion, format, origin],
    contentType,
    fileName: `${fileName(current)}.${format}`,
    body: async () => body(await sheetOf(current, event, origin)),
  })
}
