import type { CityWords } from '@atlas/geo/terms/city-words'
import de from '../de/page'

/** What the pages in Leichte Sprache show of the frame around every page. */
export default (city: CityWords): ReturnType<typeof de> => ({
  ...de(city),
  tagline: 'Orte für ältere Menschen',
  sections: 'Teile von dieser Seite',
  footerLabel: 'Quellen',
  toDark: 'Dunkle Farben',
  toLight: 'Helle Farben',
  loading: 'Bitte warten Sie.',
  failedTitle: 'Das geht gerade nicht',
  failed: 'Es gibt einen Fehler. Versuchen Sie es später noch einmal.',
  again: 'Noch einmal versuchen',
  notStarted: 'Ein Teil von der Seite fehlt. Sie können trotzdem alles lesen.',
  resumes: 'Die Seite versucht es von selbst noch einmal.',
  waits: 'Die neue Seite kommt gleich. Bitte warten Sie.',
  stay: 'Hier bleiben',
  otherData: 'Es gibt neue Angaben. Sie sehen sie schon.',
  otherDataThere: 'Es gibt neue Angaben.',
  showOtherData: 'Neue Angaben ansehen',
  close: 'Schließen',
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFound: 'Vielleicht ist die Adresse falsch.',
})
