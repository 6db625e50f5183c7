import { describe, expect, it } from 'vitest'

import { drawNetwork, nodesOf, nodeX } from './network-picture'

const site = (slug: string, operator: string | null, kinds: ('MEETING' | 'COUNSELLING')[]) => ({
  slug,
  name: `Ort ${slug}`,
  operator,
  kinds,
  address: null,
  stateInWords: '',
  position: { lon: 13.7, lat: 51, accuracyMetres: 10 },
})
const partyOf = ({ slug, name, operator, kinds }: ReturnType<typeof site>, code: string) => ({
  reference: `site/${slug}`,
  name,
  planningAreaCode: code,
  site: { slug, name, operator, kinds },
})
const choir = { reference: 'offer/1', name: 'Chor', planningAreaCode: '1', site: null }
const cooperation = (
  id: number,
  one: typeof choir | ReturnType<typeof partyOf>,
  other: typeof one,
) => ({
  id,
  firstParty: one,
  secondParty: other,
  what: '',
  statedBy: 'Gespräch',
  asOf: '2026-01-01',
  mayChange: false,
})

describe('the picture of a network', () => {
  const meeting = site('a', 'Träger Süd', ['MEETING'])
  const counselling = site('b', 'Träger Süd', ['COUNSELLING'])
  const unknown = site('c', null, ['MEETING'])
  const far = partyOf(site('d', 'Träger Nord', ['COUNSELLING']), '2')
  const network = {
    planningAreaCode: '1',
    planningArea: null,
    mayChange: false,
    sites: [meeting, counselling, unknown],
    networkOffers: [],
    fundings: [],
    cooperations: [
      cooperation(1, partyOf(meeting, '1'), far),
      cooperation(2, partyOf(counselling, '1'), far),
      cooperation(3, choir, partyOf(unknown, '1')),
      cooperation(4, partyOf(meeting, '1'), partyOf(counselling, '1')),
    ],
  }

  it('has a node for each operator, each site without one, and whoever works together with them', () => {
    expect(nodesOf(network)).toEqual([
      {
        key: 'operator/Träger Süd',
        name: 'Träger Süd',
        kinds: ['MEETING', 'COUNSELLING'],
        isElsewhere: false,
      },
      { key: 'site/c', name: 'Ort c', kinds: ['MEETING'], isElsewhere: false },
      {
        key: 'operator/Träger Nord',
        name: 'Träger Nord',
        kinds: ['COUNSELLING'],
        isElsewhere: true,
      },
      { key: 'offer/1', name: 'Chor', kinds: [], isElsewhere: false },
    ])
  })

  it('joins two operators once, however often their sites work together, and one with itself by a loop', () => {
    const { arcs, rows, height } = drawNetwork(nodesOf(network), network.cooperations)
    expect(arcs.map(({ key }) => key)).toEqual([
      'operator/Träger Nord operator/Träger Süd',
      'offer/1 site/c',
      'operator/Träger Süd operator/Träger Süd',
    ])
    expect(arcs[1]?.path).toBe(`M${nodeX} 175C23 175 23 75 ${nodeX} 75`)
    expect(rows.map(({ y }) => y)).toEqual([25, 75, 125, 175])
    expect(height).toBe(200)
  })

  it('breaks long names into two lines, and leaves out what is longer', () => {
    const name = 'Verein zur Förderung der Begegnung älterer Menschen in der Nachbarschaft'
    const node = { key: 'offer/1', name, kinds: [], isElsewhere: false }
    expect(drawNetwork([node], []).rows[0]?.lines).toEqual([
      'Verein zur Förderung der',
      'Begegnung älterer Menschen in…',
    ])
  })
})
