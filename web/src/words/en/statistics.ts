import type { CityWords } from '@atlas/geo/terms/city-words'
import type german from '../de/statistics'

export default ({ name: city, levelNames: levels }: CityWords): ReturnType<typeof german> => ({
  title: 'Counselling evaluated',
  description: `How many older people are counselled in ${city}, what it is about, and what has changed since the year before.`,
  lead: 'Counselling centres count their cases, and no names. This is what can be seen of it for the whole city.',
  contents: 'On this page',
  cases: {
    title: 'Cases against the year before',
    summary: (from: string, to: string, cases: string, change: string) =>
      `From ${from} to ${to} funded operators and the city together counted ${cases}, ${change} against the same months of the year before.`,
    caption: 'Counselling cases in the same months of both years',
    provider: 'Provider',
    providers: { FUNDED: 'funded operators', MUNICIPAL: 'the city', BOTH: 'together' },
    year: 'Year',
    cases: 'Cases',
    perThousand: 'per 1,000 people 60+',
    change: 'Change',
    beyondChance: {
      MORE: 'That is more than chance explains.',
      FEWER: 'That is fewer than chance explains.',
      WITHIN: 'As much can be chance.',
    },
    changeOf: (provider: string, change: string, span: string) =>
      `${provider}: ${change} (${span}).`,
    span: (low: string, high: string) => `range ${low} to ${high}`,
    chance: (method: string) => `On the range: ${method}.`,
    noteOn: (provider: string, note: string) => `On “${provider}”: ${note}`,
    monthsUnknown:
      'How these cases fall into single months has not been published. So they stand here as a sum, and not as a line.',
  },
  months: {
    title: 'Month by month',
    none: 'Nothing has been entered for single months yet.',
    whatIs: 'What there is: the cases of January to September of two years, and the fields.',
    whatIsMissing: `What is missing: cases, consultations and crises by month, by age, sex, origin of the case and ${levels.DISTRICT.en.one}.`,
    whoEnters:
      'Who enters it: operators and the city, each for their own counselling centres, once a month.',
    chart: (name: string, years: readonly string[]) => `${name}: ${years.join('; ')}`,
    chartYear: (year: string, months: string, least: string, most: string) =>
      `${year}: ${months} months between ${least} and ${most}`,
    chartNone: (year: string) => `${year}: no complete months`,
    lead: 'Shown are months that all counselling centres have submitted. The strong line is the newer year.',
    table: 'All months as a table',
    month: 'Month',
    measures: {
      INFORMATION: 'Pieces of information',
      CLEARING: 'Clearings of responsibility',
      NEW_CASES: 'New cases',
      CONSULTATIONS: 'Consultations',
      CRISIS_INTERVENTIONS: 'Crisis interventions',
    },
    incomplete: 'incomplete, so at least',
    compared: (from: string, to: string, later: string, earlier: string, change: string) =>
      `From ${from} to ${to} there were ${later} that were new, in the same months of the year before ${earlier}: ${change}`,
  },
  utilisation: {
    title: 'How much counselling is called upon',
    lead: (from: string, to: string) =>
      `New cases from ${from} to ${to}, counted where people were counselled; beside them the staff there is, and what the key asks for.`,
    caption: 'New cases of a quarter, against people and staff',
    newCases: 'New cases',
    perThousand: 'per 1,000 people 60+',
    perFte: 'per FTE of counselling',
    actual: 'FTE actual',
    target: 'FTE target',
    note: 'Many cases per post may mean that staff is lacking there, or that people come there from elsewhere.',
    map: (areas: readonly string[]) => `Map of new cases per 1,000 people 60+: ${areas.join('; ')}`,
    mapArea: (name: string, value: string) => `${name} ${value}`,
    mapNote:
      'New cases per 1,000 people 60+: the darker, the more; in the dark appearance the brighter. Hatched: nothing known.',
  },
  demand: {
    title: (year: string) => `Where people came from in ${year}`,
    lead: 'New cases by where people live. Few cases are withheld to protect people.',
    incomplete: 'The year is not complete: there are at least so many.',
    table: 'New cases by where people live, as a table',
    elsewhere: 'elsewhere or unknown',
  },
  topics: {
    title: (year: string) => `Consultations of ${year} by field`,
    caption: 'By what counselling centres have entered',
    consultations: 'Consultations',
    names: {
      CARE_AND_HEALTH: 'Care and health',
      HEALTH_AND_SOCIAL_PROBLEMS: 'Health and social problems',
      SOCIAL_BENEFITS: 'Benefits under social law',
      LEISURE_AND_CULTURE: 'Leisure, education, culture',
      OTHER_TOPIC: 'Other',
    },
  },
  fields: {
    title: 'What it was about',
    lead: (year: string) => `Share of all consultations of ${year}`,
    field: 'Counselling field',
    share: 'Share',
    rounding: (sum: string) => `The shares were published rounded and add up to ${sum}.`,
  },
  explained: 'How these figures come about',
  files: {
    title: 'These figures to take along',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    name: 'evaluation',
    sheet: 'Evaluation',
    figure: 'Figure',
    field: 'Counselling field',
    provider: 'Provider',
    from: 'From',
    to: 'To',
    lower: 'Range from (chance)',
    upper: 'Range to (chance)',
    remark: 'Remark',
  },
})
