import type { Theme } from '$appearance/theme'

interface MapColours {
  basemap: string
  halo: string
  city: string
  border: string
  strongBorder: string
  water: string
  waterCasing: string
  waterName: string
  /** Under the fill of areas, so stronger than above it. */
  waterBelow: string
  tramStreet: string
  busStreet: string
  ink: string
  paper: string
  accent: string
  missingHatch: string
  estimatedHatch: string
  /** Of the line beside each: one of the two is seen on every class. */
  estimatedHatchBeside: string
  expectedDots: string
  compared: string
}

/** The ink of everything on the map that is not a class of figures. */
export const mapColours: Record<Theme, MapColours> = {
  light: {
    basemap: '#e9ece5',
    halo: '#b9c0b4',
    city: '#f5f1e6',
    border: '#fffdf8',
    strongBorder: '#5f6d75',
    water: '#8fbfd4',
    waterCasing: '#fffdf8',
    waterName: '#1f5f7c',
    waterBelow: '#4ea3cc',
    tramStreet: '#4a5a65',
    busStreet: '#93a0a3',
    ink: '#1d2b36',
    paper: '#fffdf8',
    accent: '#0b5d66',
    missingHatch: '#9aa29b',
    estimatedHatch: 'rgb(29 43 54 / 13%)',
    estimatedHatchBeside: 'rgb(255 253 248 / 30%)',
    expectedDots: 'rgb(29 43 54 / 42%)',
    compared: '#8a3554',
  },
  dark: {
    basemap: '#0e1317',
    halo: '#26303a',
    city: '#1f272d',
    border: '#151b20',
    strongBorder: '#9aa7b0',
    water: '#3d7d9c',
    waterCasing: '#151b20',
    waterName: '#9fd0e6',
    waterBelow: '#4a9fc9',
    tramStreet: '#b6c2ca',
    busStreet: '#6d7b86',
    ink: '#efece4',
    paper: '#151b20',
    accent: '#77cbd0',
    missingHatch: '#64707a',
    estimatedHatch: 'rgb(239 236 228 / 11%)',
    estimatedHatchBeside: 'rgb(14 19 23 / 30%)',
    expectedDots: 'rgb(239 236 228 / 42%)',
    compared: '#f0a78f',
  },
}

interface StreetMapColours {
  green: string
  water: string
  buildings: string
  street: string
  /** Of streets, and the ink of paths and railways. */
  casing: string
  name: string
  nameHalo: string
}

/** Of what lies under the areas, a third of which is seen through them: stronger than it will look. */
export const streetMapColours: Record<Theme, StreetMapColours> = {
  light: {
    green: '#b5cf9c',
    water: '#4ea3cc',
    buildings: '#b4aa98',
    street: '#ffffff',
    casing: '#55646e',
    name: '#33424d',
    nameHalo: '#fffdf8',
  },
  dark: {
    green: '#3c5a3f',
    water: '#3d86ad',
    buildings: '#55616b',
    street: '#a9b5bd',
    casing: '#0b1013',
    name: '#d6dbdf',
    nameHalo: '#151b20',
  },
}
