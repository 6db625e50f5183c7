import { serverAnswers, untilAnswered } from '$api/until-answered'

/**
 * Loads of whole pages wait until the server is there: a browser that finds none puts its own error page in the place of
 * ours, and from there nothing leads back. Of those that begin here all are held, whoever begins them: links, forms, and
 * the framework where it loads what it could not fetch. Where a browser tells of none (Navigation API), none is.
 */
export class WholeLoads {
  /** Whether one waits for the server. */
  isWaiting = $state(false)
  /** On its way, so that it is not held again. */
  #leaving = false
  #stop: (() => void) | undefined

  /** @returns what ends it */
  watch(): () => void {
    if (!('navigation' in window)) return () => undefined
    const { navigation } = window
    const hold = (event: NavigateEvent) => {
      if (this.#leaving || !isWholeLoad(event)) return
      event.preventDefault()
      void this.#leaveFor(event.destination.url, event.navigationType === 'replace')
    }
    navigation.addEventListener('navigate', hold)
    return () => {
      navigation.removeEventListener('navigate', hold)
      this.stay()
    }
  }

  /** Goes nowhere. */
  stay(): void {
    this.#stop?.()
    this.#stop = undefined
    this.isWaiting = false
  }

  async #leaveFor(address: string, isReplacing: boolean): Promise<void> {
    this.stay()
    const leave = () => {
      this.#leaving = true
      if (isReplacing) location.replace(address)
      else location.assign(address)
    }
    if (await serverAnswers()) {
      leave()
      return
    }
    this.isWaiting = true
    // Whatever version of the program answers: the page comes from it.
    this.#stop = untilAnswered(leave, leave)
  }
}

/** Of a page of ours, begun by this one; a file that is downloaded leaves the page where it is. */
const isWholeLoad = ({
  cancelable,
  canIntercept,
  destination,
  downloadRequest,
  formData,
  navigationType,
}: NavigateEvent): boolean =>
  cancelable &&
  canIntercept &&
  !destination.sameDocument &&
  downloadRequest === null &&
  formData === null &&
  (navigationType === 'push' || navigationType === 'replace')
