import type { ServiceKind } from '$api/sites'

import type { ListedCooperation, Network, Party } from './load-network'

/** An operator, or another offer that works together with somebody. */
export interface Node {
  readonly key: string
  readonly name: string
  /** Of its sites; none of another offer. */
  readonly kinds: readonly ServiceKind[]
  readonly isElsewhere: boolean
}

export interface NetworkPicture {
  readonly width: number
  readonly height: number
  readonly rows: readonly (Node & { y: number; lines: readonly string[] })[]
  /** Paths of an SVG. */
  readonly arcs: readonly { key: string; path: string }[]
}

export const nodeX = 108
const width = 360
const rowHeight = 50
/** Letters of a line beside the arcs. */
const mostLetters = 31

/** Operators stand for all of their sites; a site whose operator nobody knows for itself. */
const keyOf = ({ reference, site }: Party): string =>
  site?.operator == null ? reference : `operator/${site.operator}`

const nodeOf = (party: Party, code: string): Node => ({
  key: keyOf(party),
  name: party.site?.operator ?? party.name,
  kinds: party.site?.kinds ?? [],
  isElsewhere: party.planningAreaCode !== code,
})

/** Those of a planning area's sites, and all who work together with somebody there. */
export function nodesOf({ planningAreaCode: code, sites, cooperations }: Network): Node[] {
  const here = sites.map(({ slug, name, operator, kinds }): Node => ({
    key: operator === null ? `site/${slug}` : `operator/${operator}`,
    name: operator ?? name,
    kinds,
    isElsewhere: false,
  }))
  const together = cooperations.flatMap(({ firstParty: one, secondParty: other }) => [
    nodeOf(one, code),
    nodeOf(other, code),
  ])
  const nodes = new Map<string, Node>()
  for (const node of [...here, ...together]) {
    const known = nodes.get(node.key)
    const kinds = [...new Set([...(known?.kinds ?? []), ...node.kinds])]
    nodes.set(node.key, {
      ...node,
      kinds,
      isElsewhere: node.isElsewhere && (known?.isElsewhere ?? true),
    })
  }
  return [...nodes.values()]
}

/** One under the other, with arcs between those who work together: names have room, whatever there is. */
export function drawNetwork(
  nodes: readonly Node[],
  cooperations: readonly Pick<ListedCooperation, 'firstParty' | 'secondParty'>[],
): NetworkPicture {
  const rows = nodes.map((node, place) => ({
    ...node,
    y: place * rowHeight + rowHeight / 2,
    lines: linesOf(node.name),
  }))
  const yOf = new Map(rows.map(({ key, y }) => [key, y]))
  const pairs = new Map(
    cooperations.map(({ firstParty: one, secondParty: other }) => {
      const ends = [keyOf(one), keyOf(other)].toSorted()
      return [ends.join(' '), ends.map((key) => yOf.get(key) ?? 0)] as const
    }),
  )
  const arcs = [...pairs].map(([key, [one = 0, other = 0]]) => ({ key, path: arc(one, other) }))
  return { width, height: Math.max(rows.length, 1) * rowHeight, rows, arcs }
}

function arc(one: number, other: number): string {
  // Of one operator's sites among themselves: a loop.
  if (one === other)
    return `M${nodeX} ${one - 4}C${nodeX - 44} ${one - 24} ${nodeX - 44} ${one + 24} ${nodeX} ${one + 4}`
  const bend = nodeX - Math.min(132, 40 + Math.abs(one - other) * 0.45)
  return `M${nodeX} ${one}C${bend} ${one} ${bend} ${other} ${nodeX} ${other}`
}

/** At most two lines; what is longer stands whole in the lists. */
function linesOf(name: string): string[] {
  const lines: string[] = ['']
  for (const word of name.split(' ')) {
    const last = lines.at(-1) ?? ''
    const longer = last === '' ? word : `${last} ${word}`
    if (longer.length <= mostLetters || last === '') lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const [first = '', second, ...more] = lines.map((line) => shortened(line, false))
  return second === undefined ? [first] : [first, shortened(second, more.length > 0)]
}

const shortened = (line: string, isCut: boolean): string =>
  line.length > mostLetters || isCut ? `${line.slice(0, mostLetters - 1)}…` : line
