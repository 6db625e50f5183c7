import { expect, it } from 'vitest'
import { savedByGoing, type Supply } from './supply.ts'

/** Two sites that serve every other and every third of a thousand. */
const rows = [2, 3].map((step) =>
  Array.from({ length: 1000 }, (_, one) => one).filter((one) => one % step === 0),
)
const row = Uint32Array.from(rows.flat())
const supply: Supply = {
  people: new Float64Array(1000).fill(5),
  room: Float64Array.of(100, 100),
  start: Uint32Array.of(0, 500, 834),
  row,
  saving: Float64Array.from(row, (one, at) => one + (at < 500 ? 0.25 : 0.5)),
}
const going = (demand: number, site: number, people: number) => ({
  demand: [demand],
  site: [site],
  people: [people],
})

it('says what people save who go where they are said to, and of nobody else', () => {
  for (let one = 0; one < 1000; one += 1) {
    expect(savedByGoing(supply, [0, 1], going(one, 0, 3))).toBe(
      one % 2 === 0 ? 3 * (one + 0.25) : null,
    )
    expect(savedByGoing(supply, [0, 1], going(one, 1, 3))).toBe(
      one % 3 === 0 ? 3 * (one + 0.5) : null,
    )
    expect(savedByGoing(supply, [1], going(one, 0, 3))).toBeNull()
  }
  expect(savedByGoing(supply, [0, 1, 7], going(0, 7, 3))).toBeNull()
})

it('lists of no site whom it serves, however many are named', () => {
  let looks = 0
  const watched = new Proxy(row, {
    get: (target, key): unknown => {
      looks += 1
      return Reflect.get(target, key)
    },
  })
  expect(savedByGoing({ ...supply, row: watched }, [0, 1], going(600, 1, 2))).toBe(1201)
  expect(looks).toBeLessThan(20)
})
