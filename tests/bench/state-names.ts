const syllables = (
  'ber gar lin stein wal hei den ros en tal bach feld kir sch mar dor fel hol zing ut kro na lieb we gold ahr ' +
  'ost nie der ho fen burg mei ßen pir frei zwi ckau lö bau thü ring gör litz'
).split(' ')
const ends = ['straße', 'weg', 'gasse', 'platz', 'allee', 'ring', 'ufer', 'steig']
/** As often as names are in a state: in some hundred places each. */
const common = (
  'Hauptstraße,Dorfstraße,Bahnhofstraße,Gartenstraße,Schulstraße,Bergstraße,Am Berg,Lindenstraße,Prager Straße,' +
  'Straße der Einheit,Ringstraße,Mühlweg,Kirchstraße,Feldstraße,Waldstraße,Talstraße,Poststraße,Neue Straße'
).split(',')
const timesCommon = 400

/** Names of streets as a state has them, always the same: common ones, and half as many others as there are streets. */
export function stateNames(count: number): string[] {
  const below = randomBelow(1)
  const pick = <Value>(all: readonly Value[]) => all[below(all.length)]
  const others = Array.from({ length: count / 2 }, () => {
    const stem = Array.from({ length: 2 + below(3) }, () => pick(syllables)).join('')
    const name = stem.charAt(0).toUpperCase() + stem.slice(1)
    const kind = below(10)
    if (kind < 2) return `${name}er Straße`
    return kind < 3 ? `Am ${name}` : `${name}${pick(ends)}`
  })
  const known = common.flatMap((name) => Array.from({ length: timesCommon }, () => name))
  return Array.from({ length: count }, (_, row) => known[row] ?? pick(others) ?? '')
}

/** A linear congruential generator: the same every time. */
export function randomBelow(seed: number): (end: number) => number {
  let state = seed
  return (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
}
