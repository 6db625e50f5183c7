/** The value of a cell: columns begin with 0, lines with 1; an empty one is 0. */
export type Read = (sheet: string, column: number, line: number) => number | string

/** As Excel's ROUND does it: half away from zero, of the fifteen digits it computes with. */
function roundedHalfAway(value: number, decimals: number): number {
  const digits = Math.abs(value).toPrecision(15)
  const whole = Math.round(Number(`${digits}e${String(decimals)}`))
  return Math.sign(value) * Number(`${String(whole)}e${String(-decimals)}`) + 0
}

/** Computes what Excel would, of the little that formulas here need. */
export function evaluateFormula(formula: string, read: Read, ownSheet: string): number | string {
  const tokens =
    formula.match(
      /'[^']+'!|\$?[A-Z]+\$?\d+|[A-Z]+(?=\()|\d+(?:\.\d+)?(?:E-?\d+)?|"(?:[^"]|"")*"|>=|[-+*/()>=,:]/g,
    ) ?? []
  let at = 0
  const next = () => tokens[at++] ?? ''
  const expectNext = (wanted: string) => {
    const found = next()
    if (found !== wanted) throw new Error(`"${found}" stands for ${wanted} in ${formula}`)
  }
  const cell = (address: string, sheet = ownSheet) => {
    const [, letters = '', line = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? []
    const column =
      Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    return { sheet, column, line: Number(line) }
  }
  const number = (value: number | string) => {
    if (typeof value === 'string') throw new Error(`"${value}" is no number in ${formula}`)
    return value
  }
  const comparison = (): number | string => {
    const left = sum()
    const sign = tokens[at]
    if (sign !== '>=' && sign !== '>' && sign !== '=') return left
    at += 1
    const right = number(sum())
    const value = number(left)
    return Number(sign === '>=' ? value >= right : sign === '>' ? value > right : value === right)
  }
  const sum = (): number | string => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-') {
      value = next() === '+' ? number(value) + number(product()) : number(value) - number(product())
    }
    return value
  }
  const product = (): number | string => {
    let value = term()
    while (tokens[at] === '*' || tokens[at] === '/') {
      value = next() === '*' ? number(value) * number(term()) : number(value) / number(term())
    }
    return value
  }
  const term = (): number | string => {
    const token = next()
    if (token === '(') {
      const inner = comparison()
      expectNext(')')
      return inner
    }
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"')
    if (token.startsWith("'")) {
      const { sheet, column, line } = cell(next(), token.slice(1, -2))
      return read(sheet, column, line)
    }
    if (/^[A-Z]+$/.test(token)) return call(token)
    if (/^\$?[A-Z]/.test(token)) {
      const { sheet, column, line } = cell(token)
      return read(sheet, column, line)
    }
    return token === '-' ? -number(term()) : Number(token)
  }
  const call = (name: string): number | string => {
    expectNext('(')
    if (name === 'SUM') {
      const from = cell(next())
      expectNext(':')
      const to = cell(next())
      expectNext(')')
      let total = 0
      for (let line = from.line; line <= to.line; line += 1) {
        total += number(read(from.sheet, from.column, line))
      }
      return total
    }
    const given = [comparison()]
    while (tokens[at] === ',') {
      at += 1
      given.push(comparison())
    }
    expectNext(')')
    const [first = 0, yes = 0, no = 0] = given
    if (name === 'ABS') return Math.abs(number(first))
    if (name === 'MAX') return Math.max(...given.map(number))
    if (name === 'ROUND') {
      return roundedHalfAway(number(first), number(yes))
    }
    if (name === 'IF') return number(first) === 0 ? no : yes
    throw new Error(`There is no ${name}`)
  }
  const value = comparison()
  if (at !== tokens.length) throw new Error(`Something is left over in ${formula}`)
  return value
}
