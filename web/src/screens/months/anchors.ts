/** Where the data dictionary says what a file of months looks like. */
export const monthsFormAnchor = 'kennzahlen-datei'
