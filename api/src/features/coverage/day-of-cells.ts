import { perDataVersion } from '../../schema/context.ts'
import { newestCells } from './queries.ts'

/** The newest day for which it is known where people live, with its source; null where it never is. */
export const dayOfCells = perDataVersion(
  async ({ database }): Promise<{ day: string; sourceId: string } | null> => {
    const [newest] = await newestCells(database)
    return newest?.sourceId ? { day: newest.day, sourceId: newest.sourceId } : null
  },
)
