import type { Basis } from '$api/catalogue'

const bases: Record<Basis, string> = {
  REGISTER: 'Melderegister',
  PROJECTION: 'im Plan erwartet',
  FORECAST: 'Prognose',
}

export default {
  bases,
  day: 'Stichtag',
  only: (day: string) => `${day}. Nur dieser Stichtag verfügbar.`,
  expected: 'erwartet',
  earlier: 'Früherer Tag',
  later: 'Späterer Tag',
  of: (day: string, basis: string, status: string) => `${day}, ${basis}, ${status}`,
  compare: 'Mit zweitem Stichtag vergleichen',
  none: 'keiner',
  column: (day: string) => `am ${day}`,
  difference: (later: string, earlier: string) => `Unterschied: ${later} minus ${earlier}`,
  differenceShort: 'Unterschied',
  sameClasses: 'Beide Karten haben dieselben Klassen.',
}
