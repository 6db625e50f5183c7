/** A fraction as a sentence writes it: in percent, with one decimal, half away from zero like everything that is rounded. */
export const inPercent = (fraction: number): number =>
  (Math.sign(fraction) * Math.round(Math.abs(fraction) * 1000)) / 10
