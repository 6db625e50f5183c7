import type { Geometry } from 'geojson'

import { markOf, type Mark } from '$classes/mark'
import { themedCss, type ThemedColour } from '$classes/colours'
import type { Texture } from '$classes/textures'

import { mapColours } from '../colours'
import type { MapPicture } from '../map-picture'
import type { Shapes } from '$api/shapes'

import namesFont from '$styles/plain-zero/names.woff2?inline'

import { planeOf, type Box, type Plane } from './plane'
import { stillCircles, type StillCircles } from './still-circles'
import { stillFragments } from './still-fragments'
import { fontFace } from './still-letters'
import { drawnMarks, markDefinitions, markStyles, type StillMarks } from './still-marks'
import type { Lettering, StillNames } from './still-names'
import { patterns, texturePattern } from './still-patterns'

const names = Object.values(stillFragments).map((fragment) => fragment.slice(1))

/** For pages, whose theme and fragment it follows; or for a sheet of its own, light and whole. */
export type StillUse = 'page' | 'sheet'

interface BaseMap {
  shapes: Shapes
  /** To find one's way by, where the picture stands alone. */
  streets: Geometry
  box: Box
  marks: StillMarks
  use?: StillUse
  /** Begins names in it, where two stand in one document. */
  prefix?: string
  /** Height of the areas' names, in units of the drawing. */
  letters?: number
}

const inkOfThemes = (ink: keyof (typeof mapColours)['light']): ThemedColour => ({
  light: mapColours.light[ink],
  dark: mapColours.dark[ink],
})

/** Where circles say what there is, areas are background. */
const cityLook = inkOfThemes('city')

/** Heights of letters, in units of the drawing: of all names, and of the few that a small picture has. */
const [usualLetters, lettersOfFew] = [15, 28]

/** Shapes that look alike. */
interface Kind {
  look: (ThemedColour & { texture?: Texture }) | null
  mark: Mark
  path: string
  /** What runs between them; null: nothing. */
  border: 'fine' | 'drawn' | null
}

/**
 * The choropleth as a picture that needs neither script nor graphics card: seen before the map is loaded, by whoever
 * loads none, and on paper. It fills the city's bounding box as the map does when it shows the whole city.
 *
 * @returns an SVG document
 */
export function drawStill(baseMap: BaseMap, { figures, classification }: MapPicture): string {
  const plane = planeOf(baseMap.box)
  const kinds = new Map<string, Kind>()
  const border = classification.circles ? 'drawn' : 'fine'
  for (const { geometry, properties } of baseMap.shapes.levels[figures.asked.level].areas
    .features) {
    const figure = figures.byArea.get(properties.id)
    const own = classification.colourByArea.get(properties.id) ?? null
    const look = own && classification.circles ? cityLook : own
    const mark = figure?.value == null ? 'missing' : markOf(figure.status, figures.asked.basis)
    const key = `${look ? themedCss(look) : ''} ${mark}`
    const kind = kinds.get(key) ?? { look, mark, path: '', border }
    kinds.set(key, { ...kind, path: kind.path + plane.path(geometry) })
  }
  const { use = 'page' } = baseMap
  const ink = inkOf(use)
  return documentOf(baseMap, plane, {
    circles: stillCircles(
      baseMap.shapes,
      plane,
      { figures, classification },
      {
        colourOf: (colour) => colourOf(colour, use),
        ink: ink('ink'),
        paper: ink('paper'),
        outline: ink('strongBorder'),
      },
    ),
    kinds: [...kinds.values()],
    marks: drawnMarks(
      plane,
      baseMap.marks,
      { shapes: baseMap.shapes, figures, classification },
      letteringOf(baseMap),
    ),
  })
}

/** A cell that is drawn: where its people's middle lies, in degrees, and how long its side is, in metres. */
export interface StillCell {
  lon: number
  lat: number
  side: number
  /** Null where nothing is known: it is hatched. */
  look: (ThemedColour & { texture: Texture }) | null
}

/** Sides are rounded to so many metres, so that there are few kinds of squares. */
const sideSteps = 40

/**
 * Cells by their class in place of areas; between them lies the city.
 * @param unknown ids of planning areas of which nothing is known: they are hatched as a whole
 */
