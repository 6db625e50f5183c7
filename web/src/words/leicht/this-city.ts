import type de from '../de/this-city'

/** Said by the pages for everyone. */
export default {
  examples: {
    AREA_OR_STOP: 'Zum Beispiel: Gorbitz. Oder Laubegast. Oder Fetscherplatz.',
    ADDRESS: 'Zum Beispiel: Warthaer Straße 36. Oder Gorbitz. Oder Fetscherplatz.',
  },
  /** Where ways by bus and tram are told. */
  timetable: { name: 'Fahrplan für Bus und Bahn', address: 'https://www.vvo-online.de/' },
  riverSide: {
    NORTH: (distance: string) =>
      `Der Ort ist auf der Neustädter Seite von der Elbe. Bis zur Elbe sind es ungefähr ${distance}.`,
    SOUTH: (distance: string) =>
      `Der Ort ist auf der Altstädter Seite von der Elbe. Bis zur Elbe sind es ungefähr ${distance}.`,
  },
  nearRiver: 'Der Ort ist nah an der Elbe.',
} satisfies Pick<typeof de, 'examples' | 'nearRiver' | 'riverSide' | 'timetable'>
