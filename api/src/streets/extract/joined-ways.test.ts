import { describe, expect, it } from 'vitest'
import { joinedWays } from './joined-ways.ts'

const always = () => true
const whereTwoMeet = (ends: number) => ends === 2

describe('joinedWays', () => {
  it('joins pieces in any order and direction to one line in the direction of the first', () => {
    expect(
      joinedWays(
        [
          [3, 4],
          [6, 5, 4],
          [1, 2, 3],
        ],
        always,
      ),
    ).toEqual([[1, 2, 3, 4, 5, 6]])
  })

  it('closes a ring', () => {
    expect(
      joinedWays(
        [
          [1, 2, 3],
          [5, 1],
          [3, 4, 5],
        ],
        always,
      ),
    ).toEqual([[1, 2, 3, 4, 5, 1]])
  })

  it('keeps rings apart that touch each other', () => {
    const rings = joinedWays(
      [
        [1, 2, 3, 1],
        [1, 4, 5, 1],
      ],
      always,
    )
    expect(rings).toEqual([
      [1, 2, 3, 1],
      [1, 4, 5, 1],
    ])
  })

  it('ends lines at a crossing where it is to', () => {
    const lines = joinedWays(
      [
        [1, 2],
        [2, 3],
        [4, 2],
        [5, 4],
      ],
      whereTwoMeet,
    )
    expect(lines).toEqual([
      [1, 2],
      [2, 3],
      [5, 4, 2],
    ])
  })

  it('leaves out what is no line', () => {
    expect(joinedWays([[], [7]], always)).toEqual([])
  })
})
