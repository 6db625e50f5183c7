/**
 * The bare page of an error, of a file that cannot be made, learns its language from nobody else; and where nobody has
 * said why, it says what a page would.
 * @param unspoken what is said where there is nothing else
 */
export async function wordedError(
  response: Response,
  language: string,
  unspoken: () => Promise<string>,
): Promise<Response> {
  if (response.status < 400) return response
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('text/html')) {
    const text = (await response.text()).replace('%lang%', language)
    return told(
      response,
      wordless.test(text) ? text.replace(wordless, `$1${await unspoken()}$2`) : text,
    )
  }
  if (!type.startsWith('application/json')) return response
  const text = await response.text()
  return told(response, text === nothing ? JSON.stringify({ message: await unspoken() }) : text)
}

const wordless = /(<title>|<h1>)(<\/title>|<\/h1>)/g
const nothing = JSON.stringify({ message: '' })

function told({ status, headers: before }: Response, text: string): Response {
  const headers = new Headers(before)
  headers.delete('content-length')
  return new Response(text, { status, headers })
}
