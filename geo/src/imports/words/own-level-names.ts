import type { LayerRecord } from '../../layers/layer-tables.ts'
import { genders, type LevelNames, namedLevels } from '../../terms/level-names.ts'
import { levelNamesOf } from '../../words/level-names.ts'

/** What a city calls its levels, by the rows of its own table. */
export function ownLevelNames(rows: readonly LayerRecord<'levels'>[]): LevelNames {
  return levelNamesOf(
    rows.flatMap((row) => {
      const level = namedLevels.find((one) => wordOf(one) === row.level)
      const gender = genders.find((one) => one.startsWith(row.gender_de.toUpperCase()))
      if (!level || !gender) return []
      const de = { one: row.name_de, many: row.plural_de, genitive: row.genitive_de, gender }
      const en = { one: row.name_en, many: row.plural_en }
      return [{ level, name: { de: { ...de, dativeMany: row.dative_plural_de }, en } }]
    }),
  )
}

const wordOf = (level: string) => level.toLowerCase().replaceAll('_', '-')
