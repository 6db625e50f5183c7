import jsep from 'jsep'
import { z } from 'zod'

jsep.addBinaryOp('×', 10)
jsep.addBinaryOp('÷', 10)
jsep.addBinaryOp('−', 9)

type Expression =
  | {
      type: 'BinaryExpression'
      operator: '+' | '−' | '×' | '÷'
      left: Expression
      right: Expression
    }
  | { type: 'Identifier'; name: string }
  | { type: 'Literal'; value: number }

const expression: z.ZodType<Expression> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({
      type: z.literal('BinaryExpression'),
      operator: z.enum(['+', '−', '×', '÷']),
      left: expression,
      right: expression,
    }),
    z.object({ type: z.literal('Identifier'), name: z.string() }),
    z.object({ type: z.literal('Literal'), value: z.number() }),
  ]),
)

type Calculation = (values: readonly number[]) => number

/** A calculation with names in the place of variables; it has to name all of them, and in their order. */
function calculationOf(
  text: string,
  names: readonly string[],
  number: (text: string) => number,
): Calculation {
  const mentioned: number[] = []
  let rest = text
  let written = ''
  while (rest !== '') {
    const [named] = names
      .map((name, place) => ({ name, place }))
      .filter(({ name }) => rest.startsWith(name))
      .sort((a, b) => b.name.length - a.name.length)
    const digits = /^\d[\d.,]*/.exec(rest)?.[0]
    const read = named?.name ?? digits ?? rest.slice(0, 1)
    if (named) mentioned.push(named.place)
    written += named ? `x${named.place}` : digits ? String(number(digits)) : read
    rest = rest.slice(read.length)
  }
  if ([...new Set(mentioned)].some((place, order) => place !== order)) {
    throw new Error(`names its inputs in another order: ${names.join(' | ')}`)
  }
  if (new Set(mentioned).size < names.length) {
    throw new Error(`does not name all its inputs: ${names.join(' | ')}`)
  }
  const parsed = expression.parse(jsep(written))
  return (values) => resultOf(parsed, values)
}

function resultOf(of: Expression, values: readonly number[]): number {
  if (of.type === 'Literal') return of.value
  if (of.type === 'Identifier') return values[Number(of.name.slice(1))] ?? Number.NaN
  const [left, right] = [resultOf(of.left, values), resultOf(of.right, values)]
  switch (of.operator) {
    case '+':
      return left + right
    case '−':
      return left - right
    case '×':
      return left * right
    case '÷':
      return left / right
  }
}

/** Many areas have the same formula. */
const calculations = new Map<string, Calculation>()

/**
 * What a formula comes to: sums, differences, products and quotients of its names and of numbers.
 * @param number reads a number as the language writes it
 * @throws Error where it does not name all its inputs in their order
 */
export function compute(
  text: string,
  names: readonly string[],
  values: readonly number[],
  { number }: { number: (text: string) => number },
): number {
  const name = [text, ...names].join('\n')
  const calculation = calculations.get(name) ?? calculationOf(text, names, number)
  calculations.set(name, calculation)
  return calculation(values)
}
