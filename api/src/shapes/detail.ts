/**
 * How finely outlines are drawn: overview below zoom 11.5, middle up to 13.5, full beyond. The tolerance is the area
 * in square degrees of the triangle a corner may span before it is dropped (Visvalingam and Whyatt 1993): about one
 * square pixel at the finest zoom the detail is drawn at.
 */
const tolerances = { overview: 3.7e-8, middle: 2.3e-9, full: 0 } as const

export type Detail = keyof typeof tolerances
export const details: readonly Detail[] = ['overview', 'middle', 'full']

export const isDetail = (text: string): text is Detail => text in tolerances

/** Square degrees. */
export const toleranceOf = (detail: Detail): number => tolerances[detail]
