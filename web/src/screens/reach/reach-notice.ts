import { countFormat } from '$figures/figures'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { ReachNotice } from './view'

/** What could not be shown as asked for, in a sentence. */
export function reachNotice(notice: ReachNotice, t: Messages, language: Language): string {
  const { notices: say } = t.reach
  switch (notice.kind) {
    case 'unknown-area':
      return say.unknownArea(notice.given)
    case 'unknown-site':
      return say.unknownSite(notice.given)
    case 'unknown-cell':
      return say.unknownCell(notice.given)
    case 'malformed':
      return say.malformed(say.parts[notice.name], notice.given)
    case 'moved':
      return say.moved(say.parts[notice.name], notice.given, countFormat(language)(notice.to))
  }
}
