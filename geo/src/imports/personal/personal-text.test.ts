import { expect, it } from 'vitest'
import { ruleOfText } from './personal-text.ts'

it('finds in a free text what tells of one person', () => {
  const texts = [
    'Bitte Frau Muster anrufen.',
    'Der Fall (geb. am 12.03.1941) ist erledigt.',
    'Rückfragen an erika.muster@example.org',
    'Rückruf unter 0351 4567890, bitte vormittags.',
    'Az. SB-2024/118 wurde übernommen.',
    'Gemeldet von Erika Mustermann, bitte prüfen.',
  ]
  expect(texts.map((text) => ruleOfText(text, '2026-11-28'))).toEqual([
    'NAME',
    'BIRTH',
    'EMAIL',
    'TELEPHONE',
    'CASE_NUMBER',
    'NAME',
  ])
})

it('takes what tells of nobody as it is', () => {
  const texts = [
    'Die Auslastung stieg von 71 auf 84 Prozent, vor allem in Gorbitz und Prohlis.',
    'Seit dem 01.03.2024 gibt es 2,5 Stellen mehr; im Quartal darauf 118 Fälle.',
    'Antrag von 2025 erneut prüfen (siehe Rahmenkonzept, Seite 12).',
    '',
  ]
  expect(texts.map((text) => ruleOfText(text, '2026-11-28'))).toEqual(texts.map(() => null))
})
