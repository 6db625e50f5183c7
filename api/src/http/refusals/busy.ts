import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Dictionaries } from '@atlas/geo/words/dictionaries'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import { webFiles } from '../../paths.ts'
import { pathOf } from '../address.ts'
import { errorBody, type SendBusy } from './errors.ts'
import { isFileOfWeb } from '../headers/open-to-others.ts'
import { barePagePolicy } from '../headers/security-headers.ts'

/**
 * Says at once that there is too much to do, and when to ask again: to programs as an error of the API, to people as a
 * page, and where a file was asked for as a sentence. Nothing of it is computed.
 */
export function busyAnswers(dictionaries: Dictionaries): SendBusy {
  return ({ words, url, routeOptions }, reply, error) => {
    void reply
      .code(error.status)
      .header('retry-after', error.retryAfterSeconds)
      .header('cache-control', 'no-store')
    if (routeOptions.url !== '/*') {
      return reply.send(errorBody(error, words))
    }
    const path = pathOf(url)
    const addressed = wordsOf(path, dictionaries)
    const message = error.in(addressed)
    if (page === null || isFileOfWeb(path)) {
      return reply.type('text/plain; charset=utf-8').send(`${message}\n`)
    }
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', barePagePolicy)
      .send(
        page
          .replaceAll('%sveltekit.error.message%', message)
          .replaceAll('%sveltekit.status%', String(error.status))
          .replaceAll('%lang%', addressed.language),
      )
  }
}

/** Addresses of the web say their language first; German, the first one, says nothing. */
function wordsOf(path: string, dictionaries: Dictionaries): Dictionary {
  const [, first] = path.split('/', 2)
  const language = first === 'leicht' ? 'de-simple' : first
  return dictionaries.find((words) => words.language === language) ?? dictionaries[0]
}

const pagePath = fileURLToPath(new URL('../error.html', webFiles))

/** As the web has it for what is not there; null where that is not built. */
const page = existsSync(pagePath) ? readFileSync(pagePath, 'utf8') : null
