import type { ParameterForm, RequestFaults, RequestProblem } from '../request-faults.ts'
import type { Entries } from '../vocabulary.ts'

const enumerated = (names: readonly string[], nothing = '') => names.join(', ') || nothing

const problems: Record<RequestProblem, string> = {
  host: 'It has to name one host, once, by its name and port alone.',
  http: 'It is no request of HTTP/1.1.',
  headers: 'Its headers are too long.',
  length: 'Its body is not as long as it says.',
  type: 'The API takes JSON alone (content-type: application/json).',
  accept: 'The API answers with JSON alone, which it does not accept (accept).',
  events:
    'Subscriptions are answered as text/event-stream alone, which it does not accept (accept).',
  form: 'This address takes files only as a form (content-type: multipart/form-data).',
  parts: 'The form is not complete, or has more parts or a longer field than is allowed.',
  expectation: 'The server fulfils no expectation but "100-continue".',
}

const parameterForms: Record<ParameterForm, string> = {
  once: 'It may stand there only once.',
  representation: 'It is json or html.',
  limit: 'It is a whole number from 1 on.',
  offset: 'It is a whole number from 0 on.',
  box: 'It has four numbers with commas between them: the smaller coordinates first, then the larger ones, in degrees up to 180 and 90.',
  moment:
    'It is a moment like 2025-12-31T00:00:00Z, a day like 2025-12-31 or a period like 2019-01-01/2025-12-31, ../2025-12-31 or 2019-01-01/..',
  properties: 'It names columns that there are, with commas between them.',
}

