import type { Messages } from '$words/messages'

import type { PlacesQuestion } from '$places/address'
import type { Start } from '$places/start'

/** What is listed, and from where: whoever filters the list hears that it is another. */
export function nearestTitle(
  { kind }: PlacesQuestion,
  start: Start,
  t: Pick<Messages, 'places'>,
): string {
  const what = t.places.nearestKinds[kind ?? 'ALL']
  return start.kind === 'position' ? t.places.titleHere(what) : t.places.title(what, start.name)
}
