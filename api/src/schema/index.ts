import './scalars.ts'
import '../features/areas/schema.ts'
import '../features/data-version/schema.ts'
import '../features/figures/schema.ts'
import '../features/indicators/schema.ts'
import '../features/search/schema.ts'
import '../features/sites/schema.ts'
import '../features/sources/schema.ts'
import { builder } from './builder.ts'

export const schema = builder.toSchema()
