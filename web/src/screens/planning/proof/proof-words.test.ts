import type { Certificate } from '@atlas/geo/placement/certificate'
import { placed } from '@atlas/geo/placement/place'
import type { PlacementQuestion } from '@atlas/geo/placement/question'
import { receivedInstance } from '@atlas/geo/placement/received-instance'
import { nobodyFollows } from '@atlas/geo/placement/replay'
import { noRules } from '@atlas/geo/placement/instance'
import { withoutChanges } from '@atlas/geo/world/scenario'
import { describe, expect, it } from 'vitest'

import german from '$words/de'
import planning from '$words/de/planning'

import { twoDistricts } from '../planning-fixture'
import { checkedParts, type Checked, verdictOf, verdictWords } from './proof-words'
import { provenPlaces, viewOfProven } from './proven-places'
import { cellsOf, recompute } from './recompute'
import { cityNamed } from '$api/city-fixture'

const say = planning(cityNamed('Musterstadt'))
const spoken = { say, t: german(cityNamed('Musterstadt')), language: 'de' } as const

/** Five cells in a row, some 700 m apart; the only site stands at the first. */
const lon = [13.7, 13.71, 13.72, 13.73, 13.74]
const lat = lon.map(() => 51.05)
const cells = {
  asOf: '2025-12-31',
  source: { id: 'cells', title: 'Zellen', publisher: 'Stadt', licence: 'frei', url: null },
  lon,
  lat,
  district: lon.map(() => 0),
  residents60To79: [100, 40, 30, 20, 300],
  residents80Plus: lon.map(() => 0),
}
const ground: Checked['ground'] = {
  dataVersion: 'the very same data',
  cells,
  placementGround: {
    kind: 'MEETING',
    ages: 'AGE_60_PLUS',
    weights: cells.residents60To79.map((people) => 10 * people),
    sites: { lon: [13.7], lat: [51.05] },
    candidates: { lon, lat, district: lon.map(() => 0), districts: [{ code: 'n', name: 'Nord' }] },
    room: null,
    partsOfAPerson: 10,
    detourFactor: 1.3,
    unknownIn: [],
    knownSites: 1,
    countedSites: null,
    note: '',
  },
}

function certificateOf(question: PlacementQuestion): Certificate {
  const about = { question, rules: noRules }
  const instance = receivedInstance(
    cellsOf(cells),
    { ...ground.placementGround, ages: 'AGE_60_PLUS' },
    about,
  )
  const steps = placed(instance, question)
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done !== true) continue
    if (next.value.status === 'INFEASIBLE') expect.fail('infeasible')
    return next.value.certificate
  }
}

const checked = (
  certificate: Certificate,
  of = ground,
  dataVersion = 'the very same data',
): Checked => ({
  at: 'checked',
  proof: {
    dataVersion,
    at: '2026-11-27T22:00:00.000Z',
    input: {},
    scenario: withoutChanges,
    certificate,
  },
  ground: of,
  recomputed: recompute(
    { certificate, cells: of.cells, ground: { ...of.placementGround, ages: 'AGE_60_PLUS' } },
    nobodyFollows,
  ),
})

const said = (one: Checked) =>
  [
    verdictWords(one, spoken),
    ...checkedParts(one, spoken).map(
      ({ state, sentence }) => `${say.proof.states[state]}: ${sentence}`,
    ),
  ].map((sentence) => sentence.replaceAll('\u00a0', ' '))

