import { planOf } from '@atlas/geo/staffing/plan'
import type { DataContext } from '../../schema/context.ts'

export const plan = ({ world }: DataContext) => Promise.resolve(planOf(world.plan))
