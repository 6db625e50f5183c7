import type de from '../de/this-city'

export default {
  attribution:
    'Landeshauptstadt Dresden (dl-de/by-2-0, generalised); Statistische Ämter des Bundes und der Länder, Zensus 2011 (dl-de/by-2-0); OpenStreetMap contributors (ODbL).',
  generalised: 'Boundaries simplified, about 100 m accurate. The Elbe is drawn schematically.',
  outlines: 'Outlines simplified, the Elbe schematic',
  surroundings: 'North is up. District borders simplified, the Elbe drawn schematically.',
  examples: {
    AREA_OR_STOP: 'For example: Gorbitz, Laubegast, Fetscherplatz',
    ADDRESS: 'For example: Warthaer Straße 36, Gorbitz, Fetscherplatz',
  },
  /** Where ways by bus and tram are told. */
  timetable: {
    name: 'Timetables of VVO (public transport)',
    address: 'https://www.vvo-online.de/',
  },
  riverSide: {
    NORTH: (distance: string) =>
      `The place is on the Neustadt side, north of the Elbe and about ${distance} from it.`,
    SOUTH: (distance: string) =>
      `The place is on the Altstadt side, south of the Elbe and about ${distance} from it.`,
  },
  nearRiver: 'The place is near the Elbe.',
} satisfies typeof de
