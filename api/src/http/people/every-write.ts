import type { Write } from '../../accounts/write.ts'
import { peopleWrites } from '../../accounts/writes.ts'
import { cardWrites } from '../../evaluations/card-writes.ts'
import { seenWrites } from '../../evaluations/figures-seen.ts'
import { measureWrites } from '../../evaluations/measure-writes.ts'
import { scenarioWrites } from '../../plans/writes.ts'
import { reportWrites } from '../../reports/writes.ts'

/** Everything that people write, of all parts: what is not among them nobody can send. */
export const everyWrite: readonly Write[] = [
  ...peopleWrites,
  ...reportWrites,
  ...cardWrites,
  ...measureWrites,
  ...scenarioWrites,
  ...seenWrites,
]
