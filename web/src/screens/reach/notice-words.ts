import { countFormat } from '$figures/figures'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { ReachNotice } from './view'

/** Why something could not be shown as asked for, and what is shown in its place; "" where nothing is. */
export function noticeWords(
  notice: ReachNotice,
  { reach: { notices: say } }: Messages,
  language: Language,
): { why: string; instead: string } {
  switch (notice.kind) {
    case 'unknown-area':
      return say.unknownArea(notice.given)
    case 'unknown-site':
      return say.unknownSite(notice.given)
    case 'unknown-cell':
      return say.unknownCell(notice.given)
    case 'ambiguous':
      return say.ambiguous(say.parts[notice.name], notice.given)
    case 'malformed':
    case 'no-number':
      return say.malformed(say.parts[notice.name], notice.given)
    case 'moved':
      return say.moved(say.parts[notice.name], notice.given, countFormat(language)(notice.to))
  }
}
