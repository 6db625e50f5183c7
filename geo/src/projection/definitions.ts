/** How a coordinate system is defined: eastings before northings, whatever the register's order. */
export interface Definition {
  /** Its number in the EPSG's register. */
  readonly code: number
  readonly name: string
  /** As PROJ writes it. */
  readonly definition: string
  /** How far positions may be moved by turning them into degrees, in metres. */
  readonly accuracyM: number
}

// ETRS89 is taken for WGS 84: they differ by less than a metre.
const grs80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs'
/** The German-wide parameters of the surveys. */
const dhdn = '+ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m +no_defs'
/** Rauenberg 1983, the net of Saxony. */
const rauenberg83 =
  '+ellps=bessel +towgs84=612.4,77,440.2,-0.054,0.057,-2.797,2.55 +units=m +no_defs'
/** Pulkovo 1942/83, the net of the east of Germany. */
const pulkovo83 =
  '+ellps=krass +towgs84=24.9,-126.4,-93.2,-0.063,-0.247,-0.041,1.01 +units=m +no_defs'

const utm = (code: number, zone: number): Definition => ({
  code,
  name: `ETRS89 / UTM ${zone}N`,
  definition: `+proj=utm +zone=${zone} ${grs80}`,
  accuracyM: 1,
})
const worldUtm = (code: number, zone: number): Definition => ({
  code,
  name: `WGS 84 / UTM ${zone}N`,
  definition: `+proj=utm +zone=${zone} +datum=WGS84 +units=m +no_defs`,
  accuracyM: 1,
})
/** UTM with the number of its zone before the easting, as German surveys hand it out. */
const utmWithZone = (code: number, zone: number, meridian: number): Definition => ({
  code,
  name: `ETRS89 / UTM ${zone}N (zE-N)`,
  definition: `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9996 +x_0=${zone}500000 +y_0=0 ${grs80}`,
  accuracyM: 1,
})
/** Gauss-Kruger: strips of three degrees, the number of the strip before the easting. */
const gaussKrueger = (
  code: number,
  name: string,
  strip: number,
  [net, accuracyM]: readonly [string, number],
): Definition => ({
  code,
  name: `${name}, ${strip}`,
  definition: `+proj=tmerc +lat_0=0 +lon_0=${strip * 3} +k=1 +x_0=${strip}500000 +y_0=0 ${net}`,
  accuracyM,
})

/** Degrees of longitude and latitude: what is stored. */
export const degrees: Definition = {
  code: 4326,
  name: 'WGS 84',
  definition: '+proj=longlat +datum=WGS84 +no_defs',
  accuracyM: 1,
}

/** What German cities and their neighbours hand out positions in, the likeliest first. */
export const definitions: readonly Definition[] = [
  degrees,
  utm(25_833, 33),
  utm(25_832, 32),
  utm(25_831, 31),
  {
    code: 3857,
    name: 'WGS 84 / Pseudo-Mercator',
    definition:
      '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
    accuracyM: 1,
  },
  {
    code: 3035,
    name: 'ETRS89 / LAEA Europe',
    definition: `+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 ${grs80}`,
    accuracyM: 1,
  },
  {
    code: 3034,
    name: 'ETRS89 / LCC Europe',
    definition: `+proj=lcc +lat_0=52 +lon_0=10 +lat_1=35 +lat_2=65 +x_0=4000000 +y_0=2800000 ${grs80}`,
    accuracyM: 1,
  },
  {
    code: 5243,
    name: 'ETRS89 / LCC Germany (E-N)',
    definition: `+proj=lcc +lat_0=51 +lon_0=10.5 +lat_1=48.6666666666667 +lat_2=53.6666666666667 +x_0=0 +y_0=0 ${grs80}`,
    accuracyM: 1,
  },
  {
    code: 4258,
    name: 'ETRS89',
    definition: '+proj=longlat +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +no_defs',
    accuracyM: 1,
  },
  utmWithZone(5650, 33, 15),
  utmWithZone(4647, 32, 9),
  worldUtm(32_633, 33),
  worldUtm(32_632, 32),
  worldUtm(32_631, 31),
  gaussKrueger(3399, 'RD/83 / Gauss-Kruger', 5, [rauenberg83, 2]),
  gaussKrueger(3398, 'RD/83 / Gauss-Kruger', 4, [rauenberg83, 2]),
  gaussKrueger(2399, 'Pulkovo 1942/83 / Gauss-Kruger', 5, [pulkovo83, 3]),
  gaussKrueger(2398, 'Pulkovo 1942/83 / Gauss-Kruger', 4, [pulkovo83, 3]),
  gaussKrueger(31_469, 'DHDN / Gauss-Kruger', 5, [dhdn, 5]),
  gaussKrueger(31_468, 'DHDN / Gauss-Kruger', 4, [dhdn, 5]),
  gaussKrueger(31_467, 'DHDN / Gauss-Kruger', 3, [dhdn, 5]),
  gaussKrueger(31_466, 'DHDN / Gauss-Kruger', 2, [dhdn, 5]),
  {
    code: 31_287,
    name: 'MGI / Austria Lambert',
    definition:
      '+proj=lcc +lat_0=47.5 +lon_0=13.3333333333333 +lat_1=49 +lat_2=46 +x_0=400000 +y_0=400000 +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 +units=m +no_defs',
    accuracyM: 5,
  },
  {
    code: 2056,
    name: 'CH1903+ / LV95',
    definition:
      '+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +k_0=1 +x_0=2600000 +y_0=1200000 +ellps=bessel +towgs84=674.374,15.056,405.346,0,0,0,0 +units=m +no_defs',
    accuracyM: 2,
  },
  {
    code: 2154,
    name: 'RGF93 / Lambert-93',
    definition: `+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 ${grs80}`,
    accuracyM: 1,
  },
  {
    code: 2180,
    name: 'ETRF2000-PL / CS92',
    definition: `+proj=tmerc +lat_0=0 +lon_0=19 +k=0.9993 +x_0=500000 +y_0=-5300000 ${grs80}`,
    accuracyM: 1,
  },
]
