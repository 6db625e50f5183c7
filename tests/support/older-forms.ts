import { expect, it } from 'vitest'

import type { Visitor } from './people.ts'

interface Written {
  /** The fields of a card that both may write. */
  card: Record<string, string>
  sends: (who: Visitor, name: string, form: Record<string, string>) => Promise<unknown>
  seenBy: (who: Visitor, id: number) => Promise<unknown>
  eva: () => Visitor
  planer: () => Visitor
}

/** Where one card is there already: what becomes of forms that were made from an older one, and of long ones. */
export function itTakesNothingByOlderForms({ card, sends, seenBy, eva, planer }: Written): void {
  it('take from nobody what they quote or say of a time by an older form of the same words', async () => {
    const form = { ...card, message: 'Zweimal offen' }
    await sends(eva(), 'karte-anlegen', form)
    const own = { ...form, id: '2', version: '1' }
    await sends(planer(), 'karte-speichern', { ...own, quotations: '' })
    expect(await sends(eva(), 'karte-speichern', { ...own, lastDay: '2026-08-31' })).toEqual({
      code: 'CARD_CHANGED_MEANWHILE',
      about: '2',
    })
    expect(await seenBy(planer(), 2)).toMatchObject({ version: 2, said: { quotations: [] } })
    // Who sends the same once more has changed nothing that another did.
    expect(await sends(planer(), 'karte-speichern', { ...own, quotations: '' })).toMatchObject({
      code: 'CARD_SAVED',
    })
  })

  it('take texts as long as they may be in any letters', async () => {
    const long = 'Я'.repeat(2000)
    const texts = { message: 'Я'.repeat(300), recognise: long, acknowledge: long, followUp: long }
    expect(await sends(eva(), 'karte-anlegen', { ...card, ...texts })).toMatchObject({
      code: 'CARD_SAVED',
    })
  })
}
