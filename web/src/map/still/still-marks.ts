import type { MapLevel } from '$api/catalogue'
import type { Site } from '$api/sites'
import { circleRadius } from '$classes/circles'
import { flagShapes, siteShapes } from '$ui/mark-shapes'

import { mapColours } from '../colours'
import { flagAbove } from '../icons'
import { boxAround } from '../names/names-on-map'

import type { Plane } from './plane'
import { stillNames, type Lettering, type Named, type StillNames } from './still-names'

interface ChosenArea {
  id: string
  level: MapLevel
}

/** What lies over the areas of a picture. */
export interface StillMarks {
  sites: readonly { kinds: Site['kinds']; position: { lon: number; lat: number } }[]
  /** Those of a plan, in broken lines. */
  planned?: StillMarks['sites']
  /** Metres of a straight line around each site. */
  rings: readonly number[]
  /** Outlined by a whole line. */
  pinned: ChosenArea | null
  /** Outlined by a broken one. */
  compared: readonly ChosenArea[]
  /** A line that somebody drew, without its end. */
  polygon?: readonly (readonly [lon: number, lat: number])[]
  /** What was searched for. */
  place: { name: string; position: { lon: number; lat: number } } | null
}

const signs = {
  meeting: siteShapes(['MEETING']),
  counselling: siteShapes(['COUNSELLING']),
  both: siteShapes(['MEETING', 'COUNSELLING']),
}

/** Signs are drawn on a field of 24 × 24. */
const signScale = 0.62
/** Units from a sign's middle to the edge of its halo. */
const signReach = 9

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
  `.lead{fill:none;stroke:${ink};stroke-width:1.2}.lead.casing{stroke:${paper};stroke-width:3.2}`,
]

/** Rings, outlines of what was chosen, sites, flags, and over them the names of areas. */
export function drawnMarks(
  plane: Plane,
  { sites, planned = [], rings, pinned, compared, polygon = [], place }: StillMarks,
  under: Omit<Named, 'chosen'>,
  lettering: Lettering,
): StillNames {
  const { shapes, figures, classification } = under
  const centres = shapes.levels[figures?.asked.level ?? shapes.largest].centres.features.map(
    ({ geometry, properties: { id } }) => {
      const [lon = 0, lat = 0] = geometry.coordinates
      return { id, ...plane.place({ lon, lat }) }
    },
  )
  const placed = sites.map(({ kinds, position }) => ({ kinds, ...plane.place(position) }))
  const flags = centres
    .filter(({ id }) => classification?.flagged.has(id))
    .map(({ id, x, y }) => ({ id, x, y: y - flagAbove }))
  const circles = new Map(
    centres.flatMap(({ id, ...at }) => {
      const radius = circleOf(id, under)
      return radius > 0 ? [[id, { at, radius }]] : []
    }),
  )
  const chosen = [...(pinned ? [pinned] : []), ...compared]
  const ofPlan = planned.map(({ kinds, position }) => ({ kinds, ...plane.place(position) }))
  const signBoxes = [...placed, ...ofPlan, ...flags].map((one) => boxAround(one, signReach))
  const names = stillNames(
    plane,
    { ...under, chosen: chosen.map(({ id }) => id) },
    {
      signs: signBoxes,
      circles,
      place: place && { name: place.name, ...plane.place(place.position) },
    },
    lettering,
  )
  const outline = (areas: readonly ChosenArea[], look: string) => {
    const path = areas.map((area) => outlineOf(area, plane, under)).join('')
    const lines = `<path class="chosen casing" d="${path}"/><path class="chosen ${look}" d="${path}"/>`
    return path === '' ? '' : lines
  }
  const drawn = [
    ...rings.flatMap((metres) =>
      placed.map(
        ({ x, y }) =>
          `<circle class="ring" cx="${x}" cy="${y}" r="${Math.round(metres * plane.perMetre)}"/>`,
      ),
    ),
    outline(compared, 'compared'),
    outline(pinned ? [pinned] : [], 'pinned'),
    polygonLine(polygon, plane),
    ...placed.map(({ kinds, x, y }) => use(signName(kinds), x, y)),
    ...ofPlan.map(plannedSign),
    ...flags.map(({ id, x, y }) =>
      use((figures?.byArea.get(id)?.value ?? 0) > 0 ? 'more' : 'less', x, y),
    ),
    names.drawn,
  ].join('')
  const styles = [
    ...(planned.length === 0 ? [] : [plannedStyle(lettering)]),
    ...(polygon.length === 0 ? [] : [`.drawn{stroke:${inkIn(lettering)('ink')};stroke-width:2.6}`]),
  ]
  return { drawn, styles: [...names.styles, ...styles] }
}

function polygonLine(polygon: NonNullable<StillMarks['polygon']>, plane: Plane): string {
  if (polygon.length === 0) return ''
  const corners = polygon.map(([lon, lat]) => plane.place({ lon, lat }))
  const path = `M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`
  return `<path class="chosen casing" d="${path}"/><path class="chosen drawn" d="${path}"/>`
}

function plannedSign({ kinds, x, y }: { kinds: Site['kinds']; x: number; y: number }): string {
  const { outer } = signs[signName(kinds)]
  const at = `transform="translate(${x} ${y})scale(${signScale})translate(-12-12)"`
  return `<path class="planned halo" ${at} d="${outer}"/><path class="planned" ${at} d="${outer}"/>`
}

const inkIn =
  ({ colourOf }: Lettering) =>
  (of: 'accent' | 'ink' | 'paper') =>
    colourOf({ light: mapColours.light[of], dark: mapColours.dark[of] })

function plannedStyle(lettering: Lettering): string {
  const ink = inkIn(lettering)
  return `.planned{fill:${ink('paper')};stroke:${ink('accent')};stroke-width:3;stroke-dasharray:4.2 2.6;vector-effect:none}.planned.halo{stroke:${ink('paper')};stroke-width:8;stroke-dasharray:none}`
}

function outlineOf({ id, level }: ChosenArea, plane: Plane, { shapes }: Pick<Named, 'shapes'>) {
  const found = shapes.levels[level].areas.features.find(({ properties }) => properties.id === id)
  return found ? plane.path(found.geometry) : ''
}

/** Units; 0 where there is none. */
function circleOf(id: string, { figures, classification }: Omit<Named, 'chosen'>): number {
  const value = figures?.byArea.get(id)?.value
  return classification?.circles && value ? circleRadius(value, classification.circles) : 0
}

function signName(kinds: Site['kinds']): keyof typeof signs {
  if (kinds.length > 1) return 'both'
  return kinds.includes('COUNSELLING') ? 'counselling' : 'meeting'
}

const use = (name: string, x: number, y: number) => `<use href="#${name}" x="${x}" y="${y}"/>`
