export default {
  label: 'Stadtteil, Standort oder Amt suchen',
  placeholder: 'Stadtteil, Standort, Amt',
  submit: 'Suchen',
  results: (text: string) => `Treffer für „${text}“`,
  count: (count: number) =>
    count === 0 ? 'Keine Treffer' : count === 1 ? '1 Treffer' : `${String(count)} Treffer`,
  none: (text: string) =>
    `Zu „${text}“ steht hier nichts. Gesucht werden Gebiete, Standorte und Stadtbezirksämter, keine Straßen.`,
  close: 'Suche schließen',
  office: 'Stadtbezirksamt',
  failed: 'Die Suche ist gerade nicht zu erreichen.',
}
