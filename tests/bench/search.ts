import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { z } from 'zod'

import { startEmptyRoute } from './empty-route.ts'
import { randomBelow, stateNames } from './state-names.ts'
import { summary } from './summary.ts'

const rounds = 9
const askedInARound = 600

const served = z.object({ url: z.string(), firstMilliseconds: z.number(), bytes: z.number() })
const query = `query Search($text: String!) { search(text: $text, first: 8) { __typename
  ... on Street { id nameInFull position { lon lat } } ... on Address { id number street { name } position { lon lat } }
  ... on Postcode { id } ... on District { id } } }`

/** A search in a state's streets beside an empty route, one question after another and none twice. */
export async function measureSearch() {
  const empty = await startEmptyRoute()
  const { server, url, ...first } = await startSearch()
  const texts = typedTexts(rounds * askedInARound)
  const durations: Record<'empty' | 'search' | 'compressed', number[][]> = {
    empty: [],
    search: [],
    compressed: [],
  }
  for (let round = 0; round < rounds; round += 1) {
    const asked = texts.slice(round * askedInARound, (round + 1) * askedInARound)
    durations.empty.push(await timed(asked, () => fetch(empty.url)))
    durations.search.push(await timed(asked, (text) => ask(url, text, 'identity')))
    durations.compressed.push(await timed(asked, (text) => ask(url, text.toUpperCase(), 'gzip')))
  }
  empty.stop()
  server.kill()
  await once(server, 'exit')
  const at = (part: number, runs: number[][]) => runs.map((run) => quantile(run, part))
  const [emptyP95, searchP95] = [at(0.95, durations.empty), at(0.95, durations.search)]
  const toEmpty = (all: readonly number[]) =>
    summary(all.map((p95, round) => p95 / (emptyP95[round] ?? NaN)))
  return {
    ...first,
    p95ToEmptyRoute: toEmpty(searchP95),
    compressedP95ToEmptyRoute: toEmpty(at(0.95, durations.compressed)),
    emptyP50: summary(at(0.5, durations.empty)),
    emptyP95: summary(emptyP95),
    searchP50: summary(at(0.5, durations.search)),
    searchP95: summary(searchP95),
    searchMost: summary(at(1, durations.search)),
  }
}

async function startSearch() {
  const program = fileURLToPath(new URL('search-server.ts', import.meta.url))
  const server = spawn(execPath, ['--expose-gc', '--import', 'tsx', program], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = z.tuple([z.string()]).parse(await once(createInterface(server.stdout), 'line'))
  return { server, ...served.parse(JSON.parse(line)) }
}

/** A compressed answer counts with what unpacking it takes the one who asks, who shares the processor here. */
const ask = (url: string, text: string, encoding: 'identity' | 'gzip') =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': encoding },
    body: JSON.stringify({ query, variables: { text } }),
  })

async function timed(
  texts: readonly string[],
  answer: (text: string) => Promise<Response>,
): Promise<number[]> {
  const durations: number[] = []
  for (const text of texts) {
    const begun = performance.now()
    await (await answer(text)).text()
    durations.push(performance.now() - begun)
  }
  return durations.sort((one, other) => one - other)
}

const quantile = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN

/** What people type: names whole, begun, short, with a house number, with a postcode, with a letter wrong. */
function typedTexts(count: number): string[] {
  const below = randomBelow(2)
  const names = stateNames(100_000)
  return Array.from({ length: count }, (_, asked) => {
    const name = names[below(names.length)] ?? ''
    const number = String(1 + below(30))
    const middle = 1 + below(Math.max(1, name.length - 2))
    switch (asked % 8) {
      case 0:
        return name
      case 1:
        return name.slice(0, 3 + below(name.length))
      case 2:
        return name.replace('straße', 'str.').replace('Straße', 'Str.')
      case 3:
        return `${name} ${number}`
      case 4:
        return `${name.replace('straße', 'str.')} ${number}, ${String(1000 + below(600)).padStart(5, '0')} Dresden`
      case 5:
        return String(1000 + below(600)).padStart(5, '0')
      case 6:
        return `${name.slice(0, middle)}${name.slice(middle + 1)} ${number}`
      default:
        return name.toLowerCase().replace('straße', ' strasse').replaceAll('ö', 'oe')
    }
  })
}
