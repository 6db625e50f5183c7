import { type Access, isRole, mayUse } from '@atlas/geo/rights/rights'
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core'
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import type { Context } from './context.ts'
import { RequestError } from './request-error.ts'

const pluginName = 'access'

const isAccess = (said: unknown): said is Access =>
  said === 'PUBLIC' ||
  said === 'BY_LINK' ||
  said === 'SIGNED_IN' ||
  (Array.isArray(said) && said.every((role: unknown) => typeof role === 'string' && isRole(role)))

/** Who may see a field of the built schema. */
export const accessOf = ({ extensions }: { extensions: { access?: unknown } }): Access =>
  isAccess(extensions.access) ? extensions.access : []

/**
 * Rights beside the fields. What says nothing is nobody's: such a schema is not built. What is public is left as it is,
 * and costs nothing; of everything else the resolver asks first who the viewer is.
 */
export class AccessPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  readonly #undeclared: string[] = []

  override onOutputFieldConfig(
    field: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    const access = this.#accessOf(field)
    const name = `${field.parentType}.${field.name}`
    if (access === undefined) this.#undeclared.push(name)
    else if (access !== 'PUBLIC' && (field.extensions?.ofParent ?? field.extensions?.ofWorld)) {
      throw new Error(`${name} is not public, and so cannot be written once for everybody`)
    }
    return { ...field, extensions: { ...field.extensions, access } }
  }

  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const access = this.#accessOf(field)
    if (access === 'PUBLIC' || access === undefined) return resolve
    return (parent, given, context, info) => {
      requireAccess(access, context)
      return resolve(parent, given, context, info)
    }
  }

  override wrapSubscribe(
    subscribe: GraphQLFieldResolver<unknown, Types['Context'], object> | undefined,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> | undefined {
    const access = this.#accessOf(field)
    if (!subscribe || access === 'PUBLIC' || access === undefined) return subscribe
    return (parent, given, context, info) => {
      requireAccess(access, context)
      return subscribe(parent, given, context, info)
    }
  }

  override afterBuild(schema: GraphQLSchema): GraphQLSchema {
    if (this.#undeclared.length > 0) {
      throw new Error(`these say nothing of who may see them: ${this.#undeclared.join(', ')}`)
    }
    return schema
  }

  #accessOf({ parentType, pothosOptions, kind }: PothosOutputFieldConfig<Types>) {
    const own = pothosOptions.access
    if (own !== undefined) return own
    const isRoot = kind === 'Query' || kind === 'Mutation' || kind === 'Subscription'
    return isRoot ? undefined : this.buildCache.getTypeConfig(parentType).pothosOptions.access
  }
}

/** @throws RequestError NOT_SIGNED_IN or NOT_ALLOWED */
function requireAccess(access: Access, context: object): void {
  if (!knowsViewer(context)) throw new Error('nobody has said who asks')
  if (mayUse(access, context.viewer)) return
  throw new RequestError(context.viewer ? 'NOT_ALLOWED' : 'NOT_SIGNED_IN', {})
}

const knowsViewer = (context: object): context is Pick<Context, 'viewer'> => 'viewer' in context

SchemaBuilder.registerPlugin(pluginName, AccessPlugin)

export default pluginName
