import { redirect } from '@sveltejs/kit'
import { ApiFailure } from '$api/ask'
import { refuse } from '$api/refuse'
import { type Language, signInPath } from '$words/language'

/** Leads whoever is not signed in to where they can be, and back. */
export const orSignIn =
  (language: Language, path: string) =>
  (failure: unknown): never => {
    if (failure instanceof ApiFailure && failure.code === 'NOT_SIGNED_IN') {
      redirect(303, signInPath(language, path))
    }
    return refuse(failure)
  }
