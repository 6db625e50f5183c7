/** Lists of numbers behind each other: of each, behind which place its own end. */
export interface Lists {
  readonly ends: Uint32Array
  readonly values: Uint32Array
}

export const listAt = ({ ends, values }: Lists, place: number): Uint32Array =>
  values.subarray(place === 0 ? 0 : ends[place - 1], ends[place])

export function listsOf(all: readonly (readonly number[])[]): Lists {
  let end = 0
  const ends = Uint32Array.from(all, ({ length }) => (end += length))
  const values = new Uint32Array(end)
  for (const [place, list] of all.entries()) values.set(list, (ends[place] ?? 0) - list.length)
  return { ends, values }
}

/** All that stand in some of them, one list after another. */
export function gathered({ ends, values }: Lists, places: Iterable<number>): Uint32Array {
  const chosen = Uint32Array.from(places)
  const startOf = (place: number) => (place === 0 ? 0 : (ends[place - 1] ?? 0))
  const total = chosen.reduce((sum, place) => sum + (ends[place] ?? 0) - startOf(place), 0)
  const all = new Uint32Array(total)
  let filled = 0
  for (const place of chosen) {
    const end = ends[place] ?? 0
    for (let at = startOf(place); at < end; at += 1) {
      all[filled] = values[at] ?? 0
      filled += 1
    }
  }
  return all
}

/** In order, each once. @param below is more than any of them */
export function inOrderOnce(values: Uint32Array, below: number): Uint32Array {
  // Many of not many more are sooner marked than sorted.
  if (values.length < below / 50) {
    const sorted = values.slice().sort()
    return sorted.filter((value, at) => at === 0 || value !== sorted[at - 1])
  }
  const marks = new Uint8Array(below)
  for (const value of values) marks[value] = 1
  const once = new Uint32Array(marks.reduce((sum, mark) => sum + mark, 0))
  let filled = 0
  for (let value = 0; filled < once.length; value += 1) {
    if (marks[value] !== 1) continue
    once[filled] = value
    filled += 1
  }
  return once
}
