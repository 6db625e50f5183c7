import { describe, expect, it } from 'vitest'

import { attachment } from './attachment'

describe('a file', () => {
  it('has its name', () => {
    expect(attachment('orte.csv')).toBe('attachment; filename="orte.csv"')
  })

  it('keeps a name in any script, within what a header may hold', () => {
    const header = attachment('Übersicht „żółw“ (1).csv')
    expect(() => new Headers({ 'content-disposition': header })).not.toThrow()
    const [, exact = ''] = /filename\*=UTF-8''([^;]+)$/.exec(header) ?? []
    expect(exact).toMatch(/^[\w.%!~-]+$/)
    expect(decodeURIComponent(exact)).toBe('Übersicht „żółw“ (1).csv')
  })
})
