import { describe, expect, it } from 'vitest'

import type { CityLevel } from '../terms/level-names.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { levelNamesOf } from './level-names.ts'

const own = (
  level: CityLevel['level'],
  [one, many]: readonly [string, string],
  [oneInEnglish, manyInEnglish]: readonly [string, string],
): CityLevel => ({
  level,
  name: {
    de: { one, many, gender: 'MASCULINE', genitive: `${one}s`, dativeMany: many },
    en: { one: oneInEnglish, many: manyInEnglish },
  },
})

const town = own('CITY', ['Ort', 'Orte'], ['town', 'towns'])
const borough = own('PLANNING_AREA', ['Bezirk', 'Bezirke'], ['borough', 'boroughs'])
const neighbourhood = own('SOCIAL_SPACE', ['Kiez', 'Kieze'], ['neighbourhood', 'neighbourhoods'])
const quarter = own('DISTRICT', ['Block', 'Blöcke'], ['block', 'blocks'])

describe('the levels of a city in lists and files', () => {
  it.each<[string, CityLevel[], string, string]>([
    ['two', [town, quarter], 'Ort und Blöcke mit', 'The town and blocks with'],
    [
      'three, without social spaces',
      [town, borough, quarter],
      'Ort, Bezirke und Blöcke mit',
      'The town, boroughs and blocks with',
    ],
    [
      'three, without planning areas',
      [town, neighbourhood, quarter],
      'Ort, Kieze und Blöcke mit',
      'The town, neighbourhoods and blocks with',
    ],
    [
      'four',
      [town, borough, neighbourhood, quarter],
      'Ort, Bezirke, Kieze und Blöcke mit',
      'The town, boroughs, neighbourhoods and blocks with',
    ],
  ])('are its %s', (_, levels, inGerman, inEnglish) => {
    const names = levelNamesOf(levels)
    const message = { key: 'dataSetDescription', dataSet: 'areas' } as const
    expect(german.calling(names).say(message)).toContain(inGerman)
    expect(english.calling(names).say(message)).toContain(inEnglish)
  })

  it('a level it lacks has the name of the areas it coincides with', () => {
    const names = levelNamesOf([town, neighbourhood, quarter])
    expect(names.PLANNING_AREA).toBe(names.CITY)
    expect(levelNamesOf([town, borough, quarter]).SOCIAL_SPACE.de.one).toBe('Block')
  })
})
