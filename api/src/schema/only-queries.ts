import { OperationTypeNode, type ValidationRule } from 'graphql'
import { RequestError } from './request-error.ts'

/** Refuses mutations and subscriptions in words: graphql-js would only fail to execute them. */
export const onlyQueries: ValidationRule = (context) => ({
  OperationDefinition: ({ operation }) => {
    if (operation === OperationTypeNode.QUERY) return
    context.reportError(
      new RequestError('MALFORMED_QUERY', { reason: `there is no ${operation}, only queries` }),
    )
  },
})
