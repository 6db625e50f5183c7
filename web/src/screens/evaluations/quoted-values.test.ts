import { expect, it } from 'vitest'

import { partsOf } from './quoted-values'

it('takes figures out of a text, and leaves what names none as it is', () => {
  expect(partsOf('Es sind {1}, nicht {2}.', 2)).toEqual([
    { text: 'Es sind ', quoted: null },
    { text: '{1}', quoted: 1 },
    { text: ', nicht ', quoted: null },
    { text: '{2}', quoted: 2 },
    { text: '.', quoted: null },
  ])
  expect(partsOf('{0} {3} {x}', 2).map(({ quoted }) => quoted)).toEqual([null, null, null, null])
  expect(partsOf('', 1)).toEqual([])
})
