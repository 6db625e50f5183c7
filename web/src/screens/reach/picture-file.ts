import { cityWordsOf } from '$api/city-words'
import { levelNames } from '$address/fields'
import type { DownloadEvent } from '$tables/download'
import { fileOfPicture, type PictureFormat } from '$tables/picture-file'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'

import { pictureAt } from './picture'
import { sheetOf } from './sheet'

/** The sheet of an address as a file. */
export const pictureFile = (event: DownloadEvent, format: PictureFormat): Promise<Response> =>
  fileOfPicture(event, format, async (origin) => {
    const language = languageOf(event.params.lang)
    const [current, t] = await Promise.all([
      pictureAt(event),
      cityWordsOf(event).then((city) => loadMessages(language, city)),
    ])
    const { catalogue, cells, level, screen } = current
    const levelName = level === 'CELL' ? 'cell' : levelNames[level]
    const { fileName } = t.reachPanels.table
    return {
      dataVersion: catalogue.dataVersion,
      fileName: ['atlas-60-plus', fileName, screen.view.kinds, levelName, cells.asOf].join('_'),
      draw: () => sheetOf(current, event.fetch, { t, language, origin }),
    }
  })
