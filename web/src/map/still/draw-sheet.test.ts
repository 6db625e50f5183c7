import { describe, expect, it } from 'vitest'

import { drawSheet, type Sheet } from './draw-sheet'
import { widthInEms } from './still-letters'

const still = (name: string) => `<svg xmlns="x" viewBox="0 0 1000 200"><g class="${name}"/></svg>`

const sheet = (changes: Partial<Sheet> = {}): string =>
  drawSheet({
    title: 'Menschen ab 60 & mehr',
    lead: 'Gezeigt: etwas.',
    maps: [{ caption: null, still: still('one') }],
    box: { west: 0, south: -0.1, east: 1, north: 0.1 },
    legend: {
      title: 'Stadtteile je Klasse',
      rows: [
        { look: { light: '#aabbcc', dark: '#112233' }, range: 'unter 5', counts: ['12'] },
        { look: 'missing', range: 'keine eigene Angabe', counts: ['3'] },
      ],
      notes: [{ mark: 'estimated', text: 'Feine Schraffur: geschätzt.' }],
    },
    foot: ['Quelle: Amt. Stand 31.12.2025.', 'Atlas 60+ · https://atlas.example.org/'],
    ...changes,
  })

const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)

describe('a map as a sheet', () => {
  it('breaks an address that is wider than the sheet', () => {
    const address = `https://atlas.example.org/?index=${'share-80-plus:2.25,'.repeat(12)}`
    const foot = texts(sheet({ foot: [address] })).slice(-3)
    expect(foot.join('')).toContain(address)
    for (const line of foot) expect(line?.length).toBeLessThan(200)
  })

  it('says its title, what is shown, its classes with their numbers, sources, day and address', () => {
    expect(texts(sheet())).toEqual([
      'Menschen ab 60 &amp; mehr',
      'Gezeigt: etwas.',
      'Stadtteile je Klasse',
      'unter 5',
      '12',
      'keine eigene Angabe',
      '3',
      'Feine Schraffur: geschätzt.',
      'Quelle: Amt. Stand 31.12.2025.',
      'Atlas 60+ · https://atlas.example.org/',
    ])
  })

  it('is light on white, and asks for nothing', () => {
    const svg = sheet()
    expect(svg).toMatch(/<rect width="1200" height="\d+" fill="#fff"\/>/)
    expect(svg).toContain('fill="#aabbcc"')
    expect(svg).not.toMatch(/#112233|light-dark|href="http|@import|<script/)
  })

  it('sets two maps side by side, each under what it shows', () => {
    const svg = sheet({
      maps: [
        { caption: '31.12.2019', still: still('one') },
        { caption: '31.12.2025', still: still('two') },
      ],
    })
    expect(
      [...svg.matchAll(/<svg x="(\d+)" y="\d+[^"]*" width="(\d+)"/g)].map(String),
    ).toHaveLength(2)
    expect(texts(svg)).toEqual(expect.arrayContaining(['31.12.2019', '31.12.2025']))
    expect(svg.indexOf('class="one"')).toBeLessThan(svg.indexOf('class="two"'))
  })

  it('explains a flag by both of its signs, as the screen does', () => {
    const noted = sheet({
      legend: { title: 'Planungsbereiche', rows: [], notes: [{ mark: 'flag', text: 'Dreieck' }] },
    })
    const signs = [...noted.matchAll(/<use href="#(\w+)" x="([\d.]+)"/g)]
    expect(signs.map(([, sign]) => sign)).toEqual(['more', 'less'])
    const [more = 0, less = 0] = signs.map(([, , x]) => Number(x))
    expect(less - more).toBeGreaterThan(10)
  })

  it('keeps circles of every size off the words beside them', () => {
    const [wide = 0, narrow = 0] = [60, 5].map((radius) => {
      const row = {
        look: { light: '#aabbcc', dark: '#112233' },
        range: 'unter 5',
        counts: ['12'],
        radius,
      }
      const drawn = sheet({ legend: { title: 'Bereiche', rows: [row], notes: [] } })
      const [, middle, drawnRadius] =
        /<circle cx="([\d.]+)" cy="[\d.]+" r="([\d.]+)"/.exec(drawn) ?? []
      const [, words] = /x="([\d.]+)"[^>]*>unter 5</.exec(drawn) ?? []
      const edge = Number(middle) + Number(drawnRadius)
      expect(Number(words) - edge).toBeGreaterThanOrEqual(12)
      return edge
    })
    expect(wide).toBeGreaterThan(narrow)
  })

  it('keeps every class in its column, and its count beside it', () => {
    const words = 'Standorte nicht bekannt oder keine eigene Angabe'
    const long = { look: 'missing' as const, range: words, counts: ['16'] }
    const drawn = sheet({ legend: { title: 'Stadtteile', rows: [long, long], notes: [] } })
    const placed = [
      ...drawn.matchAll(/<text class="sheet" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g),
    ]
      .map(([, x, y, text = '']) => ({ x: Number(x), y: Number(y), text }))
      .filter(({ text }) => text === '16' || (text !== '' && words.includes(text)))
    const ranges = placed.filter(({ text }) => text !== '16')
    const counts = placed.filter(({ text }) => text === '16')
    expect(ranges.map(({ text }) => text).join(' ')).toBe(`${words} ${words}`)
    expect(ranges.length).toBeGreaterThan(2)
    expect(counts).toHaveLength(2)
    for (const { x, text } of ranges)
      expect(x + 15 * widthInEms(text, 'regular')).toBeLessThan(counts[0]?.x ?? 0)
    const lines = ranges.map(({ y }) => y)
    for (const [index, y] of lines.slice(1).entries())
      expect(y - (lines[index] ?? y)).toBeGreaterThanOrEqual(20)
  })

  it('breaks what is too long for a line', () => {
    const long = 'Quelle: '.repeat(60)
    const broken = texts(sheet({ foot: [long.trim()] })).filter((text) =>
      text?.startsWith('Quelle'),
    )
    expect(broken.length).toBeGreaterThan(2)
    for (const line of broken) expect(13 * widthInEms(line ?? '', 'regular')).toBeLessThan(1128)
  })
})
