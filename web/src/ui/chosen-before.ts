import { browser } from '$app/environment'

import { runningPage } from './running-page'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement

const entriesOf = (form: HTMLFormElement) => [...new FormData(form)].map(String)

/**
 * What somebody chose in a form of the server while its script was still under way, which taking over puts back to what
 * the server wrote. To be called while the form's component is set up.
 * @returns makes the form say it again, and tells whether that is another choice
 */
export function chosenBefore(id: string): (form: HTMLFormElement) => boolean {
  if (!browser || runningPage.words) return () => false
  const written = document.getElementById(id)
  // A page that is loaded anew shows what browsers remember of its forms: nobody chose that.
  const [navigation] = performance.getEntriesByType('navigation')
  const isNew = navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate'
  if (!isNew || !(written instanceof HTMLFormElement)) return () => false
  const chosen = new FormData(written)
  const before = entriesOf(written)
  return (form) => {
    if (entriesOf(form).join('\n') === before.join('\n')) return false
    const nth = new Map<string, number>()
    for (const control of form.elements) if (isControl(control)) choose(control, chosen, nth)
    return true
  }
}

/** @param nth how many controls of a name that says something each came before: several may have one name */
function choose(control: Control, chosen: FormData, nth: Map<string, number>): void {
  if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)) {
    control.checked = chosen.getAll(control.name).includes(control.value)
    return
  }
  if (control.disabled) return
  const at = nth.get(control.name) ?? 0
  nth.set(control.name, at + 1)
  const value = chosen.getAll(control.name)[at]
  if (control.type !== 'hidden' && typeof value === 'string') control.value = value
}
