import { serviceKinds } from '../terms/classifications.ts'
import { changes, type FigureName, readFigureName } from './draft.ts'

const order: readonly FigureName['of'][] = ['threshold', 'key', 'minimum', ...changes, 'target']
const areaCodes = new Intl.Collator('de', { numeric: true })

/**
 * Names of figures as they are read: what holds for the whole city, then what is expected of planning areas and their
 * targets, kind by kind and area by area. A database keeps them in an order of its own.
 */
export const inReadingOrder = (names: Iterable<string>): string[] => [...names].toSorted(compare)

function compare(one: string, other: string): number {
  const [a, b] = [placeOf(one), placeOf(other)]
  return a.of - b.of || a.kind - b.kind || areaCodes.compare(a.area, b.area)
}

/** What names no figure of a framework comes last. */
function placeOf(name: string): { of: number; kind: number; area: string } {
  const figure = readFigureName(name)
  return {
    of: figure ? order.indexOf(figure.of) : order.length,
    kind: figure && 'kind' in figure ? serviceKinds.indexOf(figure.kind) : 0,
    area: figure ? ('area' in figure ? figure.area : '') : name,
  }
}
