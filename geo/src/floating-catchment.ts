/** People who live together and how strongly they are drawn to each site in reach. */
export interface Demand {
  residents: number
  /** Each site at most once; `weight` from above 0 to 1, as `zoneWeight` gives it. */
  ways: readonly { site: number; weight: number }[]
}

/**
 * Supply against demand in floating catchment areas, in two steps. First each
 * site's supply is divided by the people who reach it; then each place adds
 * up what the sites it reaches have to give to each of them:
 *
 *   R_j = S_j ÷ Σ_k P_k · W_kj,  A_i = Σ_j R_j · W_ij
 *
 * With every weight 1 this is 2SFCA (Luo & Wang 2003, Environment and
 * Planning B 30, 865–884); with weights that decay by distance zones it is
 * E2SFCA (Luo & Qi 2009, Health & Place 15, 1100–1107). What the places get,
 * times their residents, is together the supply of all sites that anybody
 * reaches.
 *
 * @param supply of each site, in any unit; not negative
 * @param demand of each place
 * @returns of each place the supply there is for each resident; 0 where no site is in reach
 * @throws RangeError when a supply, a number of residents or a weight is out
 *   of range, or a way names a site that does not exist
 */
export function floatingCatchment(supply: readonly number[], demand: readonly Demand[]): number[] {
  if (!supply.every((value) => value >= 0 && value < Infinity)) {
    throw new RangeError('A supply must be finite and not negative')
  }
  const people = supply.map(() => 0)
  for (const { residents, ways } of demand) {
    if (!(residents >= 0 && residents < Infinity)) {
      throw new RangeError(`Residents must be finite and not negative: ${residents}`)
    }
    for (const { site, weight } of ways) {
      if (supply[site] === undefined) throw new RangeError(`There is no site ${site}`)
      if (!(weight > 0 && weight <= 1)) {
        throw new RangeError(`A weight must be above 0 and at most 1: ${weight}`)
      }
      people[site] = (people[site] ?? 0) + residents * weight
    }
  }
  const ratios = supply.map((value, site) => {
    const reaching = people[site] ?? 0
    return reaching === 0 ? 0 : value / reaching
  })
  return demand.map(({ ways }) =>
    ways.reduce((sum, { site, weight }) => sum + (ratios[site] ?? 0) * weight, 0),
  )
}
