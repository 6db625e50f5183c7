import type { DownloadEvent } from '$tables/download'
import { fileOfPicture, type PictureFormat } from '$tables/picture-file'

import { pictureAt } from './picture'
import { sheetOf } from './sheet'
import { fileName } from './table/download'

/** The sheet of an address as a file. */
export const pictureFile = (event: DownloadEvent, format: PictureFormat): Promise<Response> =>
  fileOfPicture(event, format, async (origin) => {
    const current = await pictureAt(event)
    return {
      dataVersion: current.catalogue.dataVersion,
      fileName: fileName(current),
      draw: () => sheetOf(current, event, origin),
    }
  })
