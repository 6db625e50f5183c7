const staffing = {
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
  'meeting-actual': staffing.actual,
  'meeting-target': staffing.target,
  'meeting-published': staffing.published,
  'meeting-difference': staffing.difference,
  'meeting-relation': staffing.relation,
  'counselling-actual': staffing.actual,
  'counselling-target': staffing.target,
  'counselling-published': staffing.published,
  'counselling-difference': staffing.difference,
  'counselling-relation': staffing.relation,
}

/** A column's name where its heading is not in sight. */
export const longColumns = {
  residents: 'Menschen ab 60',
  share: 'Anteil der Menschen ab 60',
  'change-60-to-79': 'Erwartete Veränderung, 60 bis 79',
  'change-80-plus': 'Erwartete Veränderung, ab 80',
  'change-60-plus': 'Erwartete Veränderung, ab 60',
  'meeting-actual': 'Begegnung: Ist',
  'meeting-target': 'Begegnung: Soll',
  'meeting-published': 'Begegnung: veröffentlichtes Soll',
  'meeting-difference': 'Begegnung: Differenz von Ist und Soll',
  'meeting-relation': 'Begegnung: Menschen ab 60 je VZÄ',
  'counselling-actual': 'Beratung: Ist',
  'counselling-target': 'Beratung: Soll',
  'counselling-published': 'Beratung: veröffentlichtes Soll',
  'counselling-difference': 'Beratung: Differenz von Ist und Soll',
  'counselling-relation': 'Beratung: Menschen ab 60 je VZÄ',
}

/** The headings above columns of one subject. */
export const groups = {
  people: 'Menschen ab 60',
  change: 'Erwartete Veränderung',
  MEETING: 'Begegnung',
  COUNSELLING: 'Beratung',
}
