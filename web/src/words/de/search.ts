export default {
  label: 'Stadtteil, Standort, Haltestelle oder Amt suchen',
  placeholder: 'Stadtteil, Standort, Haltestelle',
  submit: 'Suchen',
  results: (text: string) => `Treffer für „${text}“`,
  count: (count: number) =>
    count === 0 ? 'Keine Treffer' : count === 1 ? '1 Treffer' : `${String(count)} Treffer`,
  none: (text: string) =>
    `Zu „${text}“ steht hier nichts. Gesucht werden Gebiete, Standorte, Haltestellen und Stadtbezirksämter, und Straßen, wo ein Auszug von OpenStreetMap eingerichtet ist.`,
  close: 'Suche schließen',
  office: 'Stadtbezirksamt',
  nearPlace: 'Treffpunkte und Beratung in der Nähe',
  failed: 'Die Suche ist gerade nicht zu erreichen.',
}
