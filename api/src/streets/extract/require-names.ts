import { StreetsError } from '../streets-error.ts'
import type { CityExtract } from './city-extract.ts'
import type { ExtractSummary } from './read-extract.ts'

/** @throws StreetsError where no street has a name, as in extracts that were made for routing alone */
export function requireNames({ file }: ExtractSummary, { ways }: CityExtract): void {
  for (const { tags } of ways.values()) {
    if (tags?.highway !== undefined && tags.name !== undefined) return
  }
  throw new StreetsError(
    `${file} cannot be used: no street of the city has a name in it, so that no map could show one and no search find one. Take an extract with names`,
  )
}
