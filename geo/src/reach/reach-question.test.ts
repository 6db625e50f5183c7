import { describe, expect, it } from 'vitest'

import type { Provider, ServiceKind } from '../terms/classifications.ts'
import { sitesOf } from './reach-question.ts'

describe('the sites that count', () => {
  const site = (slug: string, kinds: readonly ServiceKind[], provider: Provider) => ({
    slug,
    kinds,
    provider,
  })
  const sites = [
    site('z', ['MEETING'], 'FUNDED'),
    site('b', ['COUNSELLING'], 'MUNICIPAL'),
    site('a', ['MEETING', 'COUNSELLING'], 'FUNDED'),
  ]
  const slugs = (kinds: readonly ServiceKind[], provider: Provider | null) =>
    sitesOf(sites, { kinds, provider }).map(({ slug }) => slug)

  it('are those of the kind and provider, by slug', () => {
    expect(slugs(['MEETING'], null)).toEqual(['a', 'z'])
    expect(slugs(['COUNSELLING'], null)).toEqual(['a', 'b'])
    expect(slugs(['COUNSELLING'], 'FUNDED')).toEqual(['a'])
  })

  it('of either kind are those of one at least, each once', () => {
    expect(slugs(['COUNSELLING', 'MEETING'], null)).toEqual(['a', 'b', 'z'])
  })
})
