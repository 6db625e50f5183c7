import type { PlanningWords } from '$words/languages'
import type { Messages } from '$words/messages'

import type { PlanningNotice } from './view'

/** Why something could not be shown as asked for, and what is shown in its place. */
export function noticeWords(
  notice: PlanningNotice,
  { notices, list }: Pick<PlanningWords, 'notices' | 'list'>,
  t: Pick<Messages, 'say'>,
): string {
  switch (notice.kind) {
    case 'malformed':
      return notice.name === 'scenario'
        ? notices.brokenScenario
        : notices.malformed(notices.parts[notice.name], notice.given)
    case 'impossible':
      return `${t.say(notice.reason)} ${notices.todayShown}`
    case 'outside':
      return list.outside
    case 'said':
      return t.say(notice.message)
    case 'told':
      return notice.sentence
    case 'gone':
      return notices.gone(notice.given)
  }
}
