/** Raw runs and the one to quote. */
export interface Summary {
  median: number
  runs: number[]
}

export function summary(runs: readonly number[]): Summary {
  const rounded = runs.map((run) => Math.round(run * 100) / 100)
  const sorted = [...rounded].sort((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, runs: rounded }
}
