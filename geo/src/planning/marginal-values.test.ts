import fc from 'fast-check'
import { expect, it } from 'vitest'

import { reachAges } from '../reach/cells/reach-cells.ts'
import { marginalValues } from './marginal-values.ts'
import { PlannedReach } from './planned-reach.ts'
import { areaOf, someQuestion, someSitesStanding, someTown, walking } from './planning-fixture.ts'

const city = areaOf([1, 2, 3, 4])

it('is what closing each site alone costs, to the last digit, the dearest first', () => {
  fc.assert(
    fc.property(
      someTown,
      someSitesStanding,
      someQuestion,
      fc.constantFrom(...reachAges),
      (cells, standing, { limits }, ages) => {
        const asked = { limits, ends: [], areas: new Map([['city', city]]) }
        const planned = new PlannedReach(cells, walking, standing, asked)
        const { sites, nearest } = planned.nearest.nearest()
        const known = { ...nearest, nextMetres: planned.nearest.nextMetres }
        const values = marginalValues(known, planned.people, sites.length, { ages, limits })

        const meanOf = ({ meanMetres }: ReturnType<typeof planned.figures>) => meanMetres.value
        const today = planned.figures('city', ages)
        expect(values.meanMetres).toBe(meanOf(today))
        const closed = new Map(
          sites.map(({ slug }, site) => {
            const without = new PlannedReach(cells, walking, standing, asked)
            without.close(slug)
            const figures = without.figures('city', ages)
            return [site, { lost: figures.lost.value, meanMetres: meanOf(figures) }]
          }),
        )
        expect(values.sites.map(({ site }) => site).toSorted()).toEqual([...closed.keys()])
        for (const { site, lost, meanMetres, nearest: served } of values.sites) {
          expect({ lost, meanMetres }).toEqual(closed.get(site))
          expect(lost).toBeLessThanOrEqual(served)
        }
        const losses = values.sites.map(({ lost }) => lost)
        expect(losses).toEqual(losses.toSorted((one, other) => other - one))
      },
    ),
    { numRuns: 100 },
  )
})
