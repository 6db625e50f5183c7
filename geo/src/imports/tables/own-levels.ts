import type { LayerRecord } from '../../layers/layer-tables.ts'
import { type Field, needed, optional } from '../headings/field.ts'
import { district, planningArea, socialSpace } from '../headings/places.ts'
import type { ImportContext } from '../import-kind.ts'

type Named = LayerRecord<'levels'>['level']

/** Whether a city has said which levels it has, and not named this one. */
export function lacks({ before }: Pick<ImportContext, 'before'>, level: Named): boolean {
  const levels = before('levels')
  return levels.length > 0 && levels.every((one) => one.level !== level)
}

/**
 * The columns of areas as a city's files have them, also by what it calls them. Without planning areas it has no column
 * for them, and without social spaces people are counted by district.
 */
export function areaFields(context: Pick<ImportContext, 'before'>) {
  const ownNames = (level: Named, field: Field): Field => {
    const own = context.before('levels').find((one) => one.level === level)
    return own ? { ...field, also: [...field.also, own.name_de, own.name_en] } : field
  }
  const ofPlanning = ownNames('planning-area', planningArea)
  const ofDistrict = ownNames('district', district)
  return {
    planningArea: lacks(context, 'planning-area') ? optional(ofPlanning) : needed(ofPlanning),
    socialSpace: needed(
      lacks(context, 'social-space') ? ofDistrict : ownNames('social-space', socialSpace),
    ),
    district: needed(ofDistrict),
  }
}
