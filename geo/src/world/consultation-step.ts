import type { Phase } from '../terms/planning-cycle.ts'
import type { DataText } from '../words/vocabulary.ts'

/** Who was heard, or did something, on the way to a plan. */
export interface ConsultationStep {
  readonly plan: DataText
  /** A day or a month (2020-07); null where the timetable has none. */
  readonly happensOn: string | null
  readonly who: DataText
  readonly what: DataText
  readonly phase: Phase
  /** Where in its source it stands. */
  readonly place: DataText
  readonly sourceId: string
}
