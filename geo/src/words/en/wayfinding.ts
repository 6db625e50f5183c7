import type { CompassPoint, Passage, Stairs, Turn, Walked } from '../../terms/wayfinding.ts'
import type { Entries } from '../vocabulary.ts'

const compass: Record<CompassPoint, string> = {
  N: 'north',
  NE: 'north-east',
  E: 'east',
  SE: 'south-east',
  S: 'south',
  SW: 'south-west',
  W: 'west',
  NW: 'north-west',
}

const turned: Record<Turn, string> = {
  AHEAD: 'Go straight on',
  SLIGHT_LEFT: 'Bear left',
  LEFT: 'Turn left',
  SHARP_LEFT: 'Turn sharp left',
  SLIGHT_RIGHT: 'Bear right',
  RIGHT: 'Turn right',
  SHARP_RIGHT: 'Turn sharp right',
  BACK: 'Turn back',
}

const passed: Record<Exclude<Passage, 'STAIRS'>, string> = {
  BRIDGE: 'over the bridge',
  TUNNEL: 'through the underpass',
  LIFT: 'by the lift',
}

function climbed(
  { flights, steps, handrail, ramp }: Stairs,
  number: (value: number) => string,
): string {
  const counted = steps === 1 ? '1 step' : steps === null ? null : `${number(steps)} steps`
  return [
    flights === 1 ? 'by stairs' : `by ${number(flights)} flights of stairs`,
    counted === null ? '' : flights === 1 ? ` with ${counted}` : ` with ${counted} in all`,
    handrail === null ? '' : handrail ? ', with a handrail' : ', without a handrail',
    ramp === true ? ', with a ramp' : '',
  ].join('')
}

/** To ten metres, from a kilometre on to a hundred. */
function far(metres: number, number: (value: number) => string): string {
  return metres < 995
    ? `${number(Math.max(10, Math.round(metres / 10) * 10))} m`
    : `${number(Math.round(metres / 100) / 10)} km`
}

const along = ({ street }: Walked) => street ?? 'the path'
const over = ({ over: passages, stairs }: Walked, number: (value: number) => string): string =>
  passages
    .flatMap((passage) => {
      if (passage !== 'STAIRS') return passed[passage]
      return stairs ? climbed(stairs, number) : []
    })
    .map((words) => `, ${words}`)
    .join('')

/** The way along streets. */
export const wayfinding = {
  wayBegins: ({ towards, apart, walked }, { number }) => {
    const heading = `${compass[towards]} along ${along(walked)} for ${far(walked.metres, number)}${over(walked, number)}`
    return apart === null
      ? `Head ${heading}`
      : `About ${far(apart, number)} to the nearest street. Then head ${heading}`
  },
  wayGoesOn: ({ turn, walked }, { number }) => {
    const metres = far(walked.metres, number)
    if (turn === 'AHEAD')
      return `Continue along ${along(walked)} for ${metres}${over(walked, number)}`
    if (turn === 'BACK')
      return `Turn back along ${along(walked)} for ${metres}${over(walked, number)}`
    const onto = walked.street === null ? '' : ` onto ${walked.street}`
    return `${turned[turn]}${onto}, ${metres}${over(walked, number)}`
  },
  wayEnds: ({ apart }, { number }) =>
    apart === null
      ? 'There you have arrived.'
      : `From there it is about ${far(apart, number)} to the place.`,
  wayNeedsNetwork: () =>
    'We do not know the way along the streets: no street network is set up on this server.',
  wayOfTable: ({ source }) =>
    `We do not know the way along the streets: distances come from a table (${source}).`,
  wayNowhere: ({ withoutSteps }) =>
    withoutSteps
      ? 'No way without steps leads there on the map of OpenStreetMap.'
      : 'No way on foot leads there on the map of OpenStreetMap.',
  furnitureAsMapped: ({ day }, words) =>
    `Benches, toilets, stairs and kerbs are known only as far as they are mapped in OpenStreetMap (as of ${words.day(day)}). There may be more.`,
} satisfies Partial<Entries>
