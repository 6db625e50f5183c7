/**
 * Takes back what a page says of now, when it holds no longer: the page stayed open, or came back from the browser's own
 * history. What repeats every week stays beside it.
 * @param said names the moment in data-until
 * @returns ends it
 */
export function whileItHolds(said: HTMLElement): () => void {
  const left = () => Date.parse(said.dataset.until ?? '') - Date.now()
  const look = () => {
    if (left() <= 0) said.hidden = true
  }
  // A sleeping device's timers come late: whoever comes back to the page looks first.
  const timer = setTimeout(look, left())
  addEventListener('pageshow', look)
  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    clearTimeout(timer)
    removeEventListener('pageshow', look)
    document.removeEventListener('visibilitychange', look)
  }
}
