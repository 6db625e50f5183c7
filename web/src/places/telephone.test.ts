import { expect, it } from 'vitest'

import { telephoneInFile, telephoneLink, telephoneText } from './telephone'

it.each([
  ['+49 351 1234567', 'tel:+493511234567', '0351 1234567', '+49 351 1234567', '0351 1234567'],
  [
    '+420 224 000 111',
    'tel:+420224000111',
    '+420 224 000 111',
    '+420 224 000 111',
    '00420 224 000 111',
  ],
])('%s is dialled and written as its readers do', (telephone, link, german, english, inFile) => {
  expect(telephoneLink(telephone)).toBe(link)
  expect(telephoneText(telephone, 'de')).toBe(german)
  expect(telephoneText(telephone, 'en')).toBe(english)
  expect(telephoneInFile(telephone)).toBe(inFile)
})
