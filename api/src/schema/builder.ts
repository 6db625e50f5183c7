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
      const most = {
        Complexity: measured.maxComplexity,
        Depth: measured.maxDepth,
        Breadth: measured.maxBreadth,
      }[kind]
      const is = {
        Complexity: measured.complexity,
        Depth: measured.depth,
        Breadth: measured.breadth,
      }[kind]
      return new RequestError('QUERY_TOO_LARGE', {
        limit: `${kind.toLowerCase()} ${is} > ${most ?? '?'}`,
      })
    },
  },
})

builder.queryType()
