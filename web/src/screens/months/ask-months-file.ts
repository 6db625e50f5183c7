import type { MonthRemark } from '@atlas/geo/counselling/months/remarks'

/** What came of a file of months, as the server tells it. */
export interface FileAnswer {
  code: 'REFUSED' | 'CHECKED' | 'UNCHANGED' | 'CHANGED_MEANWHILE' | 'FILED'
  /** By which somebody confirms what they have seen; null: there is nothing to confirm. */
  name: string | null
  problems: { line: number | null; column: string | null; value: string | null; text: string }[]
  moreProblems: number
  months: {
    site: string
    siteName: string
    month: string
    is: 'NEW' | 'CORRECTED' | 'UNCHANGED'
    remarks: MonthRemark[]
    keepsDraft: boolean
    lost: number
  }[]
  empty: number
}

/** The server refused; in its words, which are the reader's. */
export class FileRefused extends Error {
  override name = 'FileRefused'
}

interface Refusal {
  errors?: { message: string; extensions?: { code?: string; seconds?: number } }[]
}

/** How often it is asked again where too many ask at once: nothing was done then. */
const mostRefusals = 3

/** Hands a file in, to look at or to submit what was seen. @throws FileRefused */
export async function askMonthsFile(
  path: string,
  language: string,
  file: Blob,
  said: { name: string; confirm?: string },
  refusals = 0,
): Promise<FileAnswer> {
  const answer = await fetch(`${path}?${new URLSearchParams({ ...said }).toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'accept-language': language },
    body: file,
  })
  if (answer.ok) return answer.json<FileAnswer>()
  const { errors = [] } = await answer.json<Refusal>().catch((): Refusal => ({}))
  const { code, seconds = 1 } = errors[0]?.extensions ?? {}
  if (code === 'OVERLOADED' && refusals < mostRefusals) {
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    return askMonthsFile(path, language, file, said, refusals + 1)
  }
  throw new FileRefused(errors.map(({ message }) => message).join(' '))
}
