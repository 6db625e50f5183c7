import { describe, expect, it } from 'vitest'

import { loadMessages } from '$words/messages'

import { walkWords } from './walk-words'
import { cityNamed } from '$api/city-fixture'

const de = await loadMessages('de', cityNamed('Dresden'))

const wayTo = (walkingMetres: number | null, accuracyMetres: number) =>
  walkWords({ walkingMetres, distanceMetres: 700, position: { accuracyMetres } }, de, 'de')

describe('how far it is to a place', () => {
  it('calls near only what is near even if it is as far as it can be', () => {
    expect(wayTo(200, 300)).toBe('ganz in der Nähe, höchstens etwa 10 Minuten zu Fuß, 500 Meter')
    expect(wayTo(300, 310)).toBe('höchstens etwa 12 Minuten zu Fuß, 600 Meter')
    expect(wayTo(1400, 1500)).toBe('höchstens etwa 58 Minuten zu Fuß, 2,9 Kilometer')
  })

  it('is told in minutes and metres, and as a straight line where no way is known', () => {
    expect(wayTo(600, 300)).toBe('etwa 12 Minuten zu Fuß, 600 Meter')
    expect(wayTo(null, 300)).toBe('Den Fußweg kennen wir nicht. Gerade Linie: 700 Meter.')
  })
})
