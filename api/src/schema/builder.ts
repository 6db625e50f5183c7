import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import RelayPlugin from '@pothos/plugin-relay'
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
  }
}>({
  plugins: [ComplexityPlugin, RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    nodesOnConnection: true,
    edgesFieldOptions: { nullable: false },
    nodeFieldOptions: { nullable: false },
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
