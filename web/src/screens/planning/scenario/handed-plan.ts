const key = 'atlas-60-plus:plan-for-council'

/** Marks an address of a sheet whose plan is in no address. */
export const handedHash = '#handed-plan'

/** Leaves a plan that no address holds for the sheet that is opened next in this tab, or from it; gone with the tab. */
export function handPlan(fileText: string): void {
  sessionStorage.setItem(key, fileText)
}

/** @returns the file of a plan; null where none was left here */
export function handedPlan(): string | null {
  return sessionStorage.getItem(key)
}
