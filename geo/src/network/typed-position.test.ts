import { describe, expect, it } from 'vitest'
import { printPosition, typedPosition } from './typed-position.ts'

describe('a position that somebody types', () => {
  it('is latitude and longitude, as maps hand it out', () => {
    const position = { lat: 51.0504, lon: 13.7373 }
    for (const text of [
      '51.0504, 13.7373',
      '51.0504 13.7373',
      '51,0504; 13,7373',
      ' 51,0504 13,7373 ',
    ]) {
      expect(typedPosition(text), text).toEqual(position)
    }
    expect(typedPosition(printPosition(position))).toEqual(position)
  })

  it('is none where it says something else', () => {
    const others = [
      '',
      '51.05',
      'Altmarkt 1',
      '95.0, 13.7',
      '51.05, 213.7',
      '51.05, 13.7, 2',
      '1e3, 4',
    ]
    expect(others.map(typedPosition)).toEqual(others.map(() => null))
  })
})
