import { expect, it } from 'vitest'

import type { Visitor } from './people.ts'

interface Written {
  /** The fields of a card that may be written. */
  card: Record<string, string>
  sends: (who: Visitor, name: string, form: Record<string, string>) => Promise<unknown>
  seenBy: (who: Visitor, id: number) => Promise<unknown>
  eva: () => Visitor
}

/** Where one card is there already: what makes no second one. */
export function itRefusesCards({ card, sends, seenBy, eva }: Written): void {
  it('take no field that is not theirs, no reference that is none, and no other form', async () => {
    const wrong = [
      { state: 'SHARED' },
      { made_by: 'planer' },
      { version: '0' },
      { quotations: 'indicator/residents-60-plus/COUNTRY/01' },
      { quotations: '<script>alert(1)</script>' },
      { message: ' ' },
      { message: 'a\u202Eb' },
      { message: 'm'.repeat(301) },
      { firstDay: '2026-10-01' },
      { firstDay: '2026-02-30' },
      { area: 'SOCIAL_SPACE/99' },
    ]
    for (const more of wrong) {
      const answer = await sends(eva(), 'karte-anlegen', { ...card, ...more })
      expect(answer, JSON.stringify(more)).toEqual({ code: 'NOT_UNDERSTOOD' })
    }
    expect(await seenBy(eva(), 2)).toBeNull()
  })

  it('refuse what tells of a single person, and say in which text', async () => {
    for (const name of ['message', 'recognise', 'acknowledge', 'followUp']) {
      const text = 'Frau Erika Mustermann, geboren am 03.04.1941'
      expect(await sends(eva(), 'karte-anlegen', { ...card, [name]: text })).toEqual({
        code: 'TEXT_TELLS_OF_SOMEBODY',
        about: name,
      })
    }
    expect(await seenBy(eva(), 2)).toBeNull()
  })
}
