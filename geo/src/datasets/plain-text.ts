const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

/** A text that a spreadsheet would take for a formula is kept one, in whatever table it is taken along. */
export const plainText = (text: string): string => (formulaStart.test(text) ? `'${text}` : text)
