import { redirect } from '@sveltejs/kit'

import { ApiFailure } from './ask'
import { refuse } from './refuse'

/** Whoever has to sign in for a page is led there, and back again; every other failure is the page's own error. */
export const orSignIn =
  (signInPath: string) =>
  (failure: unknown): never => {
    if (failure instanceof ApiFailure && failure.code === 'NOT_SIGNED_IN') redirect(303, signInPath)
    return refuse(failure)
  }
