/**
 * A social space's official name without the city's abbreviations, for whoever does not work in its offices:
 * StB is a Stadtbezirk; OS is the Ortschaft named after it, or else several Ortschaften.
 */
export const spelledOut = (name: string) =>
  name
    .replace(/\bStB (?=\p{Lu})/gu, 'Stadtbezirk ')
    .replace(/\bOS (?=\p{Lu})/gu, 'Ortschaft ')
    .replace(/\bOS$/u, 'Ortschaften')
