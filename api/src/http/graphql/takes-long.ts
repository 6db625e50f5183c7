import { getNamedType, type GraphQLField, isObjectType } from 'graphql'
import { schema } from '../../features/index.ts'
import { type AskedBy, askedQuestion } from './asked-question.ts'

const reachIn = findsReach()

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

/**
 * The fields in an operation's text that may ask how far people walk, or of another world, which is computed from every cell of the city for
 * each new question, each as often as it is named: before the text is parsed, and never missing one.
 */
function findsReach(): (operation: string) => string[] {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .filter(asksForReach)
  const anyOfThem = new RegExp(
    `\\b(?:${[...new Set(fields.map(({ name }) => name))].join('|')})\\b`,
    'g',
  )
  return (operation) => operation.match(anyOfThem) ?? []
}

function asksForReach({ args, type }: GraphQLField<unknown, unknown>): boolean {
  return (
    getNamedType(type).name === 'Cells' ||
    args.some(
      (arg) =>
        ['withinMetres', 'certificate'].includes(arg.name) ||
        ['ReachInput', 'ScenarioInput'].includes(getNamedType(arg.type).name),
    )
  )
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
