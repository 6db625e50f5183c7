/** Letters and digits as numbers of six bits from 1 on; what is neither shares one, so that it finds more than is meant. */
export const bits = 6
const other = 2 ** bits - 1

export function letterCode(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 97 && code <= 122) return code - 96
  return code >= 48 && code <= 57 ? code - 20 : other
}

/** Whether it is told from every other text by its numbers. */
export const isExact = (text: string) => /^[a-z0-9]*$/.test(text)
