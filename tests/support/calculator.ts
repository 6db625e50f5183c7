import { certainties, type Figure, type Input } from './figure.ts'

type Rule = (inputs: readonly Input[], value: number) => number

/** What stands in a source or was entered has nothing to be computed from, but may repeat itself as its one input. */
const asItStands: Rule = ([only, ...others], value) => {
  if (others.length > 0) throw new Error('A number from a source has several inputs')
  return only === undefined ? value : known(only)
}
const known = ({ value, name }: Input): number => {
  if (value === null) throw new Error(`${name} is not known`)
  return value
}
const sum = (inputs: readonly Input[]) => inputs.reduce((total, input) => total + known(input), 0)
const of =
  (count: number, rule: (...values: number[]) => number): Rule =>
  (inputs) => {
    if (inputs.length !== count) throw new Error(`${count} inputs, not ${inputs.length}`)
    return rule(...inputs.map(known))
  }
const no = Number.NaN

/** What a person does who reads the formula and has a pocket calculator. Nothing of the product is used for it. */
const rules: readonly [words: RegExp, rule: Rule][] = [
  [/^(counted|reported|expected), as stated by the source$/, asItStands],
  [/^estimated; the source says how$/, asItStands],
  [/^as published in the framework, rounded to one decimal$/, asItStands],
  [/^(set by the framework|entered to try it out)$/, asItStands],
  [/^sum of /, sum],
  [
    /^residents.* × \(1 \+ expected change\)$/,
    of(2, (people = no, change = no) => people * (1 + change)),
  ],
  [/later − earlier\) ÷ earlier$/, of(2, (before = no, after = no) => (after - before) / before)],
  [
    /^\(expected − counted on the reference day\) ÷ counted on the reference day$/,
    of(2, (before = no, after = no) => (after - before) / before),
  ],
  [
    /^actual staff − residents 60\+ ÷ planning key$/,
    of(3, (staff = no, people = no, key = no) => staff - people / key),
  ],
  [
    /^residents 60\+ − actual staff × planning key, at least 0$/,
    of(3, (people = no, staff = no, key = no) => Math.max(0, people - staff * key)),
  ],
  [
    /^residents 60\+ × share that the planning area’s staff does not reach: max\(0, 1 − staff × planning key ÷ residents 60\+ of the planning area\)$/,
    of(
      4,
      (people = no, staff = no, key = no, all = no) =>
        people * Math.max(0, 1 - (staff * key) / all),
    ),
  ],
  [/^counted − expected$/, of(2, (counted = no, expected = no) => counted - expected)],
  [
    /^\(counted − expected\) ÷ expected$/,
    of(2, (counted = no, expected = no) => (counted - expected) / expected),
  ],
  [
    /^\(counted − expected\) ÷ planning key$/,
    of(3, (counted = no, expected = no, key = no) => (counted - expected) / key),
  ],
  [
    /^counselling cases ÷ residents 60\+ × 1,000$/,
    of(2, (cases = no, people = no) => (cases / people) * 1000),
  ],
  [/^sum of weight × standardised value ÷ sum of weights$/, weightedMean],
  [/^residents[^÷×]* ÷ [^÷×]*$/, of(2, (part = no, whole = no) => part / whole)],
]

/** The weight of a part stands in its name. */
function weightedMean(inputs: readonly Input[]): number {
  const parts = inputs.map((input) => ({
    value: known(input),
    weight: Number(/\(weight ([\d.]+)\)$/.exec(input.name)?.[1]),
  }))
  return (
    parts.reduce((total, { value, weight }) => total + weight * value, 0) /
    parts.reduce((total, { weight }) => total + weight, 0)
  )
}

/** Why a figure in English does not follow from its own explanation; null where it does. */
export function contradictionIn({ value, status, unit, asOf, explanation }: Figure): string | null {
  const { formula, inputs } = explanation
  const gap = inputs.some((input) => input.value === null)
  if (value === null) {
    const isAbsent = status === 'MISSING' || status === 'SUPPRESSED'
    return isAbsent && (gap || inputs.length === 0) ? null : `no value, ${status}: ${formula}`
  }
  if (gap) return `a value although an input has none: ${formula}`
  if (inputs.some((input) => certainties.indexOf(input.status) > certainties.indexOf(status))) {
    return `${status}, surer than one of its inputs: ${formula}`
  }
  // The more special words stand before those that they begin with.
  const matching = rules.filter(([words]) => words.test(formula)).at(-1)
  if (!matching) return `nobody can compute this: ${formula}`
  const computed = matching[1](inputs, value)
  const tolerance = 1e-9 * Math.max(1, Math.abs(value))
  if (Math.abs(computed - value) <= tolerance) return null
  return `${value} ${unit} on ${asOf}, but ${formula} gives ${computed}`
}
