import { readdirSync, readFileSync } from 'node:fs'

import ts from 'typescript'
import { describe, expect, it } from 'vitest'

import germanWords from './de'
import { everyLanguage } from './languages'
import { loadMessages } from './messages'
import { cityNamed } from '$api/city-fixture'

const de = germanWords(cityNamed('Dresden'))

const folder = new URL('./', import.meta.url)
const foldersIn = (parent: URL) =>
  readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
const languages = foldersIn(folder)
/** Of what rules say. */
const ofRules = new URL('../../../geo/src/words/', folder)

interface Sentence {
  file: string
  text: string
}

/** The files of a language, parsed: those of the screens, and those of the rules where the language has any. */
function filesOf(language: string): { file: string; source: ts.SourceFile }[] {
  const parents = [folder, ofRules].filter((parent) => foldersIn(parent).includes(language))
  return parents.flatMap((parent) => {
    const own = new URL(`${language}/`, parent)
    return readdirSync(own)
      .filter((name) => name.endsWith('.ts'))
      .map((file) => {
        const text = readFileSync(new URL(file, own), 'utf8')
        return { file, source: ts.createSourceFile(file, text, ts.ScriptTarget.Latest) }
      })
  })
}

/** Every sentence of a language, with the file it stands in; what a function fills in is left open. */
function sentencesOf(language: string): Sentence[] {
  return filesOf(language).flatMap(({ file, source }) => {
    const found: Sentence[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
      // A key is not said to anybody.
      if (ts.isPropertyAssignment(node)) {
        visit(node.initializer)
        return
      }
      if (ts.isStringLiteralLike(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
        found.push({ file, text: node.text })
      }
      if (node.kind === ts.SyntaxKind.TemplateHead && 'text' in node) {
        found.push({ file, text: String(node.text) })
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  })
}

/** What fills in a day or a year, by its name. */
const ofDays = /^(?:words\.)?day\(|^(?:day|date|year|from|to|since|on|horizon)$/

/** Days that something else filled in follows at once: "am 31. Dezember 2025 19.316 Menschen" reads as one number. */
function collisionsIn(language: string): Sentence[] {
  return filesOf(language).flatMap(({ file, source }) => {
    const found: Sentence[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isTemplateExpression(node)) {
        const { templateSpans: spans } = node
        const collides = spans.some(
          ({ expression, literal }, place) =>
            place < spans.length - 1 &&
            literal.text.trim() === '' &&
            ofDays.test(expression.getText(source)),
        )
        if (collides) found.push({ file, text: node.getText(source) })
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  })
}

/** Words that stand for something still to be written, or for a value nobody filled in. */
const unfinished =
  /\b(TODO|FIXME|TBD|XXX+|xxx+|lorem|ipsum|undefined|NaN|placeholder)\b|\{\w*\}|\[object|\?\?\?/i

/** Small words no English sentence has. "die", "in" and "was" are English, too. */
const german =
  /\b(und|oder|der|das|dem|den|nicht|kein\w*|für|mit|nach|wird|werden|ist|sind|eine?[mnrs]?|zum|zur|vom|je|aus|bei|über|auch|gibt|Gebiete?|Stadtteile?|Zahl|Wert)\b/

/** Small words no German sentence has. */
const english =
  /\b(the|of|and|with|are|not|from|for|there|which|this|that|has|have|people|areas?|figures?)\b/

/** Names that stay German, in English sentences too. */
const names = [
  'Statistische Ämter des Bundes und der Länder',
  'Barrierefreie-Websites-Gesetz',
  'Sächsische Datenschutz- und Transparenzbeauftragte',
  'Sächsische Staatskanzlei, Landesbeauftragter für Inklusion der Menschen mit Behinderungen',
]

const withoutNames = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ''), text)

/** Names of the city whose data are built in, of its river, its sides, its districts and its state. */
const localNames =
  /Dresd|\bElbe|Altst[aä]dt|Neust[aä]dt|Gorbitz|Laubegast|Prohlis|S[aä]chsi|Sachsen|Saxon/
/** What that city calls its levels. */
const localLevels =
  /Stadtteil|Stadtr[aä]um|Planungsbereich|Planungsraum|Stadtbezirk|social spaces?\b|planning areas?\b|\bdistricts?\b/i

describe.each(languages)('the sentences in %s', (language) => {
  const sentences = sentencesOf(language)

  it('are there', () => {
    expect(sentences.length).toBeGreaterThan(10)
  })

  it('hold nothing unfinished', () => {
    expect(sentences.filter(({ text }) => unfinished.test(text))).toEqual([])
  })

  it('let no number follow a day or a year at once', () => {
    expect(collisionsIn(language)).toEqual([])
  })

  it('name no city, and no level as one city calls it', () => {
    expect(sentences.filter(({ text }) => localNames.test(text))).toEqual([])
    expect(sentences.filter(({ text }) => localLevels.test(text))).toEqual([])
  })

  it('speak one language', () => {
    const foreign = language === 'en' ? german : english
    expect(sentences.filter(({ text }) => foreign.test(withoutNames(text)))).toEqual([])
  })
})

it('German and English have the same files; that each has every key, its type says', () => {
  const files = (language: string) => readdirSync(new URL(`${language}/`, folder)).sort()
  expect(files('en')).toEqual(files('de'))
})

/** What was said stiltedly or in two spellings once, and abbreviations that nobody explains. */
const outworn = [
  /(?<!\p{L})über Dresden/u,
  /[Dd]anebenst|Zweiter Tag/,
  /auf einen Maßstab gebracht/i,
  /Einen anderen Tag gibt es/,
  /Menschen ab 60 ohne Personal/,
  /so weit zu Fuß/,
  /\broll(?:en|bar)\b/,
  /\b(?:SOLL|IST)\b/,
  /\b(?:StB|OS)\b/,
]

it('the bare page of an error leads on in every language, where it shows that of the page alone', async () => {
  const bare = readFileSync(new URL('../error.html', folder), 'utf8')
  for (const language of everyLanguage) {
    const { page } = await loadMessages(language, cityNamed('Dresden'))
    expect(bare).toContain(`<a href="" lang="${language}">${page.again}</a>`)
    for (const other of everyLanguage.filter((one) => one !== language)) {
      expect(bare).toContain(`:root:lang(${language}) [lang='${other}']`)
    }
  }
})

it('German says nothing in words that were replaced', () => {
  const said = sentencesOf('de').filter(({ text }) => outworn.some((words) => words.test(text)))
  expect(said).toEqual([])
})

it('screens name the city as the data do', () => {
  const other = germanWords(cityNamed('Görlitz'))
  expect(other.page.tagline).toBe('Ältere Menschen in Görlitz')
  expect(other.profile.above('488')).toBe('mehr als Görlitz (488)')
  expect(other.places.problems['outside-the-city'].title).toBe('Sie sind gerade nicht in Görlitz')
})

it('German says plainly what a figure is beside the city’s, and of which days it is', () => {
  expect(de.profile.above('488')).toBe('mehr als Dresden (488)')
  expect(de.time.compare).toBe('Mit zweitem Stichtag vergleichen')
  expect(de.needIndex.method).toBe('Vereinheitlicht als')
  expect(de.time.only('31. Dezember 2025')).toContain('Nur dieser Stichtag verfügbar.')
  expect(de.reach.choices.limit.METRES).toBe('Fußweg höchstens')
  expect(de.handout.summary('Prohlis', '19.316', '32,2 %', '31. Dezember 2025')).toBe(
    'Am 31. Dezember 2025 lebten in Prohlis 19.316 Menschen ab 60, 32,2 % aller Einwohnerinnen und Einwohner.',
  )
  const [from, to] = ['1. Januar', '30. September 2024']
  expect(de.demand.counselling.summary(from, to, '4.361', '+6,2 %')).toMatch(
    /^Vom 1\. Januar bis 30\. September 2024 zählten/,
  )
})
