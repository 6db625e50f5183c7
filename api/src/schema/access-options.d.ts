import type { Access } from '@atlas/geo/rights/rights'
import type { FieldNullability, InputFieldMap, SchemaTypes, TypeParam } from '@pothos/core'
import type { AccessPlugin } from './access-plugin.ts'

/** What types and fields may say of who may see them: access-plugin.ts. */
declare global {
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      access: AccessPlugin<Types>
    }
    interface BaseTypeOptions<Types extends SchemaTypes = SchemaTypes> {
      /** Who may see its fields, as far as they say nothing else themselves. */
      access?: Access
    }
    interface FieldOptions<
      Types extends SchemaTypes = SchemaTypes,
      ParentShape = unknown,
      Type extends TypeParam<Types> = TypeParam<Types>,
      Nullable extends FieldNullability<Type> = FieldNullability<Type>,
      Args extends InputFieldMap = InputFieldMap,
      ResolveShape = unknown,
      ResolveReturnShape = unknown,
    > {
      /** Who may see it; each field of a root type says so. */
      access?: Access
    }
  }
}
