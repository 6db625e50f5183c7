import { Writer, type Quad, type Term } from 'n3'

import { prefixes } from './vocabulary'

/** As Turtle. */
export const turtle = (quads: readonly Quad[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const writer = new Writer({ prefixes })
    writer.addQuads([...quads])
    writer.end((error: Error | null, text: string) => {
      if (error) reject(error)
      else resolve(text)
    })
  })

type Value = { '@id': string } | { '@value': string; '@language'?: string; '@type'?: string }
type Node = { '@id': string; '@type'?: string[] } & Record<string, string | string[] | Value[]>

const type = `${prefixes.rdf}type`
const text = `${prefixes.xsd}string`

/** As JSON-LD, expanded: every name is written out, so that no context is needed. */
export function jsonLd(quads: readonly Quad[]): object[] {
  const nodes = new Map<string, Node>()
  for (const { subject, predicate, object } of quads) {
    const id = idOf(subject)
    const node = nodes.get(id) ?? { '@id': id }
    nodes.set(id, node)
    if (predicate.value === type) node['@type'] = [...(node['@type'] ?? []), object.value]
    else {
      const known = node[predicate.value]
      node[predicate.value] = [...(isValues(known) ? known : []), valueOf(object)]
    }
  }
  return [...nodes.values()]
}

const isValues = (known: Node[string] | undefined): known is Value[] => Array.isArray(known)

const idOf = ({ termType, value }: Pick<Term, 'termType' | 'value'>): string =>
  termType === 'BlankNode' ? `_:${value}` : value

function valueOf(term: Term): Value {
  if (term.termType !== 'Literal') return { '@id': idOf(term) }
  const { value, language, datatype } = term
  if (language) return { '@value': value, '@language': language }
  return datatype.value === text
    ? { '@value': value }
    : { '@value': value, '@type': datatype.value }
}
