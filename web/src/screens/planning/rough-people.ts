import type { Written } from '@atlas/geo/classes/value-classes'
import { anywhere } from '@atlas/geo/figures/precision'

import { figureFormat } from '$figures/figures'

const { rounded } = figureFormat('RESIDENTS', 'de')

/** People of an estimate as they are written, so that a number stands in the class it reads like. */
export const roughly: Written = { decimals: 0, rounded: (value) => rounded(value, anywhere) }
