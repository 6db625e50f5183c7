import type { Basis, MapLevel } from '$api/catalogue'

import type de from '../de/notices'
import areas from './areas'
import time from './time'

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

export default {
  parts,
  title: 'Note',
  unknownIndicator: (given: string) => `There is no indicator “${given}”. The default is shown.`,
  unknownArea: (given: string) => `There is no area “${given}”.`,
  unknownSite: (given: string) => `There is no site “${given}”.`,
  unknownOffice: (given: string) => `There is no office “${given}”.`,
  malformed: (name: string, given: string) =>
    `“${given}” cannot be understood as “${name}”. The default is shown.`,
  unknownIndexPart: (given: string) =>
    `There is no indicator “${given}”. The need index does without it.`,
  indexPartLeftOut: (indicator: string) =>
    `The need index holds eight parts. “${indicator}” is left out.`,
  indexPartMissing: (indicator: string, level: MapLevel) =>
    `“${indicator}” does not exist by ${areas.levels[level].each}. The need index does without this part.`,
  indexLevelMoved: (from: MapLevel, to: MapLevel) =>
    `Not every part of the need index exists by ${areas.levels[from].each}. It is shown by ${areas.levels[to].each}.`,
  compareLeftOut: (name: string, most: number) =>
    `At most ${String(most)} areas are compared. From ${name} on, the others are left out.`,
  basisMoved: (indicator: string, level: MapLevel, from: Basis, to: Basis) =>
    `“${indicator}” does not exist by ${areas.levels[level].each} on the basis “${time.bases[from]}”. “${time.bases[to]}” is shown.`,
  compareDayMoved: (from: string, to: string) =>
    `There are no figures for ${from} to put beside. ${to} stands beside instead.`,
  compareDayMissing:
    'This indicator exists here for one day only. There is no second to put beside it.',
  compareDayOfIndex:
    'The need index takes the newest day of each part. Two days can only be compared for an indicator.',
  levelMoved: (indicator: string, from: MapLevel, to: MapLevel) =>
    `“${indicator}” does not exist by ${areas.levels[from].each}. It is shown by ${areas.levels[to].each}.`,
  dayMoved: (indicator: string, level: MapLevel, from: string, to: string) =>
    `“${indicator}” does not exist by ${areas.levels[level].each} for ${from}. ${to} is shown.`,
  earlierDayMoved: (from: string, to: string) =>
    `There is no comparison with ${from}. The comparison is with ${to}.`,
  searchShortened: 'The search was too long and has been shortened.',
  previousShown:
    'The new figures could not be loaded. The previous ones are still shown. As soon as the atlas answers again, the page goes on by itself.',
  again: 'Try again',
} satisfies typeof de
