import { readFileSync } from 'node:fs'

import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from 'culori'
import { describe, expect, it } from 'vitest'

import { classColours, type ThemedColour, wayColours } from '$classes/colours'
import { mapColours } from '$map/colours'

const themes = ['light', 'dark'] as const

/** The colours of tokens.css by name, each for both themes. */
const tokens = new Map(
  [
    ...readFileSync(new URL('tokens.css', import.meta.url), 'utf8').matchAll(
      /--([\w-]+): light-dark\((#\w+), (#\w+)\)/g,
    ),
  ].map(([, name = '', light = '', dark = '']): [string, ThemedColour] => [name, { light, dark }]),
)

function token(name: string): ThemedColour {
  const found = tokens.get(name)
  if (!found) throw new Error(`tokens.css has no colour --${name}`)
  return found
}

/** Text needs 4.5 (WCAG 1.4.3), outlines of controls and the focus 3 (1.4.11). */
const text = ['ink', 'ink-soft', 'accent', 'plum']
const surfaces = ['paper', 'paper-raised', 'fill-soft', 'basemap', 'warn']
const outlines = ['rule-strong', 'accent']

describe.each(themes)('contrast, %s', (theme) => {
  it.each(text.flatMap((ink) => surfaces.map((surface) => [ink, surface] as const)))(
    'text in %s is legible on %s',
    (ink, surface) => {
      const contrast = wcagContrast(token(ink)[theme], token(surface)[theme])
      expect(contrast).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each([
    ['on-accent', 'accent'],
    ['on-chosen', 'chosen'],
  ])('text in %s is legible on %s', (ink, surface) => {
    expect(wcagContrast(token(ink)[theme], token(surface)[theme])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(outlines.flatMap((line) => surfaces.map((surface) => [line, surface] as const)))(
    'a line in %s shows on %s',
    (line, surface) => {
      expect(wcagContrast(token(line)[theme], token(surface)[theme])).toBeGreaterThanOrEqual(3)
    },
  )

  it('names and signs on the map are legible on their halo', () => {
    const { ink, paper, waterName, accent, compared } = mapColours[theme]
    for (const colour of [ink, waterName]) {
      expect(wcagContrast(colour, paper)).toBeGreaterThanOrEqual(4.5)
    }
    for (const outline of [ink, accent, compared]) {
      expect(wcagContrast(outline, paper)).toBeGreaterThanOrEqual(3)
    }
  })

  it('a ring of ink on paper shows on every class', () => {
    const { ink, paper } = mapColours[theme]
    for (const colour of everyScale().flat()) {
      const best = Math.max(wcagContrast(ink, colour[theme]), wcagContrast(paper, colour[theme]))
      expect(best).toBeGreaterThanOrEqual(3)
    }
  })
})

const amounts = { diverging: false, lowMeansNeed: false }

/** From about 2.3 on two patches side by side are told apart; classes do not lie side by side. */
const tellsApart = { everyone: 6, deficient: 4 } as const

const deficiencies = {
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
} as const

describe.each(themes)('neighbouring classes, %s', (theme) => {
  const difference = differenceCiede2000()
  const pairs = everyScale().flatMap((scale) =>
    scale.slice(1).map((colour, index) => [scale[index]?.[theme] ?? '', colour[theme]] as const),
  )

  it('differ for everyone', () => {
    for (const [one, other] of pairs) {
      expect(difference(one, other)).toBeGreaterThanOrEqual(tellsApart.everyone)
    }
  })

  it.each(Object.keys(deficiencies))('differ with %s', (name) => {
    const seen = Object.entries(deficiencies).find(([key]) => key === name)?.[1]
    if (!seen) throw new Error(`There is no ${name}`)
    for (const [one, other] of pairs) {
      expect(difference(seen(parsed(one)), seen(parsed(other)))).toBeGreaterThanOrEqual(
        tellsApart.deficient,
      )
    }
  })

  it('grow ever darker, or at night ever lighter, so that they can be copied in grey', () => {
    for (const classes of [3, 4, 5, 6, 7]) {
      const onWhite = classColours(classes, amounts).map((colour) =>
        wcagContrast(colour[theme], theme === 'light' ? '#fff' : '#000'),
      )
      expect(onWhite).toEqual([...onWhite].sort((a, b) => a - b))
    }
  })
})

/** Every scale the map can have: amounts, differences around zero, and ways on foot. */
function everyScale(): (readonly ThemedColour[])[] {
  const ofClasses = [3, 4, 5, 6, 7].flatMap((classes) => [
    classColours(classes, amounts),
    classColours(classes, { diverging: true, lowMeansNeed: false }),
  ])
  return [...ofClasses, wayColours]
}

function parsed(colour: string): Color {
  const found = parse(colour)
  if (!found) throw new Error(`${colour} is no colour`)
  return found
}