describe('a certificate that is recomputed', () => {
  const certificate = certificateOf({ model: 'MCLP', within: 1_000, sites: 1 })

  it('holds part by part', () => {
    expect(said(checked(certificate))).toEqual([
      'Der Nachweis stimmt: Besser geht es nicht.',
      'stimmt: Er spricht von denselben 5 Zellen und 5 möglichen Plätzen wie dieser Server.',
      'stimmt: Der neue Ort hält die Regeln der Frage ein: Zahl, Abstände, verlangte und ausgeschlossene Plätze.',
      'stimmt: Mit ihnen und den Orten, die schon stehen, sind es rund 490 Menschen ab 60 in Reichweite.',
      'stimmt: Keine andere Wahl kommt auf mehr als rund 490 Menschen ab 60 in Reichweite, in 1 Schritt nachgerechnet.',
      'stimmt: Beides ist dieselbe Zahl: Besser geht es nicht.',
    ])
  })

  it('says which part does not', () => {
    const wrong = said(checked({ ...certificate, value: 5_500 }))
    expect(wrong.filter((sentence) => !sentence.startsWith('stimmt:'))).toEqual([
      'Der Nachweis stimmt nicht.',
      'stimmt nicht: Nachgerechnet sind es rund 490 Menschen ab 60 in Reichweite, im Nachweis steht rund 550 Menschen ab 60 in Reichweite.',
    ])
    expect(said(checked({ ...certificate, sites: [0, 1] }))[2]).toMatch(
      /^stimmt nicht: Die neuen Orte/,
    )
    const unproven = { ...certificate, boundBySums: certificate.value - 10 }
    expect(said(checked(unproven))).toContain(
      'stimmt nicht: Die Schritte des Nachweises beweisen seine Schranke nicht.',
    )
  })

  it('says how far sums go, and whose word the rest is', () => {
    const looser = { ...certificate, boundBySums: certificate.value + 1_000 }
    expect(verdictOf(checked(looser))).toBe('solver')
    const solver = {
      ...looser,
      restsOn: 'SOLVER',
      solver: { name: 'HiGHS', version: '1.8' },
    } as const
    expect(said(checked(solver)).at(-1)).toContain('sagt das Rechenprogramm HiGHS 1.8')
    expect(said(checked({ ...looser, bound: looser.boundBySums }))[0]).toBe(
      'Der Nachweis stimmt: Höchstens 17 % besser ist möglich.',
    )
  })

  it('belongs to its own cells and places', () => {
    const { placementGround } = ground
    const fewer = { ...placementGround.candidates, lon: lon.slice(1), lat: lat.slice(1) }
    const other = { ...ground, placementGround: { ...placementGround, candidates: fewer } }
    expect(said(checked(certificate, other))).toEqual([
      'Der Nachweis gehört nicht zu diesen Daten.',
      'stimmt nicht: Er spricht von 5 Zellen und 5 möglichen Plätzen; dieser Server hat 5 und 4.',
    ])
  })

  it.each([
    [
      { model: 'MCLP', within: 1_000, sites: 1, farthest: 1_500 },
      /^stimmt: Keine andere Wahl kommt auf mehr als rund/,
    ],
    [
      { model: 'P_MEDIAN', sites: 2 },
      /^stimmt: Keine andere Wahl kommt auf weniger als im Mittel rund/,
    ],
    [{ model: 'P_CENTER', sites: 1 }, /^stimmt: Keine andere Wahl kommt auf weniger als rund/],
    [
      { model: 'LSCP', within: 1_000 },
      /^stimmt: Ohne neuen Ort geht es nicht, in 1 Schritt nachgerechnet\.$/,
    ],
  ] satisfies [PlacementQuestion, RegExp][])('holds of each model: %o', (question, bound) => {
    const [verdict, , , , found] = said(checked(certificateOf(question)))
    expect(verdict).toBe('Der Nachweis stimmt: Besser geht es nicht.')
    expect(found).toMatch(bound)
  })

  it('leads to the plan with its sites', () => {
    const places = provenPlaces(certificate, ground)
    expect(places).toEqual([{ lon: 13.73, lat: 51.05, district: 'n', districtName: 'Nord' }])
    const { question } = certificate
    const view = viewOfProven(
      { scenario: withoutChanges, places, question, ground },
      twoDistricts,
      say,
    )
    expect(view).toMatchObject({ kind: 'MEETING', ages: 'AGE_60_PLUS', metres: 1_000 })
    expect(view?.scenario.changes).toMatchObject([
      { type: 'openSite', name: 'Neu: Begegnung 1', lon: 13.73, lat: 51.05, district: 'n' },
    ])
    const outside = places.map((place) => ({ ...place, district: '' }))
    expect(
      viewOfProven(
        { scenario: withoutChanges, places: outside, question, ground },
        twoDistricts,
        say,
      ),
    ).toBeNull()
  })
})
