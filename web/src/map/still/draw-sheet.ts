import type { ThemedColour } from '$classes/colours'
import regularFont from '$styles/plain-zero/regular.ttf?inline'
import semiBoldFont from '$styles/plain-zero/semi-bold.ttf?inline'

import { mapColours } from '../colours'

import { planeOf, type Box } from './plane'
import { escaped, fontFace, fontName, fontWeights, widthInEms } from './still-letters'

/** What is not in a class of colour: hatched or dotted as on the map. */
export type LegendMark = 'estimated' | 'expected' | 'missing'

/** Signs of the map. */
export type LegendSign = 'meeting' | 'counselling' | 'both' | 'flag'

/** A picture to take along: everything that has to stand beside a map for it to be understood alone. */
export interface Sheet {
  title: string
  /** What is shown, and of which day. */
  lead: string
  /** One map or two, as drawn for sheets; each says what it shows where there are two. */
  maps: readonly { caption: string | null; still: string }[]
  box: Box
  legend: {
    title: string
    /** From the class of the least to that of the most; a count for each map. */
    rows: readonly {
      look: ThemedColour | LegendMark
      /** Of the class's circle, in units of the map's drawing, where amounts are circles. */
      radius?: number
      range: string
      counts: readonly string[]
    }[]
    notes: readonly { mark: LegendMark | LegendSign | null; text: string }[]
  }
  /** Sources with their days; where it comes from. */
  foot: readonly string[]
}

/** Two maps share the width of a sheet: their names are read at half the size. */
export const lettersOfHalf = 22

type Weight = keyof typeof fontWeights

const fonts = fontFace('regular', regularFont) + fontFace('semiBold', semiBoldFont)

/** Whether it is a sign of the map, rather than what areas are filled with. */
const isSign = (mark: LegendMark | LegendSign): mark is LegendSign =>
  mark === 'meeting' || mark === 'counselling' || mark === 'both' || mark === 'flag'

const width = 1200
const margin = 36
const gap = 30
const { ink } = mapColours.light
const soft = '#4c5a65'

/** Of lines of a text, as many times as its letters are high. */
const textLineHeight = 1.4

/** @returns an SVG document on white, light in every theme, which asks for nothing */
export function drawSheet({ title, lead, maps, box, legend, foot }: Sheet): string {
  const head = [
    ...lines(title, { size: 30, weight: 'semiBold', width: width - 2 * margin }),
    ...lines(lead, { size: 17, width: width - 2 * margin, colour: soft }),
  ]
  const top = margin + heightOf(head) + 14
  const single = maps.length === 1
  const inner = width - 2 * margin
  const mapWidth = single ? 790 : (inner - gap) / 2
  const { height: drawn, width: of } = planeOf(box)
  const captions = single ? 0 : 26
  const mapHeight = (mapWidth * drawn) / of
  const side = single
    ? { left: margin + mapWidth + gap, width: inner - mapWidth - gap }
    : { left: margin, width: inner }
  const legendTop = single ? top : top + captions + mapHeight + gap
  const rows = legendOf(legend, { ...side, scale: mapWidth / of })
  const bottom = Math.max(top + captions + mapHeight, legendTop + rows.height) + gap
  const feet = foot.flatMap((text) => lines(text, { size: 13, width: inner, colour: soft }))
  const height = Math.round(bottom + heightOf(feet) + margin)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'${fontName}',sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<style>${fonts}.sheet{fill:${ink};stroke:none}</style>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    written(head, margin, margin),
    ...maps.flatMap(({ caption, still }, index) => {
      const left = margin + index * (mapWidth + gap)
      const placed = `<svg x="${left}" y="${top + captions}" width="${mapWidth}" height="${round(mapHeight)}" overflow="visible" `
      return [
        caption === null
          ? ''
          : written(lines(caption, { size: 15, weight: 'semiBold' }), left, top),
        still.replace('<svg ', placed),
      ]
    }),
    `<g transform="translate(${side.left} ${round(legendTop)})">${rows.drawn}</g>`,
    written(feet, margin, bottom),
    '</svg>',
  ].join('')
}

interface Line {
  text: string
  size: number
  weight: Weight
  colour: string
}

interface Look {
  size: number
  weight?: Weight
  colour?: string
  width?: number
}

/** A text in lines that are no wider than they may be. */
function lines(
  text: string,
  { size, weight = 'regular', colour = ink, width: most = Infinity }: Look,
): Line[] {
  const fits = (line: string) => size * widthInEms(line, weight) <= most
  const found: string[] = []
  for (const word of text.split(' ').flatMap((one) => pieces(one, fits))) {
    const longer = `${found.at(-1) ?? ''} ${word}`
    if (found.length > 0 && fits(longer)) found[found.length - 1] = longer
    else found.push(word)
  }
  return found.map((line) => ({ text: line, size, weight, colour }))
}

