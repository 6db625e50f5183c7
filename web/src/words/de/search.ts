export default {
  named: {
    AREA_OR_STOP: {
      label: 'Stadtteil, Standort, Haltestelle oder Amt suchen',
      placeholder: 'Stadtteil, Standort, Haltestelle',
      known: 'Gebiete, Standorte, Haltestellen und Stadtbezirksämter',
    },
    ADDRESS: {
      label: 'Adresse, Stadtteil, Standort, Haltestelle oder Amt suchen',
      placeholder: 'Adresse, Stadtteil, Haltestelle',
      known: 'Adressen, Gebiete, Standorte, Haltestellen und Stadtbezirksämter',
    },
  },
  submit: 'Suchen',
  results: (text: string) => `Treffer für „${text}“`,
  count: (count: number) =>
    count === 0 ? 'Keine Treffer' : count === 1 ? '1 Treffer' : `${String(count)} Treffer`,
  none: (text: string, known: string) => `Zu „${text}“ steht hier nichts. Gesucht werden ${known}.`,
  close: 'Suche schließen',
  office: 'Stadtbezirksamt',
  nearPlace: 'Treffpunkte und Beratung in der Nähe',
  failed: 'Die Suche ist gerade nicht zu erreichen.',
}
