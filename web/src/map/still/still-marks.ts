import { circleRadius } from '$classes/circles'
import type { Classification } from '$classes/classify'
import { markBox, placedNames, type Box } from '$drawing/drawn-names'
import type { MapFigures } from '$api/map-figures'
import type { Shapes } from '$api/shapes'
import type { Site } from '$api/sites'
import { flagShapes, siteShapes } from '$ui/mark-shapes'

import type { Plane } from './plane'

/** What lies over the areas of a picture. */
export interface StillMarks {
  sites: readonly { kinds: Site['kinds']; position: { lon: number; lat: number } }[]
  /** Metres of a straight line around each site. */
  rings: readonly number[]
}

interface Under {
  shapes: Shapes
  /** Of areas; cells have none. */
  figures?: MapFigures
  classification?: Classification
}

const signs = {
  meeting: siteShapes(['MEETING']),
  counselling: siteShapes(['COUNSELLING']),
  both: siteShapes(['MEETING', 'COUNSELLING']),
}

/** Signs are drawn on a field of 24 × 24. */
const signScale = 0.62
const flagAbove = 20

/** Of all texts of a drawing. */
export const fontName = 'Atkinson Hyperlegible Next'

const nameSize = 14

export const markDefinitions = [
  ...Object.entries(signs).map(
    ([name, { outer, inner }]) =>
      `<g id="${name}" transform="scale(${signScale})translate(-12-12)"><path class="sign" d="${outer}"/>${inner ? `<path class="sign paper" d="${inner}"/>` : ''}</g>`,
  ),
  ...Object.entries(flagShapes).map(
    ([name, shape]) =>
      `<path id="${name}" class="sign" transform="scale(${signScale})translate(-12-12)" d="${shape}"/>`,
  ),
].join('')

export const markStyles = (ink: string, paper: string): string[] => [
  `.sign{fill:${ink};stroke:${paper};stroke-width:3;paint-order:stroke}.sign.paper{fill:${paper};stroke:none}`,
  `.ring{fill:none;stroke:${ink};stroke-opacity:.55}`,
  `text{fill:${ink};stroke:${paper};stroke-width:3;stroke-linejoin:round;paint-order:stroke;font-size:${nameSize}px;font-family:'${fontName}',sans-serif;text-anchor:middle}`,
]

/** Sites with their rings, flags, and the names of the areas shown that have room. */
export function drawnMarks(plane: Plane, { sites, rings }: StillMarks, under: Under): string {
  const { shapes, figures, classification } = under
  const level = figures?.asked.level ?? 'PLANNING_AREA'
  const centres = shapes.levels[level].centres.features.map(({ geometry, properties }) => {
    const [lon = 0, lat = 0] = geometry.coordinates
    return { ...properties, ...plane.place({ lon, lat }) }
  })
  const placed = sites.map(({ kinds, position }) => ({ kinds, ...plane.place(position) }))
  const flags = centres.filter(({ id }) => classification?.flagged.has(id))
  const taken: Box[] = [
    ...placed.map(markBox),
    ...flags.map(({ x, y }) => markBox({ x, y: y - flagAbove })),
    ...centres.flatMap(({ id, x, y }) => {
      const radius = circleOf(id, under)
      return radius > 0 ? [circleBox({ x, y }, radius)] : []
    }),
  ]
  return [
    ...rings.flatMap((metres) =>
      placed.map(
        ({ x, y }) =>
          `<circle class="ring" cx="${x}" cy="${y}" r="${Math.round(metres * plane.perMetre)}"/>`,
      ),
    ),
    ...placed.map(({ kinds, x, y }) => use(signName(kinds), x, y)),
    ...flags.map(({ id, x, y }) =>
      use((figures?.byArea.get(id)?.value ?? 0) > 0 ? 'more' : 'less', x, y - flagAbove),
    ),
    ...placedNames(
      centres.map(({ name, x, y }) => ({ text: name, x, y: y + nameSize / 3 })),
      taken,
      { size: plane, letters: nameSize },
    ).map(({ text, x, y }) => `<text x="${x}" y="${Math.round(y)}">${escaped(text)}</text>`),
  ].join('')
}

/** Units; 0 where there is none. */
function circleOf(id: string, { figures, classification }: Under): number {
  const value = figures?.byArea.get(id)?.value
  return classification?.circles && value ? circleRadius(value, classification.circles) : 0
}

const circleBox = ({ x, y }: { x: number; y: number }, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
})

function signName(kinds: Site['kinds']): keyof typeof signs {
  if (kinds.length > 1) return 'both'
  return kinds.includes('COUNSELLING') ? 'counselling' : 'meeting'
}

const use = (name: string, x: number, y: number) => `<use href="#${name}" x="${x}" y="${y}"/>`

/** A text as the content of an XML element. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
