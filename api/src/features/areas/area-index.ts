import type { DataContext } from '../../schema/context.ts'

/** The areas of the world asked about. */
export const areaIndex = ({ world }: Pick<DataContext, 'world'>) => Promise.resolve(world.areas)
