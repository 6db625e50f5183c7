import { ask, type Asker } from '$api/ask'
import { graphql } from '$api/graphql'

import { findStart, type StartHits } from './find-start'
import { listedPlaces, loadNearestPlaces, type NearestPlaces } from './nearest-places'
import {
  type PlacesQuestion,
  type StartName,
  type Unreadable,
  namesHome,
  readQuestion,
  startNamed,
} from '$places/address'
import { type Helpline, loadHelplines } from '$places/helplines'
import { stopsOfWays } from '$places/stops-at-ends'
import { loadPlacesMap, type PlacesMap, type Shown } from './places-map'
import { loadStart, positionStart, type Start } from '$places/start'

/** What the page has to say to an address. */
export type PlacesAnswer =
  /** Nothing was asked yet, or what was asked cannot be answered as it stands. */
  | { kind: 'question'; problem: Problem | null }
  | { kind: 'choice'; found: StartHits }
  | { kind: 'nearest'; named: StartName | null; start: Start; nearest: NearestPlaces }

export type Problem = Unreadable | 'nothing-found' | 'outside-the-city'

export interface PlacesScreen {
  question: PlacesQuestion
  answer: PlacesAnswer
  /** Numbers to call, whatever the answer. */
  helplines: Helpline[]
  /** Whether the search knows streets and house numbers, so that an address may be asked for. */
  addresses: boolean
  /** To choose from, for whoever cannot or does not want to type. */
  areas: { id: string; name: string }[]
  /** Only where it is asked for. */
  map: PlacesMap | null
}

const areasQuery = graphql(`
  query PlacesAreas {
    dataVersion
    addressSearch {
      day
    }
    planningAreas {
      id
      name
    }
    districts {
      id
      name
    }
  }
`)

/** Everything one address of the page shows. */
export async function loadPlacesScreen(
  asker: Asker,
  address: URLSearchParams,
  now: Date,
): Promise<PlacesScreen> {
  const asked = readQuestion(address)
  const uncached = { ...asker, uncached: namesHome(asked) }
  const [{ planningAreas, districts, dataVersion, addressSearch }, helplines, answer] =
    await Promise.all([
      ask(asker, areasQuery, {}),
      loadHelplines(asker, now),
      answerTo(asked, { asker: uncached, now }),
    ])
  // What was typed and understood has a name from here on.
  const question = answer.kind === 'nearest' ? { ...asked, start: answer.named } : asked
  const map = question.map
    ? await loadPlacesMap(asker, dataVersion, shownOn(question, answer))
    : null
  const addresses = addressSearch !== null
  const areas = planningAreas.length > 0 ? planningAreas : districts
  return { question, answer, helplines, addresses, areas, map }
}

/** What a map of the answer shows: the places of the list beside it, or areas to choose from. */
function shownOn({ all }: PlacesQuestion, answer: PlacesAnswer): Shown {
  if (answer.kind !== 'nearest') return { start: null, places: [], stops: [] }
  const { start, nearest } = answer
  // Areas to choose from have no start yet, and of many places the stops would hide the map.
  const stops =
    start.districts.length > 0
      ? []
      : stopsOfWays(nearest.nearestStop, listedPlaces(nearest.places, false))
  return { start, places: listedPlaces(nearest.places, all), stops }
}

/** Who asks, and when. */
interface Asking {
  asker: Asker
  now: Date
}

async function answerTo(question: PlacesQuestion, asking: Asking): Promise<PlacesAnswer> {
  const { unreadable, position, start: named, text, kind } = question
  if (unreadable) return problem(unreadable)
  if (position) {
    const start = await positionStart(asking.asker, position)
    return start ? nearestTo(start, null, kind, asking) : problem('outside-the-city')
  }
  if (named) {
    const start = await loadStart(asking.asker, named)
    return start ? nearestTo(start, named, kind, asking) : problem('unknown-start')
  }
  return text === '' ? problem(null) : answerToText(question, asking)
}

/** One place of what was typed is the start, several are a choice. */
async function answerToText({ text, kind }: PlacesQuestion, asking: Asking): Promise<PlacesAnswer> {
  const found = await findStart(asking.asker, text)
  const [only, ...others] = found.hits
  if (others.length > 0) return { kind: 'choice', found }
  const named = only ? (startNamed(only.id) ?? null) : null
  const start = named && (await loadStart(asking.asker, named))
  return start ? nearestTo(start, named, kind, asking) : problem('nothing-found')
}

async function nearestTo(
  start: Start,
  named: StartName | null,
  kind: PlacesQuestion['kind'],
  { asker, now }: Asking,
): Promise<PlacesAnswer> {
  const nearest = await loadNearestPlaces(asker, start, { kind, now })
  return { kind: 'nearest', named, start, nearest }
}

const problem = (what: Problem | null): PlacesAnswer => ({ kind: 'question', problem: what })
