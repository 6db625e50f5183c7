/** What is true of this city alone: another city states it anew, beside its data. All else names the city as the data do. */
export default {
  attribution:
    'Landeshauptstadt Dresden (dl-de/by-2-0, generalisiert); Statistische Ämter des Bundes und der Länder, Zensus 2011 (dl-de/by-2-0); OpenStreetMap-Mitwirkende (ODbL).',
  generalised: 'Grenzen vereinfacht, etwa 100 m genau. Die Elbe ist schematisch gezeichnet.',
  /** Under the drawing of a profile. */
  outlines: 'Umrisse vereinfacht, Elbe schematisch',
  /** Under the drawing around a place. */
  surroundings: 'Norden ist oben. Grenzen der Stadtteile vereinfacht, Elbe schematisch.',
  /** What somebody may search for: a district or a stop. */
  examples: {
    AREA_OR_STOP: 'Zum Beispiel: Gorbitz, Laubegast, Fetscherplatz',
    ADDRESS: 'Zum Beispiel: Warthaer Straße 36, Gorbitz, Fetscherplatz',
  },
  /** Where ways by bus and tram are told. */
  timetable: { name: 'Fahrplan des VVO', address: 'https://www.vvo-online.de/' },
  riverSide: {
    NORTH: (distance: string) =>
      `Der Ort liegt auf der Neustädter Seite, nördlich der Elbe und etwa ${distance} von ihr entfernt.`,
    SOUTH: (distance: string) =>
      `Der Ort liegt auf der Altstädter Seite, südlich der Elbe und etwa ${distance} von ihr entfernt.`,
  } satisfies Record<'NORTH' | 'SOUTH', (distance: string) => string>,
  nearRiver: 'Der Ort liegt nahe an der Elbe.',
}
