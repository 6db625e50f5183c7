import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql'

const source = fileURLToPath(new URL('../../web/src/', import.meta.url))

export interface WebDocument {
  name: string
  operation: OperationDefinitionNode
  /** The operation with every fragment it spreads. */
  text: string
}

interface Definitions {
  operations: OperationDefinitionNode[]
  fragments: Map<string, FragmentDefinitionNode>
}

/** Every operation in the source of the web, written as graphql(`…`), as it is sent. */
export async function webDocuments(): Promise<WebDocument[]> {
  const files = (await readdir(source, { recursive: true })).filter(
    (name) => /\.(ts|svelte)$/.test(name) && !/\.(test|d)\.ts$/.test(name),
  )
  const found = await Promise.all(
    files.map(async (name) => definitionsIn(await readFile(join(source, name), 'utf8'))),
  )
  const everywhere = new Map(found.flatMap(({ fragments }) => [...fragments]))
  return found.flatMap((here) =>
    here.operations.map((operation) => {
      const spread = new Map<string, FragmentDefinitionNode>()
      // A name of the same file goes before one of another.
      collect(operation, (name) => here.fragments.get(name) ?? everywhere.get(name), spread)
      const text = [operation, ...spread.values()].map(print).join('\n')
      return { name: operation.name?.value ?? '', operation, text }
    }),
  )
}

/** What says to the compiler alone that a fragment may be read is not sent. */
const withoutMarks = (document: string) => document.replaceAll(' @_unmask', '')

function definitionsIn(text: string): Definitions {
  const operations: OperationDefinitionNode[] = []
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const document of documentsIn(text)) {
    for (const definition of parse(withoutMarks(document)).definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition)
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        fragments.set(definition.name.value, definition)
    }
  }
  return { operations, fragments }
}

/** Those that are written out, and those that a function beside them makes of names: graphql(rowText('A', 'B')). */
function documentsIn(text: string): string[] {
  const writtenOut = [...text.matchAll(/\bgraphql\(\s*`([^`]*)`/g)].map(
    ([, document = '']) => document,
  )
  const made = [...text.matchAll(/\bgraphql\(\s*(\w+)\(([^)]*)\)/g)].map(
    ([, maker = '', given = '']) => {
      const definition = new RegExp(`const ${maker} =[^(]*\\(([^)]*)\\)\\s*=>\\s*\`([^\`]*)\``)
      const [, parameters = '', template = ''] = definition.exec(text) ?? []
      const names = [...parameters.matchAll(/(\w+):/g)].map(([, name]) => name)
      const values = [...given.matchAll(/'(\w+)'/g)].map(([, value]) => value)
      return template.replaceAll(
        /\$\{(\w+)\}/g,
        (_, name: string) => values[names.indexOf(name)] ?? '',
      )
    },
  )
  return [...writtenOut, ...made]
}

/** @throws where a fragment is spread that nobody defines */
function collect(
  node: OperationDefinitionNode | FragmentDefinitionNode,
  find: (name: string) => FragmentDefinitionNode | undefined,
  spread: Map<string, FragmentDefinitionNode>,
): void {
  visit(node, {
    FragmentSpread: ({ name }) => {
      if (spread.has(name.value)) return
      const fragment = find(name.value)
      if (!fragment) throw new Error(`The web has no fragment ${name.value}`)
      spread.set(name.value, fragment)
      collect(fragment, find, spread)
    },
  })
}
