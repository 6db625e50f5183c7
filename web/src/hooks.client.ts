import type { HandleClientError } from '@sveltejs/kit'

import { runningPage } from '$ui/running-page'

/**
 * What nobody expected, such as a part of the program that could not be fetched. Before the page runs the framework would
 * put an error in the place of what the server made, which works without any script: it is left to wait for good.
 */
export const handleError: HandleClientError = ({ error }) => {
  console.error(error)
  const t = runningPage.words?.()
  if (t) return { message: t.page.failedTitle }
  document.getElementById('not-started')?.removeAttribute('hidden')
  return new Promise<never>(() => undefined)
}
