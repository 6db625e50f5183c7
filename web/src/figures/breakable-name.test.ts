import { expect, it } from 'vitest'

import { breakableName } from './breakable-name'

it.each([
  ['Cossebaude/Mobschatz/Oberwartha', ['Cossebaude/', 'Mobschatz/', 'Oberwartha']],
  ['Prohlis-Süd', ['Prohlis-Süd']],
])('%s may break after each slash, and nowhere else', (name, parts) => {
  expect(breakableName(name).split('\u200b')).toEqual(parts)
})
