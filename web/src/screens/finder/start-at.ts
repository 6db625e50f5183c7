import { type Coordinates, positionName, positionText } from '$places/coarse-position'

/** Opens the page again from another start; everything else that was chosen stays. */
export function startAt(position: Coordinates, page = location.pathname): void {
  const address = new URL(page, location.origin)
  address.searchParams.set(positionName, positionText(position))
  location.assign(address)
}
