import { describe, expect, it } from 'vitest'

import { waysOf } from './reach-fixture'
import { catchmentCells } from './shown-reach'

describe('catchmentCells', () => {
  const ways = waysOf(['a', 'b'], [[1, 1], [0, 2], null, [1, 9000]])

  it('are those nearest to the site, however far; none of a site that does not count', () => {
    expect(catchmentCells('b', ways)).toEqual([0, 3])
    expect(catchmentCells('a', ways)).toEqual([1])
    expect(catchmentCells('c', ways)).toEqual([])
  })
})
