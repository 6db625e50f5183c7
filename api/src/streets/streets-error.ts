/** Streets cannot be built or opened, for a reason that whoever runs it can mend. */
export class StreetsError extends Error {
  override name = 'StreetsError'
}
