import type { Write } from '../../accounts/write.ts'
import { besideWrites } from '../../accounts/beside-writes.ts'
import { peopleWrites } from '../../accounts/writes.ts'
import { adoptionWrites } from '../../drafts/adoption.ts'
import { consultationWrites } from '../../drafts/consultation-writes.ts'
import { draftWrites } from '../../drafts/draft-writes.ts'
import { cardWrites } from '../../evaluations/card-writes.ts'
import { seenWrites } from '../../evaluations/figures-seen.ts'
import { measureWrites } from '../../evaluations/measure-writes.ts'
import { cooperationWrites } from '../../network/cooperation-writes.ts'
import { fundingWrites } from '../../network/funding-writes.ts'
import { offerWrites } from '../../network/offer-writes.ts'
import { scenarioWrites } from '../../plans/writes.ts'
import { reportWrites } from '../../reports/writes.ts'

/** Everything that people write, of all parts: what is not among them nobody can send. */
export const everyWrite: readonly Write[] = [
  ...peopleWrites,
  ...reportWrites,
  ...cardWrites,
  ...measureWrites,
  ...scenarioWrites,
  ...draftWrites,
  ...consultationWrites,
  ...adoptionWrites,
  ...seenWrites,
  ...offerWrites,
  ...cooperationWrites,
  ...fundingWrites,
  ...besideWrites,
]
