import { germanEntries } from './de.ts'
import { dictionaryOf } from './dictionary.ts'

/** Leichte Sprache is a wording of German: what it does not say in its own way, German says. */
export const plainGerman = dictionaryOf('de-simple', 'de-DE', 'de', {
  ...germanEntries,
  countedWithNeighbour: () =>
    'Hier wohnt fast niemand. Die Menschen zählen beim Nachbar-Stadtteil mit.',
  DATABASE_UNAVAILABLE: () => 'Das geht gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
  INTERNAL: () => 'Bei uns ist ein Fehler passiert. Bitte versuchen Sie es später noch einmal.',
})
