import type { Column, FeatureDocument, Value } from './documents'

/** A figure of an area, of the columns that it has. */
export interface StatedFigure {
  name: string
  title: string
  value: Value
  low: Value
  high: Value
  unit: string
  status: string
  day: Value
  source: Value
}

/** Figures have a status and a unit in columns beside their value; the rest is said of the feature itself. */
export function statedFigures(
  columns: readonly Column[],
  { properties }: Pick<FeatureDocument, 'properties'>,
): { figures: StatedFigure[]; others: Column[] } {
  const isFigure = ({ name }: Column) =>
    `${name}_status` in properties && `${name}_unit` in properties
  const found = columns.filter(isFigure)
  const belongs = (name: string) =>
    found.some((figure) => name === figure.name || isSaidOf(figure.name, name))
  const at = (name: string) => properties[name] ?? null
  return {
    figures: found.map(({ name, title }) => ({
      name,
      title,
      value: at(name),
      low: at(`${name}_low`),
      high: at(`${name}_high`),
      unit: String(at(`${name}_unit`) ?? ''),
      status: String(at(`${name}_status`) ?? ''),
      day: at(`${name}_day`),
      source: at(`${name}_source`),
    })),
    others: columns.filter(({ name }) => !belongs(name)),
  }
}

const aspects = ['unit', 'day', 'since', 'staff_day', 'status', 'low', 'high', 'source']

const isSaidOf = (figure: string, name: string) =>
  aspects.some((aspect) => name === `${figure}_${aspect}`)
