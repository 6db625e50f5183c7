import { coarsePosition } from '$places/coarse-position'
import { startAt } from './start-at'

/** A device that is farther off than this would send people to the wrong end of the city. */
const vagueMetres = 2000
const patienceMs = 15_000

/** What can happen while the device looks for itself; the page holds a sentence for each. */
type Outcome = 'locating' | 'denied' | 'failed' | 'vague'

/** Makes a button ask the device where it is: only when pressed, and nothing of it is kept. */
export function startByLocation(place: HTMLElement): void {
  const button = place.querySelector('button')
  const status = place.querySelector('[role=status]')
  if (!button || !status) return
  // Nothing is offered that cannot be had.
  if (!('geolocation' in navigator)) {
    place.hidden = true
    return
  }
  const show = (outcome: Outcome) => {
    status.textContent = place.dataset[outcome] ?? ''
  }
  const start = ({ coords }: GeolocationPosition) => {
    if (coords.accuracy > vagueMetres) {
      show('vague')
      return
    }
    // Rounded here, before anything leaves the device.
    const position = coarsePosition({ lat: coords.latitude, lon: coords.longitude })
    startAt(position, place.dataset.locate)
  }
  button.disabled = false
  button.addEventListener('click', () => {
    show('locating')
    navigator.geolocation.getCurrentPosition(
      start,
      ({ code, PERMISSION_DENIED }) => {
        show(code === PERMISSION_DENIED ? 'denied' : 'failed')
      },
      { timeout: patienceMs, maximumAge: 5 * 60_000 },
    )
  })
}
