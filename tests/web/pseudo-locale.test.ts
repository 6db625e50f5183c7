import { dictionaries } from '../../geo/src/words/dictionaries.ts'
import { parse as parseCsv } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { pseudo, unmarked } from '../support/pseudo-words.ts'
import { serveInLanguages, type ServedDataSet } from '../support/serve-data-set.ts'
import { serveWebInPseudoLanguage, type ServedWeb } from './serve-web.ts'
import { screens } from './screens.ts'

const paths = screens
  // What is shown of the collections the API says in the languages of the data alone.
  .filter(({ name, language }) => language === 'en' && !name.startsWith('collections'))
  .map(({ path, status }) => ({ path: path.replace('/en', '/qps'), status }))

/** Screens for other pages, and what shows how to put them there. */
const embedded = [
  '/qps/einbetten/karte/vorschau',
  '/qps/einbetten/erreichbarkeit',
  '/qps/einbetten/erreichbarkeit/vorschau',
].map((path) => ({ path, status: 200 }))

/** What is the same in every language: the product's name, signs of units, addresses. */
const names = /Atlas 60|\b(km²|km|m)\b|https?:\S+/g

/** A word as every language of the product writes it; Greek numbers and days have none. */
const latinWord = /\p{Script=Latin}{2,}/u

describe('the web with a fourth language', () => {
  let served: ServedDataSet
  let web: ServedWeb
  /** What the data says itself, longest first. */
  let ofTheData: readonly string[]

  beforeAll(async () => {
    served = await serveInLanguages([...dictionaries, pseudo])
    const { data } = await served.api.post(JSON.stringify({ query: everyTextOfTheData }), {
      'accept-language': 'qps',
    })
    // Where cards write {1} there is a number: the words on either side stand alone.
    const texts = textsIn(data)
      .flatMap((text) => text.split(/\{\d+\}/))
      .map((text) => text.trim())
      .filter((text) => text !== '')
    ofTheData = [...new Set(texts)].sort((one, other) => other.length - one.length)
    web = await serveWebInPseudoLanguage(served.api.url)
  })
  afterAll(async () => {
    await web.stop()
    await served.stop()
  })

  /** Words that no dictionary says and no data. */
  function strayIn(texts: readonly string[]): string[] {
    return texts.filter((text) => {
      const rest = ofTheData.reduce((left, name) => left.replaceAll(name, ''), unmarked(text))
      return latinWord.test(rest.replace(names, ''))
    })
  }

  it.each([...paths, ...embedded])('renders $path in its words alone', async ({ path, status }) => {
    const response = await fetch(web.url + path)
    expect(response.status, web.log.slice(-5).join('')).toBe(status)
    const html = await response.text()
    const texts = textsOfPage(html)
    expect(html).toContain('lang="qps"')
    expect(texts.filter((text) => text.includes('⟦')).length).toBeGreaterThan(5)
    expect(strayIn(texts)).toEqual([])
  })

  it.each([
    '/qps/tabelle.csv?level=planning-area',
    '/qps/tabelle.csv?index=share-80-plus:1,density-60-plus:1',
    '/qps/bedarf/tabelle.csv',
    '/qps/erreichbarkeit/tabelle.csv',
    '/qps/auswertung/tabelle.csv',
    '/qps/standorte/orte.csv',
  ])('writes %s in its words alone', async (path) => {
    const response = await fetch(web.url + path)
    expect(response.status).toBe(200)
    const rows = parseCsv(await response.text(), { bom: true, delimiter: ';', columns: false })
    const [header = [], ...body] = rows
    expect(strayIn(header)).toEqual([])
    expect(header.filter((cell) => !cell.includes('⟦'))).toEqual([])
    expect(body.length).toBeGreaterThan(5)
    expect(strayIn([...new Set(body.flat())].filter((cell) => !isName(cell)))).toEqual([])
  })

  it.each([
    '/qps/tabelle.xlsx',
    '/qps/bedarf/tabelle.xlsx',
    '/qps/erreichbarkeit/tabelle.xlsx',
    '/qps/auswertung/tabelle.xlsx',
    '/qps/vergleich/tabelle.xlsx?compare-areas=planning-area-7,planning-area-9',
    '/qps/standorte/orte.xlsx',
  ])('writes %s in its words alone', async (path) => {
    const response = await fetch(web.url + path)
    expect(response.status).toBe(200)
    const rows = await readSheet(Buffer.from(await response.arrayBuffer()))
    const texts = rows.flat().filter((cell) => typeof cell === 'string')
    expect(texts.length).toBeGreaterThan(20)
    expect(strayIn(texts)).toEqual([])
  })
})

/** An address, an id or a day: nothing anybody says. */
const isName = (cell: string) => /^(https?:\/\/\S+|[a-z\d-]+)$/.test(cell)

const everyTextOfTheData = `{
  city { name counselling { fields { name } }
    evaluationCards { acknowledge followUp measures message place recognise subject }
    offerCategories { name }
    planningAreas { name } socialSpaces { name } districts { name } }
  serviceSites(first: 100) { nodes { name address operator offers website telephone slug openingHours { note } } }
  districtOffices { name address }
  helplines { name operator telephone what }
  frameworks { name }
  consultationSteps { place plan what who }
  sources { title publisher licence licenceUrl url method }
}`

function textsIn(answer: unknown): string[] {
  if (typeof answer === 'string') return [unmarked(answer)]
  if (typeof answer !== 'object' || answer === null) return []
  return Object.values(answer).flatMap(textsIn)
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
}

/**
 * Everything that a page says in its language: its texts, and attributes that say something; not the code that it gives
 * away, nor what is marked as said in another language, such as that language's name.
 */
function textsOfPage(html: string): string[] {
  const spoken = html.replace(/<(script|style|textarea)\b.*?<\/\1>|<!--.*?-->|<wbr\/?>/gs, '')
  const own = spoken.replace(/<(\w+)[^>]*\slang="(?!qps")[^>]*>[^<]*<\/\1>/g, '')
  const texts = own.split(/<[^>]*>/)
  const attributes = spoken.matchAll(
    /(?:<meta name="description" content|\s(?:title|alt|placeholder|label|aria-[a-z]*(?:label|description|text)))="([^"]*)"/g,
  )
  return [...texts, ...[...attributes].map(([, value = '']) => value)]
    .map((text) => text.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity).trim())
    .filter((text) => text !== '')
}
