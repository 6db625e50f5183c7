import type { AreaStaff, Months } from '../load'

type Quarter = Months['quarters'][number]

/** A planning area in a quarter, beside its staff. */
export interface AreaInQuarter {
  quarter: Quarter
  staff: AreaStaff['staffing'] | null
}

/** The newest quarter that is whole, or of which something is known, by how much its staff is called upon, most first. */
export function newestQuarter(
  quarters: readonly Quarter[],
  staff: readonly AreaStaff[],
): AreaInQuarter[] {
  const whole = quarters.filter(
    ({ from }) => !quarters.some((one) => one.from === from && !one.isWhole),
  )
  const newest = (whole.at(-1) ?? quarters.at(-1))?.from
  return quarters
    .filter(({ from }) => from === newest)
    .map((quarter) => ({
      quarter,
      staff: staff.find(({ code }) => code === quarter.area.code)?.staffing ?? null,
    }))
    .toSorted((one, other) => load(other) - load(one))
}

const load = ({ quarter }: AreaInQuarter) =>
  quarter.perFte?.value ?? quarter.perThousand.value ?? -1
