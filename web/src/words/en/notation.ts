import type de from '../de/notation'

const noBreak = '\u00a0'

export default {
  telephone: (number) => number,
  atLeast: 'at least',
  under: (percent) => `under ${percent}`,
  over: (percent) => `over ${percent}`,
  units: {
    RESIDENTS_PER_KM2: `${noBreak}per${noBreak}km²`,
    SQUARE_KILOMETRES: `${noBreak}km²`,
    METRES: `${noBreak}m`,
    FTE: `${noBreak}FTE`,
    RESIDENTS_PER_FTE: `${noBreak}per${noBreak}FTE`,
    FTE_PER_1000_RESIDENTS: `${noBreak}FTE${noBreak}per${noBreak}1,000`,
    CASES: `${noBreak}cases`,
    CASES_PER_1000_RESIDENTS: `${noBreak}per${noBreak}1,000`,
    CASES_PER_FTE: `${noBreak}per${noBreak}FTE`,
    CONTACTS: `${noBreak}contacts`,
  },
} satisfies typeof de