export function drawStillOfCells(
  baseMap: BaseMap,
  cells: readonly StillCell[],
  unknown: readonly string[] = [],
): string {
  const plane = planeOf(baseMap.box)
  const groups = new Map<string, StillCell[]>()
  for (const cell of cells) {
    const side = Math.round(cell.side / sideSteps) * sideSteps
    const key = `${cell.look ? themedCss(cell.look) : ''} ${String(side)}`
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push({ ...cell, side })
  }
  const kinds = [...groups.values()].flatMap((group): Kind[] => {
    const [first] = group
    if (!first) return []
    const side = first.side * plane.perMetre
    const path = squaresAround(group.map(plane.place), side)
    const mark = first.look ? 'estimated' : 'missing'
    return [{ look: first.look, mark, path, border: null }]
  })
  const city = baseMap.shapes.city.features.map(({ geometry }) => plane.path(geometry)).join('')
  const hatched = baseMap.shapes.levels.PLANNING_AREA.areas.features
    .filter(({ properties }) => unknown.includes(properties.id))
    .map(({ geometry }) => plane.path(geometry))
    .join('')
  return documentOf(baseMap, plane, {
    below: `<path class="city" d="${city}"/>${hatched === '' ? '' : `<path class="unknown" fill="url(#missing)" d="${hatched}"/>`}`,
    kinds,
    marks: drawnMarks(plane, baseMap.marks, { shapes: baseMap.shapes }, letteringOf(baseMap)),
  })
}

interface Drawn {
  below?: string
  circles?: StillCircles | null
  kinds: readonly Kind[]
  marks: StillNames
}

function documentOf(
  { shapes, streets, use = 'page', prefix = '' }: BaseMap,
  plane: Plane,
  { below = '', circles = null, kinds, marks }: Drawn,
): string {
  const river = shapes.waterways.features.map(({ geometry }) => plane.path(geometry)).join('')
  // Whoever takes a sheet along has no switch for them.
  const textures = use === 'page' ? texturesOf(kinds, prefix) : []
  const content = [
    `<defs>${patterns}${textures.map(({ id, texture }) => texturePattern(id, texture)).join('')}`,
    ...kinds.map(({ path }, index) => `<path id="${prefix}a${index}" d="${path}"/>`),
    `${markDefinitions}</defs>${below}`,
    ...kinds.map((_, index) => `<use href="#${prefix}a${index}" class="${prefix}c${index}"/>`),
    textured(kinds, textures, prefix),
    ...kinds.map((kind, index) =>
      kind.mark === 'counted' ? '' : `<use href="#${prefix}a${index}" fill="url(#${kind.mark})"/>`,
    ),
    `<path class="whole street" d="${plane.path(streets)}"/>`,
    `<path class="strong" d="${plane.path(shapes.levels.PLANNING_AREA.borders)}"/>`,
    `<path class="casing" d="${river}"/><path class="water" d="${river}"/>${circles?.drawn ?? ''}`,
    `<g class="whole">${marks.drawn}</g>`,
  ].join('')
  const variants =
    use === 'sheet'
      ? content
      : names.reduce((inside, name) => `<g id="${name}">${inside}</g>`, content)
  const styles = [
    ...stylesOf(kinds, { use, prefix }),
    ...(circles?.styles ?? []),
    ...marks.styles,
    ...(use === 'page' ? pageStyles : []),
  ].join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${plane.width} ${plane.height}"><style>${styles}</style>${variants}</svg>`
}

function texturesOf(kinds: readonly Kind[], prefix: string): { id: string; texture: Texture }[] {
  const found = new Set(kinds.flatMap(({ look }) => look?.texture ?? []))
  return [...found].map((texture, index) => ({ id: `${prefix}t${index}`, texture }))
}

function textured(
  kinds: readonly Kind[],
  textures: readonly { id: string; texture: Texture }[],
  prefix: string,
): string {
  const uses = kinds.flatMap((kind, index) => {
    const pattern = textures.find(({ texture }) => texture === kind.look?.texture)
    return pattern ? [`<use href="#${prefix}a${index}" fill="url(#${pattern.id})"/>`] : []
  })
  return uses.length === 0 ? '' : `<g class="textured">${uses.join('')}</g>`
}

function letteringOf({ use = 'page', prefix = '', letters = usualLetters }: BaseMap): Lettering {
  return {
    size: letters,
    sizeOfFew: use === 'page' ? lettersOfFew : null,
    circleScales: use === 'page' ? { all: 1.5, few: 2.4 } : { all: 1, few: 1 },
    colourOf: (colour) => colourOf(colour, use),
    prefix,
  }
}

