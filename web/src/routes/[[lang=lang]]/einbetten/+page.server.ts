import { error } from '@sveltejs/kit'

import { nullWhereUnknown } from '$api/refuse'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'
import { loadEmbed } from '$screens/embed/embed'
import { readEmbed } from '$screens/embed/address'

import type { PageServerLoad } from './$types'

export const csr = false

/** Stricter than elsewhere in everything but one: any page may show this one inside its own. */
const policy = [
  "default-src 'none'",
  // The small sheets stand in the page itself; the nonce they carry is not known yet when this is set.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ')

export const load: PageServerLoad = async ({ fetch, params, platform, setHeaders, url }) => {
  platform?.req.allowFraming?.()
  setHeaders({ 'content-security-policy': policy, 'x-robots-tag': 'noindex' })
  const language = languageOf(params.lang)
  const t = await loadMessages(language)
  const choice = readEmbed(url.searchParams)
  if (!choice) error(400, t.placeEmbed.severalAreas)
  const embed = await loadEmbed({ fetch, language }, choice.area).catch(
    nullWhereUnknown('UNKNOWN_AREA'),
  )
  if (!embed) error(404, t.placeEmbed.nowhere)
  return { embed, theme: choice.theme, embedded: true }
}
