import { stderr } from 'node:process'

/**
 * Tells why a suite will be skipped. In CI nothing may be skipped for want of a
 * package, so there it throws.
 */
export function reportMissing(reason: string): string {
  if (process.env.CI === 'true') throw new Error(reason)
  stderr.write(`Skipped: ${reason}\n`)
  return reason
}
