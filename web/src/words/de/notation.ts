const noBreak = '\u00a0'

/** How numbers are written beyond what the locale says. */
export default {
  /** At home without the country's code. */
  telephone: (number: string) => number.replace(/^\+49 /, '0'),
  /** Before a number that may be higher. */
  atLeast: 'mindestens',
  /** A share that is not nobody, and one that is not everybody. */
  under: (percent: string) => `unter ${percent}`,
  over: (percent: string) => `über ${percent}`,
  /** After a number of a unit; nothing where its own notation says it. */
  units: {
    RESIDENTS_PER_KM2: `${noBreak}je${noBreak}km²`,
    SQUARE_KILOMETRES: `${noBreak}km²`,
    METRES: `${noBreak}m`,
    FTE: `${noBreak}VZÄ`,
    RESIDENTS_PER_FTE: `${noBreak}je${noBreak}VZÄ`,
    FTE_PER_1000_RESIDENTS: `${noBreak}VZÄ${noBreak}je${noBreak}1.000`,
    CASES: `${noBreak}Fälle`,
    CASES_PER_1000_RESIDENTS: `${noBreak}je${noBreak}1.000`,
    CASES_PER_FTE: `${noBreak}je${noBreak}VZÄ`,
    CONTACTS: `${noBreak}Kontakte`,
  },
}
