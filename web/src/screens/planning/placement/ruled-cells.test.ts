import { expect, it } from 'vitest'

import { withPicked } from './ruled-cells'

it('names a cell once, as it was picked last, and not when it is picked so again', () => {
  const some = withPicked(withPicked([], 3, 'forced'), 5, 'forced')
  const other = withPicked(some, 3, 'excluded')
  expect(other).toEqual([
    { cell: 5, rule: 'forced' },
    { cell: 3, rule: 'excluded' },
  ])
  expect(withPicked(other, 3, 'excluded')).toEqual([{ cell: 5, rule: 'forced' }])
})
