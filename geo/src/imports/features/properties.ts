import { searchKey } from '../../search/search-key.ts'
import type { ProblemMessage, ReportProblem } from '../problem.ts'
import type { Feature } from './feature.ts'

/** What a feature says under one of some names, and under which; spelling, case and signs do not matter. */
export interface Said {
  readonly column: string
  readonly value: string
}

/** @param names the likeliest first, as search keys; empty cells say nothing */
export function said(
  { properties }: Pick<Feature, 'properties'>,
  names: readonly string[],
): Said | undefined {
  const byKey = new Map(
    [...properties].map(([column, value]) => [searchKey(column), { column, value }]),
  )
  for (const name of names) {
    const found = byKey.get(name)
    if (found && found.value !== '') return found
  }
  return undefined
}

/** Whether there is a column of one of the names, whatever it says. */
export const hasColumn = (
  { properties }: Pick<Feature, 'properties'>,
  names: readonly string[],
): boolean => [...properties.keys()].some((column) => names.includes(searchKey(column)))

export type WrongInFeature = (
  message: ProblemMessage,
  column: string | null,
  value?: string | null,
) => void

/** Tells what is wrong with a feature. */
export const wrongIn =
  ({ file, line }: Feature, report: ReportProblem): WrongInFeature =>
  (message, column, value = null) => {
    report({ file, line, column, value, message })
  }
