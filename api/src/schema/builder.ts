import SchemaBuilder from '@pothos/core'
import ComplexityPlugin, { createComplexityRule } from '@pothos/plugin-complexity'
import RelayPlugin from '@pothos/plugin-relay'
import type { ValidationRule } from 'graphql'
import accessPlugin from './access-plugin.ts'
import type { AskedOperation } from './compiled-operations.ts'
import type { Context } from './context.ts'
import { limits } from './limits.ts'
import { RequestError } from './request-error.ts'

const most = { complexity: limits.complexity, depth: limits.depth, breadth: limits.breadth }

/** Knows no types: every feature adds its own. */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  Scalars: {
    Date: { Input: string; Output: string }
    DateTime: { Input: string; Output: string }
    PartialDate: { Input: string; Output: string }
    /** Read nowhere. */
    JSON: { Input: never; Output: object }
  }
}>({
  plugins: [accessPlugin, ComplexityPlugin, RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    nodesOnConnection: true,
    edgesFieldOptions: { nullable: false },
    nodeFieldOptions: { nullable: false },
    // What is in them says itself who may see it.
    pageInfoTypeOptions: { access: 'PUBLIC' },
    defaultConnectionTypeOptions: { access: 'PUBLIC' },
    defaultEdgeTypeOptions: { access: 'PUBLIC' },
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: limits.listMultiplier,
    limit: ({ isWithinLimits }) => (isWithinLimits ? {} : most),
    complexityError: (kind, measured) => {
      const { complexity, depth, breadth } = measured
      const { maxComplexity = null, maxDepth = null, maxBreadth = null } = measured
      const exceeded = {
        Complexity: { limit: 'complexity', is: complexity, most: maxComplexity },
        Depth: { limit: 'depth', is: depth, most: maxDepth },
        Breadth: { limit: 'breadth', is: breadth, most: maxBreadth },
      } as const
      return new RequestError('QUERY_TOO_LARGE', exceeded[kind])
    },
  },
})

builder.queryType()

/** Of a field whose resolver looks at nothing but what has the field: its text can be written once (answer-writer.ts). */
export const ofParent = { ofParent: true } as const

/** Of one whose resolver looks at nothing but that, its arguments and the world. */
export const ofWorld = { ofWorld: true } as const

/** The same limits as a rule, for subscriptions: their fields are only resolved when there is something to tell. */
export const limitsOf = (
  { variables, operationName }: AskedOperation,
  context: Context,
): ValidationRule =>
  createComplexityRule({
    context,
    variableValues: { ...variables },
    operationName: operationName ?? null,
    validate: (measured, report) => {
      for (const limit of ['depth', 'breadth', 'complexity'] as const) {
        const exceeded = { limit, is: measured[limit], most: most[limit] }
        if (exceeded.is <= exceeded.most) continue
        report(new RequestError('QUERY_TOO_LARGE', exceeded))
        return
      }
    },
  })
