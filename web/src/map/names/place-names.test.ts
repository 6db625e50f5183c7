import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { nameLines } from './name-lines'
import { placeNames, type Box, type NamedArea } from './place-names'

const letters = { widthOf: (line: string) => 7 * line.length, lineHeight: 15 }

const rectangle = ({ left, right, top, bottom }: Box) => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
  { x: left, y: top },
]
const area = (id: string, box: Box, isAlways = false): NamedArea => ({
  id,
  name: id,
  place: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
  rings: [rectangle(box)],
  isAlways,
  circle: null,
})
const overlap = (one: Box, other: Box) =>
  one.left < other.right &&
  one.right > other.left &&
  one.top < other.bottom &&
  one.bottom > other.top
const within = (inner: Box, outer: Box) =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom

describe('placeNames', () => {
  it('sets a name into the middle of its area, on more lines where it is narrow', () => {
    const wide = area('Prohlis-Süd', { left: 0, right: 200, top: 0, bottom: 60 })
    expect(placeNames([wide], [], letters)).toMatchObject([
      { text: 'Prohlis-Süd', x: 100, y: 30, isInside: true },
    ])
    const narrow = area('Prohlis-Süd', { left: 0, right: 70, top: 0, bottom: 60 })
    expect(placeNames([narrow], [], letters)).toMatchObject([{ text: 'Prohlis-\nSüd' }])
  })

  it('leaves out what has no room inside, unless it is always named', () => {
    const small = { left: 100, right: 120, top: 100, bottom: 120 }
    expect(placeNames([area('Johannstadt', small)], [], letters)).toEqual([])
    expect(placeNames([area('Johannstadt', small, true)], [], letters)).toMatchObject([
      { id: 'Johannstadt', isInside: false },
    ])
  })

  it('stays clear of signs, and of the notch of an area that is none of a box', () => {
    const box = { left: 0, right: 200, top: 0, bottom: 100 }
    const sign = { left: 90, right: 110, top: 40, bottom: 60 }
    const [placed] = placeNames([area('Cotta', box)], [sign], letters)
    expect(placed && overlap(placed.box, sign)).toBe(false)
    const notched: NamedArea = {
      ...area('Cotta', box),
      rings: [
        [
          { x: 0, y: 0 },
          { x: 200, y: 0 },
          { x: 200, y: 100 },
          { x: 110, y: 100 },
          { x: 100, y: 30 },
          { x: 90, y: 100 },
          { x: 0, y: 100 },
          { x: 0, y: 0 },
        ],
      ],
    }
    const [beside] = placeNames([notched], [], letters)
    const notch = { left: 99, right: 101, top: 31, bottom: 100 }
    expect(beside && overlap(beside.box, notch)).toBe(false)
    expect(beside?.isInside).toBe(true)
  })

  it('sets a name beside the circle of an area that is too small for it', () => {
    const small = area('Johannstadt', { left: 100, right: 120, top: 100, bottom: 120 })
    const circle = 20
    const taken = { left: 90, right: 130, top: 90, bottom: 130 }
    const [placed] = placeNames([{ ...small, circle }], [taken], letters)
    expect(placed?.isInside).toBe(true)
    expect(placed && overlap(placed.box, taken)).toBe(false)
    expect(Math.abs((placed?.y ?? 0) - 110)).toBeLessThan(circle + 20)
  })

  it('never lets names lie over one another, over a sign, or over another area than their own', () => {
    const boxes = fc
      .tuple(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 20, max: 120 }),
      )
      .map(([left, top, width, height]) => ({
        left,
        top,
        right: left + width,
        bottom: top + height,
      }))
    fc.assert(
      fc.property(
        fc.array(boxes, { maxLength: 12 }),
        fc.array(boxes, { maxLength: 6 }),
        (of, signs) => {
          const areas = of.map((box, index) => area(`Ort-${String(index)}`, box, index % 5 === 0))
          const placed = placeNames(areas, signs, letters)
          const inside = placed.filter(({ isInside }) => isInside)
          for (const { id, box } of inside) {
            expect(within(box, of[Number(id.split('-')[1])] ?? box)).toBe(true)
            expect(signs.some((sign) => overlap(sign, box))).toBe(false)
            expect(placed.filter((other) => other.id !== id && overlap(other.box, box))).toEqual([])
          }
          const named = placed.map(({ id }) => id)
          for (const { id, isAlways } of areas) if (isAlways) expect(named).toContain(id)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('nameLines', () => {
  const widthOf = (line: string) => line.length
  it('breaks a name where it may be broken, as narrow as can be', () => {
    expect(nameLines('Klotzsche', widthOf)).toEqual([['Klotzsche']])
    expect(nameLines('Hellerau/Wilschdorf', widthOf)).toEqual([
      ['Hellerau/Wilschdorf'],
      ['Hellerau/', 'Wilschdorf'],
    ])
    expect(nameLines('Johannstadt-Nord und Süd', widthOf)[2]).toEqual([
      'Johannstadt-',
      'Nord',
      'und Süd',
    ])
  })
})