const inkOf = (use: StillUse) => (ink: keyof (typeof mapColours)['light']) =>
  colourOf(inkOfThemes(ink), use)

const colourOf = (colour: ThemedColour, use: StillUse) =>
  use === 'page' ? themedCss(colour) : oldNotation(colour.light)

/** What draws sheets as pixels reads no `rgb(29 43 54 / 13%)`. */
const oldNotation = (colour: string) =>
  colour.replace(
    /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/,
    (_, red, green, blue, percent) =>
      `rgba(${[red, green, blue, Number(percent) / 100].join(',')})`,
  )

function stylesOf(
  kinds: readonly Kind[],
  { use, prefix }: { use: StillUse; prefix: string },
): string[] {
  const ink = inkOf(use)
  const paper = ink('paper')
  const borders = {
    fine: `;stroke:${ink('border')}`,
    // Paper is not seen between areas that are all of one pale colour.
    drawn: `;stroke:${ink('strongBorder')};stroke-width:.7`,
  }
  return [
    ...kinds.map(({ look, border }, index) => {
      const fill = look ? colourOf(look, use) : paper
      return `.${prefix}c${index}{fill:${fill}${border ? borders[border] : ''}}`
    }),
    `.city{fill:${ink('city')}}`,
    `.street{fill:none;stroke:${ink('tramStreet')};stroke-width:1.1;stroke-opacity:.6;stroke-linejoin:round}`,
    '.strong,.casing,.water{fill:none;stroke-linejoin:round;stroke-linecap:round}',
    `.strong{stroke:${ink('strongBorder')};stroke-width:1.3}`,
    `.casing{stroke:${ink('waterCasing')};stroke-width:5.6}`,
    `.water{stroke:${ink('water')};stroke-width:4}`,
    `#estimated path{stroke:${ink('estimatedHatch')};stroke-width:.7}`,
    `#estimated .beside{stroke:${ink('estimatedHatchBeside')}}`,
    `#expected path{stroke:${ink('expectedDots')};stroke-width:2.1;stroke-linecap:round}`,
    `#missing path{stroke:${ink('missingHatch')};stroke-width:.9}`,
    `.paper{fill:${paper}}.ink{fill:${ink('ink')}}`,
    ...markStyles(ink('ink'), paper),
    `.place{fill:${ink('accent')};stroke:${paper};stroke-width:3}`,
    '.chosen{fill:none;stroke-linejoin:round}',
    `.chosen.casing{stroke:${paper};stroke-width:7}`,
    `.pinned{stroke:${ink('accent')};stroke-width:3.6}`,
    `.compared{stroke:${ink('compared')};stroke-width:3.6;stroke-dasharray:6 2.2}`,
  ]
}

const pageStyles = [
  ':root{color-scheme:light dark}',
  // Lines keep their width, and patterns can still be told apart, however small the picture is shown.
  'path{vector-effect:non-scaling-stroke}pattern path,.sign{vector-effect:none}',
  '@media(max-width:600px){pattern{transform:scale(2.4)}.casing{stroke-width:4}.water{stroke-width:2.6}}',
  // A small picture has the few names that matter most, in larger letters.
  '@media(max-width:540px){.all{display:none}}@media(min-width:540.1px){.few{display:none}}',
  '.whole,.textured{display:none}',
  'g:target .whole,[id$=textured]:target .textured{display:inline}',
  `[id$=textured]:target .n{fill:${themedCss(inkOfThemes('ink'))};stroke:${themedCss(inkOfThemes('paper'))}}`,
  fontFace('semiBold', namesFont),
  '[id^=paper]:target{color-scheme:light}',
]

/** Squares around their middles, each drawn from the one before it. */
function squaresAround(middles: readonly { x: number; y: number }[], side: number): string {
  const tenths = (length: number) => Number(length.toFixed(1))
  const length = tenths(side)
  const square = `h${length}v${length}h-${length}z`
  return middles
    .map(({ x, y }, index) => {
      const before = middles[index - 1]
      return before
        ? `m${x - before.x} ${y - before.y}${square}`
        : `M${tenths(x - side / 2)} ${tenths(y - side / 2)}${square}`
    })
    .join('')
    .replaceAll(' -', '-')
}