/** What can be wrong with a question. */
export const requestFaults: Pick<Entries, keyof RequestFaults> = {
  UNKNOWN_AREA: ({ level, area }) => `There is no area of level ${level} with the code "${area}".`,
  UNKNOWN_SITE: ({ slug }) => `There is no service site "${slug}".`,
  UNKNOWN_STOP: ({ slug }) => `There is no stop "${slug}".`,
  UNKNOWN_DATA_SET: ({ dataSet, available }) =>
    `There is no data set "${dataSet}". There are: ${enumerated(available)}.`,
  MALFORMED_ROWS: ({ most }) =>
    `Rows are counted from 0 on, and there are at most ${String(most)} at a time.`,
  UNKNOWN_PLACE: ({ slug }) => `There is no street, address, postcode or landmark "${slug}".`,
  UNKNOWN_INDICATOR: ({ indicator, available }) =>
    `There is no indicator "${indicator}". There are: ${enumerated(available)}.`,
  INDICATOR_NOT_AT_LEVEL: ({ indicator, level, available }) =>
    available.length === 0
      ? `The indicator "${indicator}" does not exist on this basis.`
      : `The indicator "${indicator}" does not exist at level ${level}, but at: ${enumerated(available)}.`,
  INDICATOR_NOT_ON_DATE: ({ indicator, level, date, available }) =>
    `The indicator "${indicator}" does not exist at level ${level} on ${date}, but on: ${enumerated(available)}.`,
  NO_CHANGE_SINCE: ({ indicator, date, since, available }) =>
    `The indicator "${indicator}" on ${date} cannot be given since ${since}. Possible: ${enumerated(available, 'none')}.`,
  NO_FIGURES_ON_DATE: ({ date, available }) =>
    `There are no figures for ${date}. Reference days are: ${enumerated(available)}.`,
  UNKNOWN_FRAMEWORK: ({ framework, available }) =>
    `There is no framework "${framework}". There are: ${enumerated(available, 'none')}.`,
  MALFORMED_WEIGHTS: ({ maximum }, { number }) =>
    `An index takes 1 to ${number(maximum)} different parts with weights of 0 or more whose sum is above 0.`,
  MALFORMED_DATE: ({ value }) =>
    `"${value}" is not a day. Write it as year-month-day, for example 2025-12-31.`,
  MALFORMED_MOMENT: ({ value }) =>
    `"${value}" is not a moment. Write it with its distance from UTC, for example 2026-11-27T15:30:00+01:00, between 1900 and 2199.`,
  MALFORMED_MONTH: ({ value }) =>
    `"${value}" is not a month. Write it as year-month, for example 2025-12.`,
  MALFORMED_POSITION: () =>
    'A position is given in degrees: longitude from −180 to 180, latitude from −90 to 90.',
  POSITION_SWAPPED: ({ lon, lat }, { number }) =>
    `Longitude and latitude are swapped: "lon" is ${number(lon)}, "lat" is ${number(lat)}. The longitude ("lon") is the smaller of the two.`,
  OUTSIDE_THE_COUNTRY: ({ west, south, east, north }, { number }) =>
    `That lies outside Germany (longitude ${number(west)} to ${number(east)}, latitude ${number(south)} to ${number(north)}).`,
  MALFORMED_POLYGON: ({ problem, most, between }, { number, list }) => {
    switch (problem) {
      case 'corner':
        return 'A corner of the polygon is two numbers in degrees: longitude and latitude.'
      case 'few':
        return 'A polygon has at least three corners, and its line ends at the first.'
      case 'many':
        return `A polygon has at most ${number(most)} corners.`
      case 'open':
        return 'The line around the polygon is not closed: its last corner must be the first.'
      case 'crossing':
        return `The line around the polygon crosses or touches itself: at the sides that begin at the corners ${list(between.map(number))}.`
    }
  },
  MALFORMED_BOUNDING_BOX: () =>
    'A bounding box needs west below east, south below north, and degrees: longitude from −180 to 180, latitude from −90 to 90.',
  OUTSIDE_THE_CITY: ({ west, south, east, north }, { number }) =>
    `That lies outside the city (longitude ${number(west)} to ${number(east)}, latitude ${number(south)} to ${number(north)}).`,
  MALFORMED_DISTANCE: ({ maximum }, { number }) =>
    `A distance is a number of metres above 0 and at most ${number(maximum)}.`,
  MALFORMED_REACH: ({ furthestMetres, slowest, fastest }, { number }) =>
    `A reach is either "withinMetres" or "withinMinutes": above 0 and at most ${number(furthestMetres)} m on foot; walking speeds are from ${number(slowest)} to ${number(fastest)} km/h.`,
  MALFORMED_DISTANCES: ({ most, furthestMetres }, { number }) =>
    `A curve takes at most ${number(most)} distances from 0 to ${number(furthestMetres)} m.`,
  MALFORMED_DECAY: ({ most }, { number }) =>
    `Weights are 1 to ${number(most)} numbers above 0 and at most 1, none above the one before it.`,
  AGES_NOT_IN_CELLS: ({ available }) =>
    `It is not known where people of this age live. Possible: ${enumerated(available)}.`,
  PROFILE_NOT_MEASURED: ({ profile, available }) =>
    `Ways for "${profile}" are not known: only an installed street network knows steps, no estimate does. Possible: ${enumerated(available)}.`,
  TOO_MANY_SITES: ({ sites, candidates }, { number }) =>
    `${number(sites)} new sites cannot be placed: there are ${number(candidates)} candidates, and at least 1 site is placed.`,
  TOO_MANY_CANDIDATES: ({ candidates, most }, { number }) =>
    `There are ${number(candidates)} candidates, at most ${number(most)} are looked at. Please choose fewer, for example by "areas".`,
  NO_CANDIDATES: () => 'There is no candidate for a site. Please name places, or other areas.',
  UNKNOWN_CANDIDATE: ({ candidate }) => `There is no candidate with the number ${candidate}.`,
  MALFORMED_SHARE: () => 'A share is a number above 0 and at most 1.',
  MALFORMED_FRONT: ({ most }, { number }) =>
    `A front is of "mclp" with at most ${number(most)} new sites, without "farthestMetres", "need" and "room".`,
  MALFORMED_FUTURES: ({ most }, { number }) =>
    `Sites for several futures are found for "mclp" and "pMedian", without "farthestMetres", "need" and "room", and for 1 to ${number(most)} futures.`,
  FUTURE_NOT_OF_PEOPLE: ({ future }, { number }) =>
    `Future ${number(future)} changes more than people. "changeResidents" and "followForecast" may be in it; all else belongs to the scenario of the question.`,
  MALFORMED_CURVE: ({ most }, { number }) =>
    `A curve is of a number of new sites (mclp, pMedian or pCenter), at most ${number(most)}.`,
  MALFORMED_BUDGET: () => 'A budget says either new sites ("sites") or posts in FTE ("fte").',
  TOO_LITTLE_STAFF: ({ fte, least, most }, { number }) =>
    `${number(fte)} FTE cannot be: there have to be at least ${number(least)} and at most ${number(most)}.`,
  ROOM_NOT_FOR_AGES: () =>
    'Room by the planning key is for all of 60 and older ("AGE_60_PLUS") alone: the key says nothing of other ages.',
  ROOM_NOT_KNOWN: () =>
    'Room ("room") bounds "mclp" without "farthestMetres" and "pMedian" alone, and only services with a planning key.',
  MALFORMED_TIME_LIMIT: ({ most }, { number }) =>
    `A time limit is a number of seconds above 0 and at most ${number(most)}.`,
  MALFORMED_PAGE: ({ maximum }, { number }) =>
    `A page has 1 to ${number(maximum)} items; "first" goes with "after", "last" with "before".`,
  MALFORMED_CURSOR: () =>
    'This place in the list ("after" or "before") does not come from an answer to the same question.',
  TEXT_TOO_LONG: ({ maximum }, { number }) =>
    `A search takes ${number(maximum)} characters at most.`,
  QUERY_TOO_LARGE: ({ limit, is, most }, { number }) => {
    const much = is === null ? '' : ` ${number(is)}`
    const allowed = most === null ? '' : `, at most ${number(most)}`
    return `The query is too large (${limit}${much}${allowed}). Please split it.`
  },
  MALFORMED_QUERY: ({ reason }) => `The query does not fit the schema: ${reason}`,
  TOO_MANY_FAULTS: () =>
    'More is wrong with the query than is listed here: the check stopped at so many faults.',
  MALFORMED_REQUEST: ({ problem }) => `The request cannot be read. ${problems[problem]}`,
  CROSS_SITE_REQUEST: () =>
    'A foreign page could ask like this without you knowing. Please ask with JSON (content-type: application/json) or with the header "apollo-require-preflight: true".',
  NOT_SIGNED_IN: () => 'Only people who are signed in see that. Please sign in.',
  NOT_ALLOWED: () => 'Your account has no right to that.',
  IMPORT_NOT_ALLOWED: () =>
    'Only who has the token for it (authorization: Bearer …), or is signed in to administrate, may import files.',
  IMPORT_TOO_LARGE: ({ mostMegabytes }, { number }) =>
    `A file is larger than ${number(mostMegabytes)} MB. This server takes no more; with PostgreSQL (DATABASE_URL) it is more than with the embedded database. Nothing was changed.`,
  METHOD_NOT_ALLOWED: ({ method, allowed }) =>
    `This address answers ${enumerated(allowed)}, not ${method}.`,
  NOT_FOUND: () => 'There is nothing at this address.',
  RANGE_NOT_SATISFIABLE: () => 'The file has no such part.',
  REQUEST_TOO_SLOW: () => 'The request did not arrive in time.',
  NO_SUCH_TILE: ({ layers, deepestZoom }, { number }) =>
    `There is no such tile. Layers: ${enumerated(layers)}; zooms: 0 to ${number(deepestZoom)}.`,
  UNKNOWN_COLLECTION: ({ collection, available }) =>
    `There is no collection "${collection}". There are: ${enumerated(available)}.`,
  UNKNOWN_FEATURE: ({ collection, feature }) =>
    `The collection "${collection}" has no feature "${feature}".`,
  UNKNOWN_PARAMETER: ({ parameter, available }) =>
    `There is no parameter "${parameter}" here. There are: ${enumerated(available, 'none')}.`,
  MALFORMED_PARAMETER: ({ parameter, form }) =>
    `The parameter "${parameter}" does not fit. ${parameterForms[form]}`,
  UNKNOWN_COORDINATE_SYSTEM: ({ parameter, available }) =>
    `The coordinate system in "${parameter}" is not known here. There are: ${enumerated(available)}.`,
  DATA_REPLACED: () =>
    'There is a new state of the data meanwhile. Please read the list from its beginning, so that it does not mix two states.',
  DATABASE_UNAVAILABLE: () =>
    'The database cannot be reached right now. Please try again in a moment.',
  DEADLINE: ({ seconds }, { number }) =>
    `The answer would have taken longer than ${number(seconds)} ${seconds === 1 ? 'second' : 'seconds'}. Please ask for less at once, or try again later.`,
  OVERLOADED: ({ seconds }, { number }) =>
    `Too many people are asking at once. Please try again in ${number(seconds)} ${seconds === 1 ? 'second' : 'seconds'}.`,
  TOO_MANY_REQUESTS: ({ seconds }, { number }) =>
    `Too many requests come from your address. Please try again in ${number(seconds)} ${seconds === 1 ? 'second' : 'seconds'}.`,
  STOPPING: () => 'The server is being stopped or started anew. Please try again in a moment.',
  INTERNAL: () => 'Something went wrong on our side. It is in the log under the request id.',
}
