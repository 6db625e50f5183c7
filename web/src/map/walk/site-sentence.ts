import type { Site } from '$api/sites'
import type { Messages } from '$words/messages'

/** "ASB Johannstadt: Beratung. Standort 3 von 47." */
export function siteSentence(
  { name, kinds }: Pick<Site, 'name' | 'kinds'>,
  place: { number: number; of: number },
  t: Messages,
): string {
  const what = kinds.map((kind) => t.sites.kinds[kind])
  return `${name}: ${what.join(', ')}. ${t.walk.siteOf(place.number, place.of)}`
}
