import { needBrackets } from './arithmetic.ts'
import type { Message } from './vocabulary.ts'

/**
 * A formula as a spreadsheet computes it, without the sign of equality before it.
 * @param cellOf where an operand stands; null for what is none
 * @returns null where it takes more than arithmetic on cells
 */
export function spreadsheetFormula(
  formula: Message,
  cellOf: (operand: Message) => string | null,
): string | null {
  const beyondArithmetic: Message[] = []
  const write = (message: Message): string => {
    const cell = cellOf(message)
    if (cell !== null) return cell
    switch (message.key) {
      case 'number':
        return String(message.value)
      case 'sum':
        return message.parts.map(write).join('+')
      case 'difference':
        return `${write(message.from)}-${inBrackets(message.less, needBrackets.subtracted)}`
      case 'product':
        return message.factors
          .map((factor) => inBrackets(factor, needBrackets.multiplied))
          .join('*')
      case 'quotient':
        return `${inBrackets(message.part, needBrackets.multiplied)}/${inBrackets(message.whole, needBrackets.divisor)}`
      case 'atLeastZero':
        return `MAX(0,${write(message.of)})`
      default:
        beyondArithmetic.push(message)
        return ''
    }
  }
  const inBrackets = (message: Message, bracketed: ReadonlySet<Message['key']>): string =>
    bracketed.has(message.key) ? `(${write(message)})` : write(message)
  const written = write(formula)
  return beyondArithmetic.length === 0 ? written : null
}
