import type { Site } from '$api/sites'
import type { Messages } from '$words/messages'

/** "ASB Johannstadt: Beratung, Stand Juni 2024. Standort 3 von 47." */
export function siteSentence(
  { name, kinds, asOf, isOld }: Pick<Site, 'name' | 'kinds' | 'asOf' | 'isOld'>,
  place: { number: number; of: number },
  t: Messages,
): string {
  const state = t.say({ key: 'siteState', asOf, isOld })
  const what = [...kinds.map((kind) => t.sites.kinds[kind]), state]
  return `${name}: ${what.join(', ')}. ${t.walk.siteOf(place.number, place.of)}`
}
