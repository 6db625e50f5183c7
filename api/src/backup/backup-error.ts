/** A backup cannot be made or brought back, and why. */
export class BackupError extends Error {
  override name = 'BackupError'
}
