import { z } from 'zod'

export const figure = z.object({ value: z.number().nullable(), status: z.string() })
type Figure = z.output<typeof figure>

export const number = (value: number, options: Intl.NumberFormatOptions = {}) =>
  new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0, ...options })
    .format(value)
    .replace(/\s/g, ' ')
export const percent = (value: number) =>
  number(value, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
const said: Record<string, string> = {
  SUPPRESSED: 'zum Schutz nicht veröffentlicht',
  MISSING: 'keine eigene Angabe',
}
export const written = ({ value, status }: Figure, write: (value: number) => string) =>
  value === null ? (said[status] ?? status) : write(value)
