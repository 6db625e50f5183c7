import { publish } from '../../geo/src/disclosure/publish.ts'
import { instanceOfCells } from '../../geo/src/placement/instance-of-cells.ts'
import { ReachCells } from '../../geo/src/reach/cells/reach-cells.ts'
import { pointsOf } from '../../geo/src/reach/distance/geodesic.ts'
import { peopleOfDresden } from '../disclosure/dresden.ts'
import { readSeed } from '../support/seed.ts'

export const detourFactor = 1.3

/** The built-in data set as it is published, its known meeting places, and every cell as a candidate. */
export async function placementInDresden() {
  const { cells } = publish(await peopleOfDresden(), { residents: 3, cases: 10 })
  if (!cells) throw new Error('it is known where people live')
  const reached = new ReachCells(cells)
  const rows = (await readSeed('service-sites')).filter(({ kinds = '' }) =>
    kinds.split(' ').includes('meeting'),
  )
  const sites = pointsOf({
    lon: rows.map(({ lon }) => Number(lon)),
    lat: rows.map(({ lat }) => Number(lat)),
  })
  const instance = instanceOfCells({
    cells: reached,
    ages: 'AGE_60_PLUS',
    sites,
    candidates: reached.points,
    detourFactor,
  })
  return { cells: reached, sites, instance }
}
