import { getNamedType, type GraphQLNamedType, isAbstractType, isObjectType } from 'graphql'
import { schema } from '../../features/index.ts'
import { accessOf } from '../../schema/access-plugin.ts'
import { type AskedBy, askedQuestion } from './asked-question.ts'

/** Whether the answer to a question may depend on who asks: told from its text alone, and never missing one. */
export const isOfViewer = (asked: AskedBy): boolean =>
  waysToWhatIsNotPublic().test(askedQuestion(asked).query ?? '')

/** Whether it opens something by a link, for whoever has it: such an answer is nobody else's, and may end with the link. */
export const isByLink = (asked: AskedBy): boolean =>
  waysByLink().test(askedQuestion(asked).query ?? '')

let ways: RegExp | undefined
let linkWays: RegExp | undefined

function waysByLink(): RegExp {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {})
  const names = roots.filter((field) => accessOf(field) === 'BY_LINK').map(({ name }) => name)
  return (linkWays ??= new RegExp(`\\b(?:${names.join('|')})\\b`))
}

/**
 * The names of fields by one of which every question goes that sees something of what is not public: itself, beside
 * fields that are, or one that leads to a type with such fields.
 */
export function waysToWhatIsNotPublic(): RegExp {
  ways ??= new RegExp(`\\b(?:${[...new Set(namesOfWays())].join('|')})\\b`)
  return ways
}

function namesOfWays(): string[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType)
  return types.flatMap((type) => {
    if (type.name.startsWith('__')) return []
    const fields = Object.values(type.getFields())
    const isMixed = fields.some((field) => accessOf(field) === 'PUBLIC')
    return fields
      .filter(
        (field) =>
          (isMixed && accessOf(field) !== 'PUBLIC') || hidesSomething(getNamedType(field.type)),
      )
      .map(({ name }) => name)
  })
}

function hidesSomething(type: GraphQLNamedType): boolean {
  if (isAbstractType(type)) return schema.getPossibleTypes(type).some(hidesSomething)
  return (
    isObjectType(type) &&
    Object.values(type.getFields()).some((field) => accessOf(field) !== 'PUBLIC')
  )
}
