import { withoutChanges } from '@atlas/geo/world/scenario'
import { describe, expect, it } from 'vitest'

import german from '$words/de'
import planning from '$words/de/planning'

import {
  alternativesWords,
  besidesWords,
  districtsOf,
  endWords,
  fewerWords,
  progressWords,
  proofWords,
  questionWords,
  resultWords,
} from './proposal-words'
import type { Further } from './further'
import type { ProposalQuestion } from './proposal-question'
import { cityNamed } from '$api/city-fixture'

const say = planning(cityNamed('Musterstadt'))
const spoken = { say, t: german(cityNamed('Musterstadt')), language: 'de' } as const
const question: ProposalQuestion = {
  model: 'MCLP',
  sites: 1,
  share: 1,
  kind: 'MEETING',
  ages: 'AGE_60_PLUS',
  metres: 1_000,
  scenario: withoutChanges,
}
const site = (name: string) => ({ district: { code: name, name } })
const found: Parameters<typeof proofWords>[0] = {
  status: 'OPTIMAL',
  sites: [{ number: 1, lon: 13.7, lat: 51, ...site('Süd') }],
  sitesAsked: 1,
  measure: 'RESIDENTS',
  value: 46_069.7,
  valueInPeople: 46_069.7,
  withoutRoom: null,
  bound: 46_069.7,
  gap: 0,
  alternatives: [],
  areAllListed: true,
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const result = (changes: object, before: number | null, asked: Partial<ProposalQuestion> = {}) =>
  plain(
    resultWords({ ...found, ...changes }, { question: { ...question, ...asked }, before }, spoken),
  )

describe('a proposal in words', () => {
  it('says what was asked and what it brings, never more exactly than an estimate is known', () => {
    expect(plain(questionWords(question, spoken))).toBe(
      'Die meisten Menschen in Reichweite: 1 neuer Ort; Begegnung; Menschen ab 60; Fußweg höchstens 1.000 m',
    )
    expect(result({}, 44_000)).toBe('Rund 2.070 Menschen ab 60 kommen neu in Reichweite.')
    expect(result({ measure: 'MEAN_METRES', value: 1_234.4 }, 1_510)).toBe(
      'Der Fußweg ist im Mittel dann rund 1.230 m lang, bisher rund 1.510 m.',
    )
    expect(result({ measure: 'METRES', value: 4_321 }, 5_000)).toBe(
      'Der weiteste Fußweg ist dann rund 4.320 m lang, bisher rund 5.000 m.',
    )
    expect(result({ measure: 'NEW_SITES', value: 12 }, null, { model: 'LSCP', share: 0.9 })).toBe(
      'Es braucht 12 neue Orte, damit 90 % der Menschen ab 60 mit höchstens 1.000 m Fußweg einen Ort der Begegnung erreichen.',
    )
  })

  it('compares with no way that is measured otherwise', () => {
    expect(result({}, null)).toBe('Rund 46.100 Menschen ab 60 sind dann in Reichweite.')
    expect(result({ measure: 'METRES', value: 4_321 }, null)).toBe(
      'Der weiteste Fußweg ist dann rund 4.320 m lang.',
    )
  })

  it('says what was asked besides, who counted for more and who finds no room', () => {
    const further: Further = {
      fte: 3.5,
      ftePerSite: 1.5,
      need: 'very-old',
      candidates: 'STOPS',
      area: '2',
      areaName: 'Mitte',
      minimumMetres: 500,
      hasRoom: true,
      forced: [4],
      excluded: [5, 6],
      includesUnknown: true,
    }
    const asked = { question: { ...question, further }, before: null }
    expect(plain(questionWords(asked.question, spoken))).toBe(
      'Die meisten Menschen in Reichweite: 3,5 VZÄ, je Ort 1,5; Begegnung; Menschen ab 60; Fußweg höchstens 1.000 m; gezählt nach dem Bedarfsindex „Hochbetagte“; nur an Haltestellen; nur in Mitte; Abstand mindestens 500 m; Plätze nach dem Planungsschlüssel; 1 Platz verlangt; 2 Plätze ausgeschlossen; auch wo Standorte nicht bekannt sind',
    )
    const weighted = { ...found, measure: 'WEIGHTED_RESIDENTS', value: 30_000 } as const
    expect(plain(resultWords(weighted, asked, spoken))).toBe(
      'Rund 46.100 Menschen ab 60 sind dann in Reichweite.',
    )
    expect(plain(besidesWords({ ...weighted, withoutRoom: 1_234 }, asked, spoken))).toBe(
      'Verglichen wurden die Vorschläge so: rund 30.000 Menschen ab 60 in Reichweite, nach Bedarf gewichtet. Rund 1.230 Menschen ab 60 wären nah genug, finden aber keinen Platz.',
    )
    expect(besidesWords({ ...found, withoutRoom: 0 }, asked, spoken)).toBe(
      'Alle, die nah genug wohnen, finden Platz.',
    )
    expect(besidesWords(found, asked, spoken)).toBe('')
    const answered = { question: asked.question, end: { kind: 'answered' } } as const
    expect(proofWords(weighted, answered, spoken)).toBe(
      'Unter diesen Vorgaben und nach Bedarf gewichtet gilt: Kein anderer Platz erreicht mehr Menschen: nachgewiesen.',
    )
  })

  it('says what is proven, and rounds what is not upwards', () => {
    const answered = { question, end: { kind: 'answered' } } as const
    expect(proofWords(found, answered, spoken)).toBe(
      'Kein anderer Platz erreicht mehr Menschen: nachgewiesen.',
    )
    const open = { ...found, status: 'WITHIN_GAP', gap: 0.00301 } as const
    expect(plain(proofWords(open, answered, spoken))).toBe(
      'Die Zeit reichte nicht für den ganzen Nachweis. Nachgewiesen ist: Höchstens 0,4 % besser ist möglich.',
    )
    const left = { question, end: { kind: 'left' } } as const
    expect(proofWords({ ...open, gap: null }, left, spoken)).toBe(
      'Wie viel besser es ginge, ist nicht nachgewiesen.',
    )
    expect(alternativesWords({ ...found, alternatives: [{ sites: [] }] }, spoken)).toBe(
      '1 anderer Vorschlag ist genauso gut.',
    )
    expect(alternativesWords({ ...open, status: 'WITHIN_GAP' }, spoken)).toBe('')
  })

  it('says where fewer sites do as much, and how many stand in a district', () => {
    expect(fewerWords({ ...found, sitesAsked: 3 }, { ...question, sites: 3 }, spoken)).toBe(
      'Gefragt waren 3 neue Orte; schon 1 leistet so viel, weitere verbessern daran nichts.',
    )
    expect(
      districtsOf([site('Süd'), site('Nord'), site('Süd'), { district: null }], spoken).map(plain),
    ).toEqual(['Süd, 2 Orte', 'Nord', 'am Rand der Stadt'])
  })

  it('says how far it is, and how it ended without an answer', () => {
    const searching = { ...found, status: 'SEARCHING', gap: 0.03 } as const
    expect(plain(progressWords(searching, { question, before: null }, spoken))).toBe(
      'Bester Vorschlag bisher: rund 46.100 Menschen ab 60 in Reichweite. Höchstens 3 % besser möglich.',
    )
    const ended = (end: Parameters<typeof endWords>[0]['end']) =>
      plain(endWords({ end, found: null, progress: null }, spoken))
    expect(ended({ kind: 'full', seconds: 40 })).toBe(
      'Gerade wollen zu viele einen Vorschlag. Bitte in 40 Sekunden noch einmal fragen.',
    )
    expect(ended({ kind: 'refused', reasons: ['Zu viele Plätze.'] })).toBe(
      'Die Frage wurde nicht beantwortet. Zu viele Plätze.',
    )
    expect(ended({ kind: 'left' })).toBe('Abgebrochen, bevor es einen Vorschlag gab.')
  })
})
