import { ruleOfText } from '@atlas/geo/imports/personal/personal-text'

/** Whether a free text tells of no single person, as far as that can be seen. */
export const personalFree = (text: string): boolean =>
  ruleOfText(text, new Date().toISOString().slice(0, 10)) === null
