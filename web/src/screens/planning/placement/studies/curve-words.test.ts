import { describe, expect, it } from 'vitest'

import de from '$words/de'
import planning from '$words/de/planning'

import { curveLine, curveProof, curveRows, curveSentence } from './curve-words'
import type { CurvePoint } from './follow-curve'
import { cityNamed } from '$api/city-fixture'

const spoken = {
  say: planning(cityNamed('Dresden')),
  t: de(cityNamed('Dresden')),
  language: 'de',
} as const
const covering = { model: 'MCLP', ages: 'AGE_60_PLUS' } as const
const median = { model: 'P_MEDIAN', ages: 'AGE_60_PLUS' } as const

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const rowsOf = (...[points, asked]: [CurvePoint[], typeof covering | typeof median]) =>
  curveRows(points, asked, spoken).map((row) => ({ ...row, cells: row.cells.map(plain) }))
const sentenceOf = (points: CurvePoint[], asked: typeof covering | typeof median) =>
  plain(curveSentence(points, asked, spoken))

const site = { number: 4, lon: 13.7, lat: 51, district: null }

/** Of values from no new site on; each is proven. */
const pointsOf = (values: readonly number[], sign: 1 | -1 = 1): CurvePoint[] =>
  values.map((value, mostSites) => ({
    mostSites,
    status: 'OPTIMAL',
    sites: Array.from({ length: mostSites }, () => site),
    value,
    bound: value,
    gap: 0,
    certificate: null,
    gain: mostSites === 0 ? null : sign * (value - (values[mostSites - 1] ?? 0)),
  }))

/** The last is the best so far, and somewhat better is possible. */
const cut = (points: readonly CurvePoint[], bound: number): CurvePoint[] =>
  points.map((point, place) =>
    place === points.length - 1 ? { ...point, status: 'WITHIN_GAP', bound, gap: 0.0123 } : point,
  )

describe('a curve', () => {
  const points = pointsOf([61_234, 70_310, 73_000])

  it('tells who comes within reach by so many sites, and by the last of them', () => {
    expect(rowsOf(points, covering)).toEqual([
      {
        ...{ key: '0', name: '0', nameAlone: '0 neue Orte', note: '', sites: [] },
        cells: ['0', '–'],
      },
      {
        ...{ key: '1', name: '1', nameAlone: '1 neuer Ort', note: '', sites: [site] },
        cells: ['+9.080', '+9.080'],
      },
      {
        ...{ key: '2', name: '2', nameAlone: '2 neue Orte', note: '', sites: [site, site] },
        cells: ['+11.800', '+2.690'],
      },
    ])
    expect(sentenceOf(points, covering)).toBe(
      'Der erste neue Ort bringt rund 9.080 Menschen ab 60 neu in Reichweite, der 2. noch rund 2.690.',
    )
    expect(curveLine(points, covering).points.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [1, 9_076],
      [2, 11_766],
    ])
  })

  it('tells how far it is, where ways are to be short', () => {
    const ways = pointsOf([1_234, 1_100, 1_010], -1)
    expect(rowsOf(ways, median).map(({ cells }) => cells)).toEqual([
      ['1.230 m', '–'],
      ['1.100 m', '−130 m'],
      ['1.010 m', '−90 m'],
    ])
    expect(sentenceOf(ways, median)).toBe(
      'Der erste neue Ort verkürzt den Fußweg im Mittel um rund 130 m, der 2. noch um rund 90 m.',
    )
  })

  it('says of which points better is possible, and nothing of proofs before the end', () => {
    const some = cut(points, 74_000)
    expect(rowsOf(some, covering).map(({ note }) => note)).toEqual(['', '', 'bis +12.800 möglich'])
    expect(curveLine(some, covering).points.at(-1)).toMatchObject({ y: 11_766, bound: 12_766 })
    expect(curveProof(some, 'WITHIN_GAP', spoken)).toContain('Wo nichts dabeisteht')
    expect(curveProof(points, 'OPTIMAL', spoken)).toContain('Jeder Punkt ist nachgewiesen')
    expect(curveProof(points, 'SEARCHING', spoken)).toBe('')
    expect(sentenceOf(points.slice(0, 2), covering)).toBe('')
  })
})
