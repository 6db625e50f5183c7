import { describe, expect, it } from 'vitest'

import { type Explained, follow } from './calculator.ts'

const input = (name: string, value: number | null, status: Explained['status'] = 'OBSERVED') => ({
  name,
  value,
  status,
})
const share: Explained = {
  value: 0.25,
  status: 'OBSERVED',
  formula: 'Einwohner ab 60, allein lebend ÷ Einwohner ab 60',
  inputs: [input('Einwohner ab 60, allein lebend', 500), input('Einwohner ab 60', 2000)],
  table: null,
}
const median: Explained = {
  value: 410,
  status: 'ESTIMATED',
  formula: 'kürzester Fußweg, bis zu dem mindestens 0,5 × Einwohner ab 60 wohnen',
  inputs: [input('Einwohner ab 60', 100)],
  table: {
    columns: ['Fußweg', 'Menschen in der Zelle', 'Menschen bis dahin'],
    rows: [
      [400, 20, 45],
      [410, 10, 55],
      [430, 30, 85],
    ],
    rule: null,
  },
}

describe('a reader with a pocket calculator', () => {
  it('follows what leads to the value', () => {
    expect(follow(share, 'de')).toBe('COMPUTED')
    expect(follow(median, 'de')).toBe('WITH_TABLE')
  })

  it.each<[string, Partial<Explained>, RegExp]>([
    ['whose formula comes to something else', { value: 0.26 }, /comes to 0.25/],
    ['that lists its inputs in another order', { inputs: share.inputs.toReversed() }, /order/],
    ['that lists what it does not name', { inputs: [...share.inputs, input('Fläche', 1)] }, /all/],
    ['that names what it does not list', { inputs: share.inputs.slice(0, 1) }, /./],
    ['that follows from nothing', { inputs: [] }, /follows from nothing/],
    ['that is surer than an input', { inputs: [input('x', 1, 'ESTIMATED')] }, /surer/],
    ['told although an input is not', { inputs: [input('x', null, 'MISSING')] }, /not/],
    ['missing although it could be told', { value: null, status: 'MISSING' }, /could be told/],
    ['summed up without its column', { formula: 'Summe: Menschen', inputs: [] }, /nothing/],
  ])('cannot follow a figure %s', (_, changed, why) => {
    expect(() => follow({ ...share, ...changed }, 'de')).toThrow(why)
  })

  it('cannot follow a table that does not add up, or begins too late', () => {
    const { columns, rows, rule } = median.table ?? { columns: [], rows: [], rule: null }
    const withRows = (changed: typeof rows) => () =>
      follow({ ...median, table: { columns, rows: changed, rule } }, 'de')
    expect(withRows(rows.slice(1))).toThrow(/too late/)
    expect(withRows(rows.slice(2))).toThrow(/./)
    expect(withRows([[400, 20, 44], ...rows.slice(1)])).toThrow(/add up/)
    const summed: Explained = {
      ...median,
      value: 90,
      formula: 'Summe: Menschen',
      inputs: [],
      table: { columns: ['Menschen'], rows: [[40], [60]], rule: null },
    }
    expect(() => follow(summed, 'de')).toThrow(/comes to 100/)
  })
})
