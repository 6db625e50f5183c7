import { describe, expect, it } from 'vitest'

import { spelledOut } from './spelled-out'

describe('the name of a social space, spelled out', () => {
  it.each([
    ['StB Altstadt ohne Johannstadt', 'Stadtbezirk Altstadt ohne Johannstadt'],
    ['StB Klotzsche und nördliche OS', 'Stadtbezirk Klotzsche und nördliche Ortschaften'],
    [
      'StB Loschwitz und OS Schönfeld-Weißig',
      'Stadtbezirk Loschwitz und Ortschaft Schönfeld-Weißig',
    ],
    ['Briesnitz und westliche OS', 'Briesnitz und westliche Ortschaften'],
    ['Leipziger Vorstadt, Pieschen', 'Leipziger Vorstadt, Pieschen'],
    ['Ostra OSTHAFEN StBx', 'Ostra OSTHAFEN StBx'],
  ])('%s is %s', (name, full) => {
    expect(spelledOut(name)).toBe(full)
  })
})
