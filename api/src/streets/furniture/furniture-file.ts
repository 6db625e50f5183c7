import { Columns, type Column, writeColumns } from '../columns.ts'
import type { FoundFurniture } from './find-furniture.ts'
import { kerbHeights, type StreetFurniture, wheelchairAccess } from './furniture.ts'

/** Null where it is not known. */
const answers: readonly (boolean | null)[] = [null, true, false]

/** @returns how many bytes it takes */
export function writeFurniture(path: string, found: FoundFurniture): Promise<number> {
  const { benches, toilets, steps, kerbs } = found
  const spots = Object.entries({ benches, toilets, steps, kerbs }).flatMap(
    ([name, all]): [string, Column][] => [
      [`${name}.lon`, Int32Array.from(all, ({ lon }) => lon)],
      [`${name}.lat`, Int32Array.from(all, ({ lat }) => lat)],
    ],
  )
  const columns: [string, Column][] = [
    [
      'toilets.wheelchair',
      Uint8Array.from(toilets, ({ wheelchair }) => wheelchairAccess.indexOf(wheelchair)),
    ],
    ['steps.way', Uint32Array.from(steps, ({ way }) => way)],
    ['steps.decimetres', Uint16Array.from(steps, ({ mapped }) => Math.round(mapped.metres * 10))],
    ['steps.count', Uint16Array.from(steps, ({ mapped }) => mapped.steps ?? 0)],
    ['steps.handrail', Uint8Array.from(steps, ({ mapped }) => answers.indexOf(mapped.handrail))],
    ['steps.ramp', Uint8Array.from(steps, ({ mapped }) => answers.indexOf(mapped.ramp))],
    ['kerbs.height', Uint8Array.from(kerbs, ({ height }) => kerbHeights.indexOf(height))],
  ]
  return writeColumns(path, new Map([...spots, ...columns]))
}

export async function openFurniture(path: string): Promise<StreetFurniture> {
  const columns = await Columns.read(path)
  const spots = (name: string) => ({
    lon: columns.int32(`${name}.lon`),
    lat: columns.int32(`${name}.lat`),
  })
  const wheelchair = columns.uint8('toilets.wheelchair')
  const ways = columns.uint32('steps.way')
  const [decimetres, count] = [columns.uint16('steps.decimetres'), columns.uint16('steps.count')]
  const [handrail, ramp] = [columns.uint8('steps.handrail'), columns.uint8('steps.ramp')]
  const height = columns.uint8('kerbs.height')
  return {
    benches: spots('benches'),
    toilets: {
      ...spots('toilets'),
      wheelchairAt: (row) => wheelchairAccess[wheelchair[row] ?? 0] ?? 'UNKNOWN',
    },
    steps: {
      ...spots('steps'),
      wayAt: (row) => ways[row] ?? NaN,
      mappedAt: (row) => ({
        metres: (decimetres[row] ?? NaN) / 10,
        steps: count[row] === 0 ? null : (count[row] ?? null),
        handrail: answers[handrail[row] ?? 0] ?? null,
        ramp: answers[ramp[row] ?? 0] ?? null,
      }),
    },
    kerbs: { ...spots('kerbs'), heightAt: (row) => kerbHeights[height[row] ?? 0] ?? 'RAISED' },
  }
}
