import { searchKey } from '../../search/search-key.ts'
import { type AgeClass, readAges } from '../cells/ages.ts'

/** What grids call the name of a cell, as search keys. */
export const idNames = [
  'gitter id',
  'gitterid',
  'grid id',
  'grd id',
  'cellcode',
  'cell code',
  'gitterzelle',
]
/** What they call its middle. */
export const middles: readonly (readonly [string, string])[] = [
  ['x mp', 'y mp'],
  ['x 3035', 'y 3035'],
  ['x laea', 'y laea'],
  ['x', 'y'],
]
/** Shares and averages beside numbers of people: ab65_A. */
export const isNoCount = /(_A|_D|%|anteil|durchschnitt|alter_d)$/i

/** a80undaelter: the census writes words as one. */
export const agesOf = (name: string) => readAges(name.replace(/und(?:ae|ä)lter/i, ' und älter'))

/** What the grid of 2011 calls them that estimates are made with. */
export const ofTheEstimate: Readonly<Record<string, AgeClass>> = {
  'est65 2011': { from: 65, below: null },
  'age 80plus 2011': { from: 80, below: null },
}

/** What they call everybody. */
export const allNames = new Set(
  ['Einwohner', 'Bevölkerung', 'Insgesamt_Bevoelkerung', 'Bevölkerungszahl', 'Einwohnerzahl'].map(
    searchKey,
  ),
)
