import { openStreets, type Streets } from './streets/open-streets.ts'
import { StreetsError } from './streets/streets-error.ts'

/** What was built of an extract. Damage is told, and does not keep the server from starting. */
export async function streetsInUse(
  directory: string,
  say: (message: string) => void,
): Promise<Streets | null> {
  try {
    return await openStreets(directory)
  } catch (error) {
    if (!(error instanceof StreetsError)) throw error
    say(
      `What was built of an extract cannot be used, so walking distances are estimated, without a base map of streets: ${error.message}`,
    )
    return null
  }
}
