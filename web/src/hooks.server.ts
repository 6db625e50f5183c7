import type { CityWords } from '@atlas/geo/terms/city-words'
import { usualNames } from '@atlas/geo/words/level-names'
import {
  redirect,
  type Handle,
  type HandleFetch,
  type HandleServerError,
  type RequestEvent,
} from '@sveltejs/kit'

import { answerInProcess } from '$api/answer-in-process'
import { wordedError } from '$api/worded-error'
import { tellsHome } from '$places/address'
import { answeredWording, isReadable, knowsEasyWords, languageTag } from '$words/language'
import { loadMessages } from '$words/messages'
import { texturesOf } from '$appearance/textures'
import { themeOf } from '$appearance/theme'

/** Where even that is not known. */
const unknownCity: CityWords = { name: '', levels: [], levelNames: usualNames, texts: [] }

export const handle: Handle = async ({ event, resolve }) => {
  const wording = answeredWording(event, event.platform?.req.readerLanguage)
  if (wording === 'leicht' && event.route.id !== null && !knowsEasyWords(event.route.id)) {
    redirect(307, inGerman(event.url))
  }
  // What says where somebody may live stays with whoever asked for it.
  if (tellsHome(event.url.searchParams)) event.setHeaders({ 'cache-control': 'no-store' })
  const theme = themeOf(event.cookies.get('theme'))
  const textures = texturesOf(event.cookies.get('textures'))
  const scripted = isReadable(event.url)
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      (scripted ? html : html.replace(/<script\b[^]*?<\/script>/g, ''))
        .replace('%lang%', languageTag(wording))
        .replace('%theme%', theme ?? 'system')
        .replace('%textures%', textures ? 'on' : 'off'),
    // The fonts are needed for the first words and numbers; everything else of the page already loads early.
    preload: ({ type, path }) =>
      (type === 'js' && scripted) ||
      type === 'css' ||
      (type === 'font' && path.includes('letters')),
  })
  return wordedError(response, languageTag(wording), async () => {
    const { page } = await loadMessages(wording, event.platform?.req.cityWords ?? unknownCity)
    return page.failedTitle
  })
}

/** What nobody expected is logged, and told in the reader's language without its details. */
export const handleError: HandleServerError = async ({ error, event, status }) => {
  if (status !== 404) {
    const details = error instanceof Error ? error.stack : error
    // Whoever knows the secret of a link opens what it shares.
    const path = event.params.link === undefined ? event.url.pathname : event.route.id
    console.error(`[${String(status)}] ${event.request.method} ${String(path)}`, details)
  }
  const req = event.platform?.req
  const { page } = await loadMessages(
    answeredWording(event, req?.readerLanguage),
    req?.cityWords ?? unknownCity,
  )
  return { message: status === 404 ? page.notFoundTitle : page.failedTitle }
}

/** The same page without the mark of Leichte Sprache, which it does not have. */
function inGerman({ pathname, search }: URL): string {
  return (pathname.replace(/^\/leicht/, '') || '/') + search
}

/** While rendering, the API is asked inside the process that serves both. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const { pathname, search, origin } = new URL(request.url)
  const isApi = pathname === '/graphql' || /^\/(?:shapes|ogc)(?:\/|$)/.test(pathname)
  if (origin !== event.url.origin || !isApi) return fetch(request)
  const inProcess = event.platform?.req.answerInProcess
  if (inProcess) {
    // Files say what is wrong in the page's language as answers to its questions do.
    if (pathname !== '/graphql') request.headers.set('accept-language', spokenTo(event))
    return answerInProcess(inProcess, request, pathname + search)
  }
  // While developing, Vite hands it on to the API's own process.
  return globalThis.fetch(request)
}

const spokenTo = (event: RequestEvent): string =>
  languageTag(answeredWording(event, event.platform?.req.readerLanguage))
