import { readdirSync, readFileSync } from 'node:fs'

import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const folder = new URL('./', import.meta.url)
const languages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** Every sentence of a language, with the file it stands in; what a function fills in is left open. */
function sentencesOf(language: string): { file: string; text: string }[] {
  const files = readdirSync(new URL(`${language}/`, folder)).filter((name) => name.endsWith('.ts'))
  return files.flatMap((file) => {
    const source = readFileSync(new URL(`${language}/${file}`, folder), 'utf8')
    const found: { file: string; text: string }[] = []
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
    visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest))
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

describe.each(languages)('the sentences in %s', (language) => {
  const sentences = sentencesOf(language)

  it('are there', () => {
    expect(sentences.length).toBeGreaterThan(10)
  })

  it('hold nothing unfinished', () => {
    expect(sentences.filter(({ text }) => unfinished.test(text))).toEqual([])
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
