import { initGraphQLTada } from 'gql.tada'

import type { introspection } from './graphql-env.js'

/** Types every document below from api/schema.graphql, which is all the web knows of the API. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  disableMasking: true
  scalars: { Date: string; DateTime: string; PartialDate: string }
}>()

export type { ResultOf, VariablesOf } from 'gql.tada'
