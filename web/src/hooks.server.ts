import type { Handle, HandleFetch } from '@sveltejs/kit'

import { answerInProcess } from '$lib/data/answer-in-process'
import { languageOf } from '$lib/messages/language'
import { themeOf } from '$lib/theme/theme'

export const handle: Handle = ({ event, resolve }) => {
  const language = languageOf(event.params.lang ?? event.url.pathname.split('/')[1])
  const theme = themeOf(event.cookies.get('theme'))
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', language).replace('%theme%', theme ?? 'system'),
    // The font is needed for the first words; everything else of the page already loads early.
    preload: ({ type, path }) =>
      type === 'js' || type === 'css' || (type === 'font' && path.includes('latin-wght-normal')),
  })
}

/** While rendering, the API is asked inside the process that serves both. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const { pathname, search, origin } = new URL(request.url)
  const isApi = pathname === '/graphql' || pathname.startsWith('/shapes/')
  if (origin !== event.url.origin || !isApi) return fetch(request)
  const inProcess = event.platform?.req.answerInProcess
  if (inProcess) return answerInProcess(inProcess, request, pathname + search)
  return fetch(new Request(`http://localhost:4000${pathname}${search}`, request))
}
