import type { Load, Measure } from './load.ts'
import { summary } from './summary.ts'

const rounds = 9

/**
 * Measures all of them in turn, again and again: what the machine does besides then meets each of them alike, and what
 * is compared was measured within seconds.
 */
export async function inRounds<Name extends string>(
  measures: Record<Name, Measure>,
): Promise<Rounds<Name>> {
  const names = Object.keys(measures).filter((name): name is Name => name in measures)
  for (const name of names) await measures[name].warmUp()
  const loads = new Map<Name, Load[]>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) loads.get(name)?.push(await measures[name].run())
  }
  return new Rounds(loads)
}

/** What was measured, round by round. */
export class Rounds<Name extends string> {
  readonly #loads: ReadonlyMap<Name, readonly Load[]>

  constructor(loads: ReadonlyMap<Name, readonly Load[]>) {
    this.#loads = loads
  }

  /** The rate of one, or how long it takes, to that of another in the same round. */
  ratio(one: Name, other: Name, of: keyof Load = 'perSecond') {
    const others = this.#of(other)
    return summary(this.#of(one).map((load, round) => load[of] / (others[round]?.[of] ?? 0)))
  }

  /** Rates and durations of each. */
  describe() {
    return Object.fromEntries(
      [...this.#loads].map(([name, loads]) => [
        name,
        {
          perSecond: summary(loads.map(({ perSecond }) => perSecond)),
          p50Milliseconds: summary(loads.map(({ p50 }) => p50)),
          p99Milliseconds: summary(loads.map(({ p99 }) => p99)),
        },
      ]),
    )
  }

  #of(name: Name): readonly Load[] {
    return this.#loads.get(name) ?? []
  }
}
