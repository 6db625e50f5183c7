import { schema } from '../../features/index.ts'
import { findsReach } from '../../schema/far-reaching.ts'
import { type AskedBy, askedQuestion } from './asked-question.ts'

const reachIn = findsReach(schema)

/** Of more cells, already the ways to the nearest sites take long. */
const mostCellsInAMoment = 20_000

/** Of a share, what it takes many more looks at the cells to say. */
const furtherLooks = /\b(?:range|explanation)\b/

/**
 * How long a question may take, told from its text alone. LONG is what is about reach, or about another world than
 * today's; of that, one coverage of a city's areas for one distance takes A_MOMENT.
 * @param cells that there are
 */
export function lengthOf(asked: AskedBy, cells: number): 'SHORT' | 'A_MOMENT' | 'LONG' {
  const { query = '', extensions } = askedQuestion(asked)
  if (extensions?.scenario != null) return 'LONG'
  const [first, ...others] = reachIn(query)
  if (first === undefined) return 'SHORT'
  const isOne = first === 'coverage' && others.length === 0 && !furtherLooks.test(query)
  return isOne && cells <= mostCellsInAMoment ? 'A_MOMENT' : 'LONG'
}

/** Lets one through in each turn of the event loop, so that everybody else has theirs. */
export function oneATurn(): () => boolean {
  let isTaken = false
  return () => {
    if (isTaken) return false
    isTaken = true
    setImmediate(() => {
      isTaken = false
    })
    return true
  }
}
