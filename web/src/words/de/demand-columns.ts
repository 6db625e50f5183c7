/** Of staff, below its kind. */
export const staffing = {
  actual: 'Ist',
  target: 'Soll',
  published: 'Soll veröffent\u00adlicht',
  difference: 'Differenz',
  relation: 'Menschen je VZÄ',
}

/** A column’s name below its heading. */
export const columns = {
  residents: 'Anzahl',
  share: 'Anteil',
  'change-60-to-79': '60 bis 79',
  'change-80-plus': 'ab 80',
  'change-60-plus': 'ab 60',
}

/** A column's name where its heading is not in sight. */
export const longColumns = {
  residents: 'Menschen ab 60',
  share: 'Anteil der Menschen ab 60',
  'change-60-to-79': 'Erwartete Veränderung, 60 bis 79',
  'change-80-plus': 'Erwartete Veränderung, ab 80',
  'change-60-plus': 'Erwartete Veränderung, ab 60',
}

/** Of staff, after its kind: "Begegnung: Ist". */
export const longStaffing = {
  actual: 'Ist',
  target: 'Soll',
  published: 'veröffentlichtes Soll',
  difference: 'Differenz von Ist und Soll',
  relation: 'Menschen ab 60 je VZÄ',
}