/** A long address has no spaces: it breaks where it must. */
function pieces(word: string, fits: (line: string) => boolean): string[] {
  if (word.length < 2 || fits(word)) return [word]
  let letters = word.length - 1
  while (letters > 1 && !fits(word.slice(0, letters))) letters -= 1
  return [word.slice(0, letters), ...pieces(word.slice(letters), fits)]
}

const heightOf = (all: readonly Line[]) =>
  all.reduce((height, { size }) => height + size * textLineHeight, 0)

function written(all: readonly Line[], left: number, top: number): string {
  let y = top
  return all
    .map(({ text, size, weight, colour }) => {
      y += size * textLineHeight
      // One by one: what draws sheets as pixels reads no shorthand.
      const style = `font-size:${size}px;font-weight:${fontWeights[weight]};fill:${colour};text-anchor:start`
      return `<text class="sheet" x="${round(left)}" y="${round(y - size * 0.4)}" style="${style}">${escaped(text)}</text>`
    })
    .join('')
}

const round = (length: number) => Math.round(length * 10) / 10

const swatch = { width: 34, height: 18 }
const row = 27

function legendOf(
  { title, rows, notes }: Sheet['legend'],
  { width: most, scale }: { width: number; scale: number },
): { drawn: string; height: number } {
  const head = lines(title, { size: 17, weight: 'semiBold', width: most })
  const classes = legendRows(rows, { top: heightOf(head) + 8, width: most, scale })
  const drawn = [written(head, 0, 0), classes.drawn]
  let y = classes.bottom + 8
  for (const { mark, text } of notes) {
    const indent = mark === null ? 0 : swatch.width + 12
    const note = lines(text, { size: 13, colour: soft, width: most - indent })
    if (mark !== null) drawn.push(markOfNote(mark, y))
    drawn.push(written(note, indent, y))
    y += heightOf(note) + 6
  }
  return { drawn: drawn.join(''), height: y }
}

/** From what stands for a class to the end of its counts. */
const besideKey = 284

/** Its classes, one below the other: swatch or circle, range, and a count for each map. */
function legendRows(
  rows: Sheet['legend']['rows'],
  { top, width: most, scale }: { top: number; width: number; scale: number },
): { drawn: string; bottom: number } {
  const countWidths = rows.flatMap(({ counts }) =>
    counts.map((count) => widthInEms(count, 'semiBold')),
  )
  const countWidth = Math.max(34, 15 * Math.max(0, ...countWidths) + 10)
  const circles = rows.map(({ radius }) => (radius === undefined ? null : round(radius * scale)))
  const keyWidth = Math.max(swatch.width, ...circles.map((circle) => 2 * (circle ?? 0)))
  const rangeLeft = keyWidth + 12
  const countLeft = (map: number, maps: number) =>
    Math.min(most, besideKey + keyWidth) - countWidth * (maps - map)
  let y = top
  const drawn = rows.map(({ look, range, counts }, index) => {
    const circle = circles[index] ?? null
    const above = Math.max(0, (circle ?? 0) - swatch.height / 2)
    const at = y + above
    const said = lines(range, { size: 15, width: countLeft(0, counts.length) - 8 - rangeLeft })
    y = at + row + Math.max(above, heightOf(said.slice(1)))
    return [
      circle === null
        ? `<rect x="${round((keyWidth - swatch.width) / 2)}" y="${round(at)}" width="${swatch.width}" height="${swatch.height}" fill="${fillOf(look)}" stroke="${soft}" stroke-width=".6"/>`
        : `<circle cx="${round(keyWidth / 2)}" cy="${round(at + swatch.height / 2)}" r="${circle}" fill="${fillOf(look)}" stroke="${soft}" stroke-width="1"/>`,
      written(said, rangeLeft, at - 3),
      ...counts.map((count, map) =>
        written(
          lines(count, { size: 15, weight: 'semiBold' }),
          countLeft(map, counts.length),
          at - 3,
        ),
      ),
    ].join('')
  })
  return { drawn: drawn.join(''), bottom: y }
}

/** A sign is that of the map beside it; a flag points either way. */
const markOfNote = (mark: LegendMark | LegendSign, y: number): string =>
  isSign(mark)
    ? (mark === 'flag' ? ['more', 'less'] : [mark])
        .map((sign, place, all) => {
          const x = (swatch.width * (place + 1)) / (all.length + 1)
          return `<use href="#${sign}" x="${round(x)}" y="${round(y + 10)}"/>`
        })
        .join('')
    : `<rect y="${round(y + 2)}" width="${swatch.width}" height="${swatch.height - 3}" fill="${fillOf(mark)}" stroke="${soft}" stroke-width=".6"/>`

/** Patterns are those of the map beside it. */
const fillOf = (look: ThemedColour | LegendMark) =>
  typeof look === 'string' ? `url(#${look})` : look.light
