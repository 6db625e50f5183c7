/** A fraction as a sentence writes it: in percent, with one decimal. */
export const inPercent = (fraction: number): number => Math.round(fraction * 1000) / 10
