/** A name that may go on in a new line after a slash: Cossebaude/Mobschatz/Oberwartha is wider than most cards. */
export const breakableName = (name: string) => name.replaceAll('/', '/\u200b')
