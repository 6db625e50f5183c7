import { listenForData } from '$api/data-changes'

/**
 * Loads the page anew once there are other data than it was made of; where somebody has typed something, it says so
 * instead.
 */
export function followData(said: HTMLElement): void {
  let isFirst = true
  listenForData((version) => {
    // Just loaded anew, it would be so without end where another server names the same data otherwise.
    const isLoadedFor = isFirst && isReloaded()
    isFirst = false
    if (version === said.dataset.version) return
    if (isLoadedFor || isTouched()) said.hidden = false
    else location.reload()
  })
}

const isReloaded = () =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'reload')

/** Whether something is typed or chosen that the page did not come with, or is about to be. */
const isTouched = () =>
  [...document.querySelectorAll('input')].some(
    (field) =>
      field === document.activeElement ||
      field.value !== field.defaultValue ||
      field.checked !== field.defaultChecked,
  )
