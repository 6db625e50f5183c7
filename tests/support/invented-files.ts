import { europesGrid } from '../../geo/src/projection/europes-grid.ts'
import { type Box, quarterAt, quarterCodes } from './invented-quarters.ts'

interface NamedText {
  name: string
  text: string
}

/** Outlines of the quarters of an invented city, as a city's portal has them. */
export function quartersAsGeoJson(box: Box): NamedText {
  const features = quarterCodes.map((_, place) => {
    const { code, name, ring } = quarterAt(box, place)
    const corners = ring.split(', ').map((corner) => corner.split(' ').map(Number))
    return {
      type: 'Feature',
      properties: { nr: code, name },
      geometry: { type: 'Polygon', coordinates: [corners] },
    }
  })
  return { name: 'viertel.geojson', text: JSON.stringify({ type: 'FeatureCollection', features }) }
}

/** Who lives in them, under the city's own name of a quarter. */
export function residentsOfQuarters(): NamedText {
  const lines = quarterCodes.map((code) => `31.12.2025;${code};300;900;100;80;70;60;40;20`)
  return {
    name: 'einwohner.csv',
    text: `Stichtag;Viertel;0-17;18-59;60-64;65-69;70-74;75-79;80-84;85+\n${lines.join('\n')}\n`,
  }
}

/** Where in them they live, on the census's grid of a kilometre: the cell that holds the middle of each. */
export function cellsOfQuarters(box: Box): NamedText {
  const lines = quarterCodes.map((_, place) => {
    const { lon, lat } = quarterAt(box, place).centre
    const middle = europesGrid.fromDegrees([lon, lat]).map((metres) => middleOfKilometre(metres))
    return [...middle, 1570].join()
  })
  return { name: 'zellen.csv', text: `x_3035,y_3035,Einwohner\n${lines.join('\n')}\n` }
}

const middleOfKilometre = (metres: number) => Math.floor(metres / 1000) * 1000 + 500

/** All staff of the city, which has no planning areas. */
export const staffOfCity: NamedText = {
  name: 'personal.csv',
  text: 'Stichtag;VZÄ Begegnung;VZÄ Beratung\n31.12.2025;3,5;2\n',
}

export function sitesOfQuarters(box: Box): NamedText {
  const { code, centre } = quarterAt(box, 1)
  return {
    name: 'orte.csv',
    text: `Name;Viertel;Angebot;provider;Breite;Länge\nTreff Mitte;${code};Begegnung;funded;${String(centre.lat)};${String(centre.lon)}\n`,
  }
}
