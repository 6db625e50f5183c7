import { describe, expect, it } from 'vitest'

import { catalogueFixture } from '$api/catalogue-fixture'

import { readView } from '../address'

const catalogue = catalogueFixture()
const read = (search: string) => readView(new URLSearchParams(search), catalogue)

const [someArea] = catalogue.areas.values()
if (!someArea) throw new Error('the fixture has no area')

describe('the areas an address compares', () => {
  it('are none of what is selected, and each stands there once', () => {
    expect(read('area=district-72&compare-areas=district-33,district-33')).toMatchObject({
      view: { area: 'district-72', compare: ['district-33'] },
      notices: [],
    })
  })

  it('are one more where a form adds it', () => {
    const { view } = read('compare-areas=district-33&compare-areas=district-72')
    expect(view.compare).toEqual(['district-33', 'district-72'])
  })

  it('are five at most, and a notice says where that ends', () => {
    const most = readView(new URLSearchParams({ 'compare-areas': 'a,b,c,d,e,f,g' }), {
      ...catalogue,
      areas: new Map(
        ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => [id, { ...someArea, id, name: id }]),
      ),
    })
    expect(most.view.compare).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(most.notices).toEqual([{ kind: 'compare-left-out', given: 'f' }])
  })

  it('are understood from addresses of when two could be compared', () => {
    expect(read('area=district-72&compare=district-33')).toMatchObject({
      view: { area: null, compare: ['district-72', 'district-33'] },
      notices: [],
    })
    expect(read('compare=district-72').view).toMatchObject({ area: null, compare: ['district-72'] })
  })
})
