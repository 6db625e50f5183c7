import { describe, expect, it } from 'vitest'

import { fieldsApart, fieldsShown } from './typed-fields'

describe('what stands in a form that another has saved meanwhile', () => {
  const saved = { name: 'Tanzkreis', address: 'Am Markt 1', website: '' }

  it('is what its writer wanted to save, and beside it what is saved', () => {
    const beside = { onVersion: 1, typedFields: [{ name: 'name', text: 'Tanzcafé' }] }
    const shown = fieldsShown(saved, beside)
    expect(shown).toEqual({ ...saved, name: 'Tanzcafé' })
    expect(fieldsApart(saved, shown)).toEqual(['name'])
  })

  it('is what is saved where nobody wanted anything else', () => {
    expect(fieldsShown(saved, null)).toEqual(saved)
    expect(fieldsApart(saved, saved)).toEqual([])
  })
})
