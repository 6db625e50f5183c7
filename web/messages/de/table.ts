import type { SortKey } from '$lib/state/view'

const columns: Record<Exclude<SortKey, 'figure'>, string> = {
  name: 'Name',
  'planning-area': 'Planungsbereich',
  'social-space': 'Stadtraum',
  status: 'Wie ermittelt',
}

export default {
  title: 'Dieselben Zahlen als Tabelle',
  columns,
  code: 'Nr.',
  city: 'Dresden insgesamt',
  download: 'Als CSV herunterladen',
  downloadName: 'tabelle',
  downloadHint: 'Semikolon getrennt, Dezimalkomma, UTF-8, ungerundet',
  regionLabel: 'Tabelle, waagerecht verschiebbar',
  sortedBy: (column: string) => `nach ${column} sortieren`,
  csv: {
    level: 'Ebene',
    code: 'Nummer',
    name: 'Name',
    value: 'Wert',
    unit: 'Einheit',
    status: 'Wie ermittelt',
    day: 'Stichtag',
    since: 'Verglichen mit',
    indicator: 'Kennzahl',
    source: 'Quelle',
    licence: 'Lizenz',
    cityLevel: 'Stadt',
  },
  units: {
    RESIDENTS: 'Menschen',
    RESIDENTS_PER_KM2: 'Menschen je km²',
    SHARE: 'Anteil (1 = 100 %)',
    RELATIVE_CHANGE: 'Veränderung (1 = 100 %)',
    SQUARE_KILOMETRES: 'km²',
  },
}
