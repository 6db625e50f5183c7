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
  },
})
