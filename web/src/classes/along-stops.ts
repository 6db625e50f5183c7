/**
 * What lies along stops, between which it changes evenly; before the first it is the first's, after the last the last's.
 * d3's scales say the same, but bring mixing of colours and writing of numbers along: 8 KB of every map page.
 */
export function alongStops(
  stops: readonly (readonly [at: number, is: number])[],
  at: number,
): number {
  const next = stops.findIndex(([one]) => one >= at)
  const [to, end] = stops.at(next) ?? [at, Number.NaN]
  const [from, start] = next > 0 ? (stops[next - 1] ?? [to, end]) : [to, end]
  return from === to ? end : start + ((end - start) * (at - from)) / (to - from)
}
