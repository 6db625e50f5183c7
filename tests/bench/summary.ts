/** Raw runs and the one to quote. */
export interface Summary {
  median: number
  p95: number
  runs: number[]
}

export function summary(runs: readonly number[]): Summary {
  const rounded = runs.map((run) => Math.round(run * 100) / 100)
  const sorted = [...rounded].sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), runs: rounded }
}
