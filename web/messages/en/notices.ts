import type { MapLevel } from '$lib/data/catalogue'

import type de from '../de/notices'
import areas from './areas'

export default {
  title: 'Note',
  unknownIndicator: (given: string) => `There is no indicator “${given}”. The default is shown.`,
  unknownArea: (given: string) => `There is no area “${given}”.`,
  unknownSite: (given: string) => `There is no site “${given}”.`,
  unknownOffice: (given: string) => `There is no office “${given}”.`,
  malformed: (name: string, given: string) =>
    `“${given}” cannot be understood as “${name}”. The default is shown.`,
  levelMoved: (indicator: string, from: MapLevel, to: MapLevel) =>
    `“${indicator}” does not exist by ${areas.levels[from].each}. It is shown by ${areas.levels[to].each}.`,
  dayMoved: (indicator: string, level: MapLevel, from: string, to: string) =>
    `“${indicator}” does not exist by ${areas.levels[level].each} for ${from}. ${to} is shown.`,
  earlierDayMoved: (from: string, to: string) =>
    `There is no comparison with ${from}. The comparison is with ${to}.`,
  searchShortened: 'The search was too long and has been shortened.',
  keptOld: 'The new figures could not be loaded. The previous ones are still shown.',
  again: 'Try again',
} satisfies typeof de
