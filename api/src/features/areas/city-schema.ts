import {
  genders,
  type EnglishNoun,
  type GermanNoun,
  type LevelName,
} from '@atlas/geo/terms/level-names'
import type { AreaLevel } from '@atlas/geo/terms/classifications'
import type { CityText } from '@atlas/geo/terms/city-texts'
import { builder } from '../../schema/builder.ts'
import { AreaLevelType, CityType } from './schema.ts'

const GenderType = builder.enumType('GrammaticalGender', { values: genders })

const GermanNounType = builder.objectRef<GermanNoun>('GermanNoun').implement({
  access: 'PUBLIC',
  description: 'With the forms that sentences need.',
  fields: (t) => ({
    one: t.exposeString('one'),
    many: t.exposeString('many'),
    gender: t.expose('gender', { type: GenderType }),
    genitive: t.exposeString('genitive', { description: 'Of one, after “des”.' }),
    dativeMany: t.exposeString('dativeMany', { description: 'Of several, after “in den”.' }),
  }),
})

const EnglishNounType = builder.objectRef<EnglishNoun>('EnglishNoun').implement({
  access: 'PUBLIC',
  fields: (t) => ({ one: t.exposeString('one'), many: t.exposeString('many') }),
})

const LevelNameType = builder.objectRef<LevelName>('LevelName').implement({
  access: 'PUBLIC',
  description: 'What an area is called in the city.',
  fields: (t) => ({
    german: t.field({ type: GermanNounType, resolve: ({ de }) => de }),
    english: t.field({ type: EnglishNounType, resolve: ({ en }) => en }),
  }),
})

interface NamedLevel {
  level: AreaLevel
  name: LevelName
}

const CityLevelType = builder.objectRef<NamedLevel>('CityLevel').implement({
  access: 'PUBLIC',
  description: 'A level the city has.',
  fields: (t) => ({
    level: t.expose('level', { type: AreaLevelType }),
    name: t.expose('name', { type: LevelNameType }),
  }),
})

const CityTextType = builder.objectRef<CityText>('CityText').implement({
  access: 'PUBLIC',
  description: 'What the city says of itself, in the place its key names.',
  fields: (t) => ({
    key: t.exposeString('key'),
    german: t.exposeString('de'),
    english: t.exposeString('en'),
    plainGerman: t.exposeString('deSimple', {
      nullable: true,
      description: 'In Leichte Sprache; null where the German text says it.',
    }),
  }),
})

builder.objectFields(CityType, (t) => ({
  levels: t.field({
    type: [CityLevelType],
    description:
      'Two to four, the larger first. Areas of any other level are listed nowhere: they coincide with the city or its districts.',
    resolve: (_, __, { world }) =>
      world.areas.levels.map((level) => ({ level, name: world.levelNames[level] })),
  }),
  partOfCity: t.field({
    type: LevelNameType,
    description: 'What residents call the part of the city that they choose first.',
    resolve: (_, __, { world }) => world.levelNames.PART_OF_CITY,
  }),
  texts: t.field({
    type: [CityTextType],
    description: 'What is true of this city alone; pages leave out what it does not say.',
    resolve: (_, __, { world }) => [...world.texts],
  }),
}))
