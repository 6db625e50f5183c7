/**
 * Where an answer differs from what the public contract expects: numbers count as equal within the tolerance, lists
 * of areas are compared by code and of sites by slug whatever their order, and what is not expected may be there.
 */
export function differences(
  actual: unknown,
  expected: unknown,
  tolerance: number,
  path = '$',
): string[] {
  if (typeof expected === 'number') {
    const equal = typeof actual === 'number' && Math.abs(actual - expected) <= tolerance
    return equal ? [] : [`${path}: expected ${expected}, got ${JSON.stringify(actual)}`]
  }
  if (Array.isArray(expected)) return listDifferences(actual, expected, tolerance, path)
  if (isRecord(expected)) {
    return Object.entries(expected).flatMap(([name, value]) =>
      differences(fieldOf(actual, name), value, tolerance, `${path}.${name}`),
    )
  }
  return actual === expected
    ? []
    : [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`]
}

function listDifferences(
  actual: unknown,
  expected: readonly unknown[],
  tolerance: number,
  path: string,
): string[] {
  if (!Array.isArray(actual)) return [`${path}: expected a list, got ${JSON.stringify(actual)}`]
  const found: readonly unknown[] = actual
  if (found.length !== expected.length) {
    return [`${path}: expected ${expected.length} items, got ${found.length}`]
  }
  const keyed = expected.every((item) => keyOf(item) !== undefined)
  const sorted = keyed ? byKey(found) : found
  return (keyed ? byKey(expected) : expected).flatMap((item, index) =>
    differences(sorted[index], item, tolerance, `${path}[${keyOf(item) ?? index}]`),
  )
}

const byKey = (list: readonly unknown[]): unknown[] =>
  [...list].sort((a, b) => (keyOf(a) ?? '').localeCompare(keyOf(b) ?? ''))

function keyOf(item: unknown): string | undefined {
  const key =
    fieldOf(item, 'code') ?? fieldOf(item, 'slug') ?? fieldOf(fieldOf(item, 'area'), 'code')
  return typeof key === 'string' ? key : undefined
}

function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
