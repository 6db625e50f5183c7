import type { ProblemEntries } from '../import-words.ts'
import type { SourceProblems } from '../source-problems.ts'

/** What can be wrong with where a file comes from. */
export const sourceProblems: Pick<ProblemEntries, keyof SourceProblems> = {
  NO_SUCH_FILE: () => 'Diese Datei gibt es nicht.',
  IS_A_FOLDER: () => 'Das ist ein Ordner. Erwartet wird eine Datei daraus, oder mehrere.',
  NOT_ALLOWED_TO_READ: () =>
    'Diese Datei darf nicht gelesen werden. Wer einspielt, braucht das Recht dazu.',
  NOT_AN_ADDRESS: () =>
    'Erwartet wird eine Adresse mit https:// oder http://, ohne Namen und Kennwort darin.',
  PRIVATE_ADDRESS: ({ host }) =>
    `${host} liegt in einem privaten Netz. Von dort wird nichts geholt, solange es nicht ausdrücklich erlaubt ist.`,
  NOT_REACHED: ({ host }) =>
    `${host} antwortet nicht. Bitte später noch einmal versuchen, oder die Datei herunterladen und einspielen.`,
  REFUSED_BY_SERVER: ({ status }) => `Der Server antwortet mit dem Fehler ${status}.`,
  REDIRECTED_TOO_OFTEN: () => 'Die Adresse leitet immer weiter um und führt nirgends hin.',
  LEADS_ELSEWHERE: ({ host }) =>
    `Die nächste Seite läge bei ${host}. Geholt wird nur von dem Server, der angegeben wurde.`,
  NO_FEATURES_THERE: () =>
    'Dort antwortet keine OGC API – Features mit GeoJSON. Erwartet wird eine Adresse wie https://…/collections/stadtteile/items.',
  SEVERAL_COLLECTIONS: ({ collections }) =>
    `Dort gibt es mehrere Sammlungen. Bitte die Adresse von einer angeben: ${collections.join(', ')}.`,
  SEVERAL_LAYERS: ({ layers }) =>
    `Die Datei hat ${layers.length} Ebenen mit Geometrien. Erwartet wird eine. Es gibt: ${layers.join(', ')}.`,
  ANSWER_TOO_LARGE: ({ mostMegabytes }, { number }) =>
    `Das sind mehr als ${number(mostMegabytes)} MB. Mehr wird von einer Adresse nicht geholt.`,
  TOO_MANY_PAGES: ({ most }, { number }) =>
    `Das sind mehr als ${number(most)} Seiten. Mehr werden von einer Adresse nicht geholt.`,
  TOO_SLOW: ({ seconds }, { number }) =>
    `Nach ${number(seconds)} Sekunden war noch nicht alles da. Bitte später noch einmal versuchen.`,
  PAGES_REPEAT: ({ page }, { number }) =>
    `Auf Seite ${number(page)} kommt, was schon da war: Der Server blättert im Kreis, oder seine Daten haben sich eben geändert.`,
  STATED_AND_CAME_DIFFER: ({ stated, came }, { number }) =>
    `Der Server nennt ${number(stated)} Objekte, gekommen sind ${number(came)}.`,
  SYSTEMS_OF_PAGES_DIFFER: ({ page }, { number }) =>
    `Seite ${number(page)} hat ein anderes Koordinatensystem als die erste.`,
  NO_GDAL: () =>
    'Um ein GeoPackage zu lesen, muss GDAL installiert sein (Debian: gdal-bin). Sonst bitte als GeoJSON speichern.',
  UNREADABLE_GEOPACKAGE: () => 'Die Datei ist nicht als GeoPackage mit Geometrien lesbar.',
}
