import type { CityWords } from '@atlas/geo/terms/city-words'
import { by, capital, many, one } from '@atlas/geo/words/en/nouns'
import { keysToTry } from '@atlas/geo/world/plan'

import type german from '../de/demand'

import { columns, longColumns, longStaffing, staffing } from './demand-columns'

type De = ReturnType<typeof german>

const mostToTry = new Intl.NumberFormat('en-GB').format(keysToTry.most)

export default ({ name: city, levelNames: levels }: CityWords): De => ({
  title: 'Demand and staff',
  documentTitle: (view: readonly string[]) =>
    ['Demand and staff', ...view, 'Atlas 60+'].join(' · '),
  description: `How far the staff for meeting places and counselling falls short of the plan or exceeds it, ${by(levels, 'PLANNING_AREA')} of ${city}, and where every figure comes from.`,
  question: { before: 'Is there enough staff for ', accent: 'people\u00a060+', after: '?' },
  answer: {
    sufficiency: {
      EVERYWHERE: 'Yes.',
      IN_PLACES: 'Not everywhere.',
      NOWHERE:
        levels.PLANNING_AREA === levels.CITY ? 'No.' : `No, in no ${one(levels.PLANNING_AREA)}.`,
      UNKNOWN: 'That is not known.',
    },
    missing: (areas: string, threshold: string) => `At least ${threshold} are missing in ${areas}.`,
    noneMissing: (threshold: string) =>
      `No ${one(levels.PLANNING_AREA)} lacks ${threshold} or more.`,
    beyond: (areas: string, threshold: string) =>
      `There are at least ${threshold} more than the target in ${areas}.`,
    noneBeyond: (threshold: string) =>
      `No ${one(levels.PLANNING_AREA)} is ${threshold} or more above the target.`,
    area: (name: string, amount: string) => `${name}\u00a0(${amount})`,
    city: {
      under: (fte: string, bases: string) => `All of ${city} lacks ${fte}${bases}.`,
      over: (fte: string, bases: string) =>
        `All of ${city} has ${fte} more than the target${bases}.`,
      even: (bases: string) => `In all of ${city} the actual staff equals the target${bases}.`,
      /** The difference on both bases of a day. */
      bases: (counted: string, expected: string) => ` (counted ${counted}, expected ${expected})`,
    },
    unknown: (areas: string) => `It is not known in ${areas}.`,
  },
  skipToTable: 'To the table',
  sections: {
    label: 'On this page',
    table: 'Table',
    plan: 'How good was the plan?',
    forecast: 'What comes next?',
    counselling: 'Counselling',
  },
  choices: {
    title: 'Choices',
    basis: 'Based on',
    bases: { PROJECTION: 'Framework expected', REGISTER: 'Register counted' },
    day: 'Day',
    framework: 'Version of the framework',
    keys: 'Try out planning keys',
    keysHint: 'people 60+ per FTE, nothing is saved',
    try: 'Try out',
    show: 'Show',
    reset: (key: string) => `Back to 1 : ${key}`,
    keyLabel: (kind: string) => `${kind} 1 :`,
  },
  view: {
    PROJECTION: (framework: string, day: string) => `${framework}, expected for ${day}`,
    REGISTER: (framework: string, day: string) => `${framework}, counted on ${day}`,
  },
  keyErrors: {
    'not-a-number': 'This is not a number. Please enter one such as 6,000.',
    ambiguous:
      'Point and comma can be read in two ways here. Please write thousands with a comma and decimals with a point: 1,500 or 3.5.',
    'not-above-zero': 'The key must be greater than zero.',
    'too-small': `The key must be at least ${keysToTry.least}.`,
    'too-large': `The key may be ${mostToTry} at most.`,
    'too-exact': 'The key may have two decimals at most.',
  },
  trial: (kind: string, tried: string, own: string) =>
    `Trial, ${kind}: 1 : ${tried} instead of 1 : ${own}`,
  trialShort: (tried: string) => `Trial\u00a01\u00a0:\u00a0${tried}`,
  trialRefused: 'The figures still follow the key of the framework.',
  columns,
  longColumns,
  staffing,
  longStaffing,
  expectedIn: (year: string) => `expected ${year}`,
  peopleExpectedIn: (year: string) => `People 60+, expected in ${year}`,
  peopleGroup: (day: string) => `People 60+ on ${day}`,
  changeGroup: (from: string, to: string) => `Expected change ${from} to ${to}`,
  keysGroup: (kind: string) => `${kind}, a key for each ${one(levels.PLANNING_AREA)}`,
  keyGroup: (kind, key) => `${kind}, 1 : ${key}`,
  area: capital(one(levels.PLANNING_AREA)),
  city: `All of ${city}`,
  caption: (view: string) => `${view}. Staff in full-time equivalents (FTE).`,
  opens: 'Every number opens its calculation and its source.',
  regionLabel: 'Table, scrolls sideways',
  scrollHint: 'The table can be moved sideways.',
  over: 'above target',
  under: 'below target',
  strength: 'Filled: more need or more people, outlined: less.',
  legend: (threshold: string) => `From ±${threshold} off the target, compared unrounded:`,
  disagrees: (computed: string) => `computed ${computed}`,
  disagreesLong: (published: string, computed: string) =>
    `The framework states ${published}. Its own inputs give ${computed}. Both figures are kept; the reason for the difference is not known.`,
  disagreesByRounding: (published: string, computed: string) =>
    `The framework states ${published}. The calculation gives ${computed}, rounded to one decimal 0.1 less. ${published} follows only where it is rounded to two decimals first and then to one.`,
  agreement: (once: number, all: number, twice: number) =>
    `${String(once)} of ${String(all)} published targets equal the calculation rounded once to one decimal${
      twice > once
        ? `; ${String(twice)} where it is rounded to two decimals first and then to one`
        : ''
    }.`,
  uncounted: 'Dashed underline: not counted, but reported, computed, estimated or expected.',
  publishedSum: 'sum',
  publishedSumLong:
    'The framework prints no target for the whole city. This is the sum of the rounded ones; it is not compared.',
  expectedFrom: (people: string) => `(${people})`,
  expectedFromLong: (people: string, day: string) =>
    `The framework started from ${people} people 60+ on ${day}.`,
  expectedTarget: (fte: string) => `(${fte})`,
  expectedTargetLong: (fte: string, year: string) => `Target for those expected in ${year}: ${fte}`,
  expectedTargetLegend: (year: string) =>
    `In brackets below a target: what the same key gives for the people the framework expected in ${year}; that is what the published target is to be compared with. In brackets below those expected: how many people there were on the framework’s reference day.`,
  leastShort: (fte: string) => `min. ${fte}`,
  leastLegend:
    '“min.” below a target: that much the known facilities would need at 1 FTE each; the target stays as it is.',
  leastOfFacilities: (fte: string) => `known facilities: at least ${fte}`,
  open: (column: string, area: string, value: string) =>
    `${value}. ${column}, ${area}: show calculation and source`,
  profile: (area: string) => `Profile of ${area} to print`,
  profileShort: 'Profile',
  scenario: {
    named: (name: string) => (name === '' ? 'with a plan' : `with the plan "${name}"`),
    shown: (name: string) =>
      `This is ${name === '' ? 'a plan' : `the plan "${name}"`}: where a number reads otherwise than today, today’s stands below it.`,
    toPlan: 'Back to the plan',
    today: 'Without the plan',
  },
  changes: {
    before: (value: string) => `before ${value}`,
    count: (count: string, all: string, view: string) =>
      `${count} of ${all} figures differ from “${view}”. They are marked and state the earlier value.`,
    none: (view: string) => `No figure differs from “${view}”.`,
    withOwn: 'Compare with the framework',
    hide: 'Hide the comparison',
  },
  notices: {
    todayShown: 'What is shown is today.',
    unknownFramework: (given: string) => `There is no version “${given}”. The newest one is shown.`,
    malformed: (given: string) => `“${given}” cannot be understood. The usual is shown instead.`,
    unknownCell: (given: string) => `There is no figure “${given}” in the table.`,
    dayMoved: {
      PROJECTION: (from: string, to: string) =>
        `The framework expected nothing for ${from}. Shown is ${to}.`,
      REGISTER: (from: string, to: string) =>
        `The register has no figures for ${from}. Shown is ${to}.`,
    },
  },
  explained: `The calculation for ${city} as a whole`,
  explanation: {
    title: (column: string, area: string) => `${column}, ${area}`,
    close: 'Close the calculation',
    noInputs: 'This figure is not computed but taken from its source.',
  },
  downloads: {
    title: 'To take away',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    csvLabel: 'Download the table as CSV',
    xlsxLabel: 'Download the table as an Excel file',
    print: 'Print',
    fileName: 'demand',
    wide: 'Table',
    long: 'Single figures',
    columns: {
      framework: 'Framework',
      key: 'Planning key (people 60+ per FTE)',
      remark: 'Remark',
    },
    agreement: 'Published and computed target',
    threshold: 'Difference from which a figure is flagged (FTE)',
    adopted: 'Adopted on',
    live: 'To go on computing',
    liveNote:
      'The table computes with the planning keys and the difference of this sheet: change them here, and it shows the new figures.',
    trial: 'Trial: not the key of the framework',
  },
  sourceLine: (sources: string) => `Source: ${sources}`,
  plan: {
    title: 'How good was the plan?',
    anchor: 'plan',
    summary: (day: string, counted: string, expected: string, deviation: string, share: string) =>
      `On ${day} the register counted ${counted} people 60+ in ${city}. The framework had expected ${expected}: a deviation of ${deviation} (${share}).`,
    furthest: (area: string, share: string) => `${area} is furthest from the plan, at ${share}.`,
    consultation: 'Who is heard about a plan, step by step',
    fteNote:
      'The last two columns put the deviation of people 60+ into posts by the planning key: that many more or fewer would be needed by the register.',
    ages: { all: '60+', younger: '60 to 79', older: '80+' },
    expected: 'expected',
    counted: 'counted',
    deviation: 'deviation',
    relativeDeviation: 'deviation in per cent',
    bands: (sum: string, difference: string) => `by age ${sum} (${difference})`,
    inFte: 'Deviation in FTE',
    caption: (day: string) => `Expected and counted on ${day}`,
    chartLabel: 'Deviation of people 60+ in per cent of what was expected',
    more: 'more than expected',
    fewer: 'fewer than expected',
  },
  forecast: {
    title: 'What comes next?',
    anchor: 'outlook',
    summary: (from: string, to: string, younger: string, older: string) =>
      `From ${from} to ${to} the city expects ${younger} for people aged 60 to 79 and ${older} for people 80+.`,
    limits: `By age the forecast exists for the whole city only; for ${many(levels.PLANNING_AREA)} it covers all residents together.`,
    city: { younger: `${city}, 60 to 79`, older: `${city}, 80+`, all: '60+ together' },
    ages: 'By age, whole city',
    areas: `All ages, ${by(levels, 'PLANNING_AREA')}`,
    scaleNote:
      'Every line starts at its own value; all show the change since the first year on the same scale.',
    year: 'Year',
    table: 'All figures as a table',
    caption: 'Projected residents, each on 31 December',
    chart: (name: string, from: string, start: string, to: string, end: string, change: string) =>
      `${name}: ${start} in ${from}, ${end} in ${to}, ${change}`,
    /** Beside what was expected of the same year. */
    counted: (value: string) => `counted ${value}`,
  },
  counselling: {
    title: 'Counselling',
    anchor: 'counselling',
    summary: (from: string, to: string, cases: string, change: string) =>
      `From ${from} to ${to} funded operators and the city together counted ${cases}, ${change} against the same months of the year before.`,
    provider: 'Provider',
    providers: { FUNDED: 'funded operators', MUNICIPAL: 'municipal', BOTH: 'together' },
    cases: 'cases',
    change: 'change',
    perThousand: 'per 1,000 people 60+',
    chance: (method: string) => `Below the change: ${method}.`,
    noteOn: (provider: string, note: string) => `On “${provider}”: ${note}`,
    caption: 'Counselling cases, January to September each',
    fields: (year: string) => `What it was about (${year})`,
    fieldsCaption: 'Counselling fields, share of all consultations',
    field: 'Counselling field',
    share: 'Share',
    rounding: (sum: string) => `The shares were published rounded and add up to ${sum}.`,
  },
})
