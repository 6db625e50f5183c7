/** What a file has no use for, or inside. */
const left = ['script', 'link', 'noscript', 'style', '.no-print'].join()

/** The page as one file that needs no other: what is printed, with its styles, letters and pictures inside. */
export async function pageAsFile(page: Document): Promise<string> {
  const copy = page.documentElement.cloneNode(true)
  if (!(copy instanceof HTMLElement)) throw new TypeError('A page is a document of HTML')
  for (const gone of copy.querySelectorAll(left)) gone.remove()
  const base = page.createElement('style')
  base.textContent = await stylesOf(page)
  copy.querySelector('head')?.append(base)
  await Promise.all([...copy.querySelectorAll('img')].map(inlineImage))
  return `<!doctype html>\n${copy.outerHTML}\n`
}

async function stylesOf(page: Document): Promise<string> {
  const rules = [...page.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].map((rule) => ({ text: rule.cssText, from: sheet.href ?? page.baseURI })),
  )
  const parts = await Promise.all(rules.map(({ text, from }) => inlineUrls(text, from)))
  return parts.join('\n')
}

async function inlineUrls(text: string, from: string): Promise<string> {
  const addresses = [...text.matchAll(/url\("(?!data:)([^"]+)"\)/g)].flatMap(([, one]) => one ?? [])
  let inlined = text
  for (const address of new Set(addresses)) {
    const data = await dataUrl(new URL(address, from).href)
    inlined = inlined.replaceAll(`url("${address}")`, `url("${data}")`)
  }
  return inlined
}

async function inlineImage(image: HTMLImageElement): Promise<void> {
  if (image.src.startsWith('data:')) return
  const [address = '', fragment] = image.src.split('#')
  const data = await dataUrl(address)
  image.src = fragment === undefined ? data : `${data}#${fragment}`
}

async function dataUrl(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`)
  const blob = await response.blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result : '')
    })
    reader.addEventListener('error', () => {
      reject(new Error(address))
    })
    reader.readAsDataURL(blob)
  })
}
