import type { LevelNames } from '@atlas/geo/terms/level-names'
import type { Basis, MapLevel } from '$api/catalogue'

import type german from '../de/notices'
import { one } from '@atlas/geo/words/en/nouns'

type De = ReturnType<typeof german>
import { bases } from './time'

const parts = {
  level: 'level',
  date: 'day',
  since: 'compared with',
  basis: 'basis',
  'compare-date': 'second day',
  'compare-basis': 'basis of the second day',
  'day-view': 'view of two days',
  index: 'parts of the need index',
  standardise: 'scale of the need index',
  method: 'method',
  classes: 'number of classes',
  sites: 'sites',
  sort: 'order of the table',
  view: 'what the map looks at',
}

export default (levels: LevelNames): De => ({
  parts,
  title: 'Note',
  unknownIndicator: (given: string) => ({
    why: `There is no indicator “${given}”.`,
    instead: 'The default is shown.',
  }),
  unknownArea: (given: string) => ({ why: `There is no area “${given}”.`, instead: '' }),
  unknownSite: (given: string) => ({ why: `There is no site “${given}”.`, instead: '' }),
  unknownOffice: (given: string) => ({ why: `There is no office “${given}”.`, instead: '' }),
  unknownPlace: (given: string) => ({ why: `There is no place “${given}”.`, instead: '' }),
  malformed: (name: string, given: string) => ({
    why: `“${given}” cannot be understood as “${name}”.`,
    instead: 'The default is shown.',
  }),
  unknownIndexPart: (given: string) => ({
    why: `There is no indicator “${given}”.`,
    instead: 'The need index does without it.',
  }),
  indexPartLeftOut: (indicator: string) => ({
    why: 'The need index holds eight parts.',
    instead: `“${indicator}” is left out.`,
  }),
  indexPartMissing: (indicator: string, level: MapLevel) => ({
    why: `“${indicator}” does not exist by ${one(levels[level])}.`,
    instead: 'The need index does without this part.',
  }),
  indexLevelMoved: (from: MapLevel, to: MapLevel) => ({
    why: `Not every part of the need index exists by ${one(levels[from])}.`,
    instead: `It is shown by ${one(levels[to])}.`,
  }),
  differenceLevelMoved: (from: MapLevel, to: MapLevel) => ({
    why: `By how many there are more or fewer was not counted by ${one(levels[from])}.`,
    instead: `It is shown by ${one(levels[to])}.`,
  }),
  compareLeftOut: (name: string, most: number) => ({
    why: `At most ${String(most)} areas are compared.`,
    instead: `From ${name} on, the others are left out.`,
  }),
  basisMoved: (indicator: string, level: MapLevel, from: Basis, to: Basis) => ({
    why: `“${indicator}” does not exist by ${one(levels[level])} on the basis “${bases[from]}”.`,
    instead: `“${bases[to]}” is shown.`,
  }),
  compareDayMoved: (from: string, to: string) => ({
    why: `There are no figures for ${from} to compare with.`,
    instead: `It is compared with ${to}.`,
  }),
  compareDayMissing: {
    why: 'This indicator exists here for one day only.',
    instead: 'There is no second one to compare it with.',
  },
  compareDayOfIndex: {
    why: 'The need index takes the newest day of each part.',
    instead: 'Two days can only be compared for an indicator.',
  },
  levelMoved: (indicator: string, from: MapLevel, to: MapLevel) => ({
    why: `“${indicator}” does not exist by ${one(levels[from])}.`,
    instead: `It is shown by ${one(levels[to])}.`,
  }),
  dayMoved: (indicator: string, level: MapLevel, from: string, to: string) => ({
    why: `“${indicator}” does not exist by ${one(levels[level])} for ${from}.`,
    instead: `${to} is shown.`,
  }),
  earlierDayMoved: (from: string, to: string) => ({
    why: `There is no comparison with ${from}.`,
    instead: `The comparison is with ${to}.`,
  }),
  searchShortened: { why: 'The search was too long and has been shortened.', instead: '' },
  previousShown:
    'The new figures could not be loaded. The previous ones are still shown. As soon as the atlas answers again, the page goes on by itself.',
  again: 'Try again',
})
