import type { ProblemEntries } from '../import-words.ts'
import type { SourceProblems } from '../source-problems.ts'

/** What can be wrong with where a file comes from. */
export const sourceProblems: Pick<ProblemEntries, keyof SourceProblems> = {
  NO_SUCH_FILE: () => 'There is no such file.',
  IS_A_FOLDER: () => 'This is a folder. A file in it is expected, or several.',
  NOT_ALLOWED_TO_READ: () => 'This file may not be read. Whoever imports it needs the right to.',
  NOT_AN_ADDRESS: () =>
    'An address with https:// or http:// is expected, without a name and a password in it.',
  PRIVATE_ADDRESS: ({ host }) =>
    `${host} lies in a private network. Nothing is fetched from there unless that is expressly allowed.`,
  NOT_REACHED: ({ host }) =>
    `${host} does not answer. Please try again later, or download the file and import that.`,
  REFUSED_BY_SERVER: ({ status }) => `The server answers with the error ${status}.`,
  REDIRECTED_TOO_OFTEN: () => 'The address redirects on and on and leads nowhere.',
  LEADS_ELSEWHERE: ({ host }) =>
    `The next page would be at ${host}. Only the server that was stated is asked.`,
  NO_FEATURES_THERE: () =>
    'No OGC API – Features answers there with GeoJSON. An address such as https://…/collections/districts/items is expected.',
  SEVERAL_COLLECTIONS: ({ collections }) =>
    `There are several collections. Please state the address of one: ${collections.join(', ')}.`,
  SEVERAL_LAYERS: ({ layers }) =>
    `The file has ${layers.length} layers with geometries. One is expected. There are: ${layers.join(', ')}.`,
  ANSWER_TOO_LARGE: ({ mostMegabytes }, { number }) =>
    `This is more than ${number(mostMegabytes)} MB. No more is fetched from an address.`,
  TOO_MANY_PAGES: ({ most }, { number }) =>
    `These are more than ${number(most)} pages. No more are fetched from an address.`,
  TOO_SLOW: ({ seconds }, { number }) =>
    `After ${number(seconds)} seconds not everything was there. Please try again later.`,
  PAGES_REPEAT: ({ page }, { number }) =>
    `On page ${number(page)} comes what was there before: the server goes round in circles, or its data has just changed.`,
  STATED_AND_CAME_DIFFER: ({ stated, came }, { number }) =>
    `The server states ${number(stated)} features, ${number(came)} came.`,
  SYSTEMS_OF_PAGES_DIFFER: ({ page }, { number }) =>
    `Page ${number(page)} has another coordinate system than the first.`,
  NO_GDAL: () =>
    'To read a GeoPackage, GDAL has to be installed (Debian: gdal-bin). Otherwise please save it as GeoJSON.',
  UNREADABLE_GEOPACKAGE: () => 'The file cannot be read as a GeoPackage with geometries.',
}
