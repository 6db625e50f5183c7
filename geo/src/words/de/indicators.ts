/** Every indicator by its id, which is part of the API and of every address that was ever sent. */
export const indicatorWords = {
  'density-60-plus': {
    name: 'Menschen ab 60 je km²',
    description: 'Einwohnerinnen und Einwohner ab 60 Jahren, geteilt durch die amtliche Fläche.',
  },
  'density-80-plus': {
    name: 'Menschen ab 80 je km²',
    description: 'Einwohnerinnen und Einwohner ab 80 Jahren, geteilt durch die amtliche Fläche.',
  },
  'residents-60-plus': {
    name: 'Menschen ab 60',
    description: 'Einwohnerinnen und Einwohner ab 60 Jahren.',
  },
  'residents-80-plus': {
    name: 'Menschen ab 80',
    description: 'Einwohnerinnen und Einwohner ab 80 Jahren.',
  },
  'share-60-plus': {
    name: 'Anteil der Menschen ab 60',
    description: 'Einwohnerinnen und Einwohner ab 60 Jahren, geteilt durch alle.',
  },
  'share-80-plus': {
    name: 'Anteil der Menschen ab 80',
    description: 'Einwohnerinnen und Einwohner ab 80 Jahren, geteilt durch alle.',
  },
  residents: {
    name: 'Menschen jeden Alters',
    description:
      'Alle Einwohnerinnen und Einwohner; vorausberechnet, soweit es eine Prognose gibt.',
  },
  'change-60-plus': {
    name: 'Veränderung der Zahl der Menschen ab 60',
    description:
      'Um wie viel die Zahl der Einwohnerinnen und Einwohner ab 60 Jahren zwischen zwei Tagen gewachsen oder geschrumpft ist.',
  },
  'change-80-plus': {
    name: 'Veränderung der Zahl der Menschen ab 80',
    description:
      'Um wie viel die Zahl der Einwohnerinnen und Einwohner ab 80 Jahren zwischen zwei Tagen gewachsen oder geschrumpft ist.',
  },
  'change-residents': {
    name: 'Veränderung der Zahl aller Menschen',
    description:
      'Um wie viel die Zahl aller Einwohnerinnen und Einwohner zwischen zwei Tagen gewachsen oder geschrumpft ist.',
  },
  'share-living-alone-60-plus': {
    name: 'Anteil allein Lebender unter den Menschen ab 60',
    description:
      'Menschen ab 60 Jahren in Einpersonenhaushalten, geteilt durch alle ab 60. Wo die Zahl aller ab 60 geschätzt ist, ist es auch der Anteil.',
  },
  'residents-living-alone-60-plus': {
    name: 'Allein Lebende ab 60',
    description: 'Menschen ab 60 Jahren in Einpersonenhaushalten.',
  },
  'share-migration-background-65-plus': {
    name: 'Anteil mit Migrationshintergrund unter den Menschen ab 65',
    description:
      'Menschen ab 65 Jahren mit ausländischer Staatsangehörigkeit oder Deutsche mit Migrationshintergrund, geteilt durch alle ab 65.',
  },
  'share-foreign': {
    name: 'Anteil mit ausländischer Staatsangehörigkeit',
    description:
      'Einwohnerinnen und Einwohner jeden Alters mit ausländischer Staatsangehörigkeit, geteilt durch alle.',
  },
  'coverage-meeting-60-plus': {
    name: 'Mindestanteil der Menschen ab 60 mit Begegnung in 1.000 m zu Fuß',
    description:
      'Menschen ab 60, die höchstens 1.000 m Fußweg bis zu einem bekannten Standort für Begegnung haben, geteilt durch alle ab 60. Geschätzt aus Zellen. Die Liste der Standorte ist nicht vollständig, der Anteil also eine Untergrenze.',
  },
  'coverage-meeting-80-plus': {
    name: 'Mindestanteil der Menschen ab 80 mit Begegnung in 1.000 m zu Fuß',
    description:
      'Menschen ab 80, die höchstens 1.000 m Fußweg bis zu einem bekannten Standort für Begegnung haben, geteilt durch alle ab 80. Geschätzt aus Zellen. Die Liste der Standorte ist nicht vollständig, der Anteil also eine Untergrenze.',
  },
  'coverage-counselling-60-plus': {
    name: 'Mindestanteil der Menschen ab 60 mit Beratung in 1.000 m zu Fuß',
    description:
      'Menschen ab 60, die höchstens 1.000 m Fußweg bis zu einem bekannten Standort für Beratung haben, geteilt durch alle ab 60. Geschätzt aus Zellen. Die Liste der Standorte ist nicht vollständig, der Anteil also eine Untergrenze.',
  },
  'coverage-counselling-80-plus': {
    name: 'Mindestanteil der Menschen ab 80 mit Beratung in 1.000 m zu Fuß',
    description:
      'Menschen ab 80, die höchstens 1.000 m Fußweg bis zu einem bekannten Standort für Beratung haben, geteilt durch alle ab 80. Geschätzt aus Zellen. Die Liste der Standorte ist nicht vollständig, der Anteil also eine Untergrenze.',
  },
  'stop-300m-60-plus': {
    name: 'Anteil der Menschen ab 60 mit Haltestelle in 300 m zu Fuß',
    description:
      'Menschen ab 60, die höchstens 300 m Fußweg bis zu einer Haltestelle von Bus, Straßenbahn oder Fähre haben, geteilt durch alle ab 60. Geschätzt aus Zellen.',
  },
  'stop-300m-80-plus': {
    name: 'Anteil der Menschen ab 80 mit Haltestelle in 300 m zu Fuß',
    description:
      'Menschen ab 80, die höchstens 300 m Fußweg bis zu einer Haltestelle von Bus, Straßenbahn oder Fähre haben, geteilt durch alle ab 80. Geschätzt aus Zellen.',
  },
  'staff-difference-meeting': {
    name: 'Personal über oder unter dem Soll: Begegnung',
    description:
      'Vorhandene Vollzeitstellen für Begegnung minus die Stellen, die der Personalschlüssel des Rahmenkonzepts verlangt.',
  },
  'staff-difference-counselling': {
    name: 'Personal über oder unter dem Soll: Beratung',
    description:
      'Vorhandene Vollzeitstellen für Beratung minus die Stellen, die der Personalschlüssel des Rahmenkonzepts verlangt.',
  },
  'target-fte-meeting': {
    name: 'Soll-Personal: Begegnung',
    description:
      'Vollzeitstellen für Begegnung, die der Personalschlüssel des Rahmenkonzepts verlangt: Menschen ab 60, geteilt durch den Schlüssel.',
  },
  'target-fte-counselling': {
    name: 'Soll-Personal: Beratung',
    description:
      'Vollzeitstellen für Beratung, die der Personalschlüssel des Rahmenkonzepts verlangt: Menschen ab 60, geteilt durch den Schlüssel.',
  },
  'residents-per-fte-meeting': {
    name: 'Menschen ab 60 je Vollzeitstelle: Begegnung',
    description:
      'Betreuungsrelation: Menschen ab 60, geteilt durch die vorhandenen Vollzeitstellen für Begegnung.',
  },
  'residents-per-fte-counselling': {
    name: 'Menschen ab 60 je Vollzeitstelle: Beratung',
    description:
      'Betreuungsrelation: Menschen ab 60, geteilt durch die vorhandenen Vollzeitstellen für Beratung.',
  },
  'unmet-residents-meeting': {
    name: 'Menschen ab 60, rechnerisch nicht versorgt: Begegnung',
    description:
      'Rechnerischer Bedarf, den das vorhandene Personal für Begegnung nicht deckt: Menschen ab 60 über die Zahl hinaus, für die es nach dem Schlüssel reicht.',
  },
  'unmet-residents-counselling': {
    name: 'Menschen ab 60, rechnerisch nicht versorgt: Beratung',
    description:
      'Rechnerischer Bedarf, den das vorhandene Personal für Beratung nicht deckt: Menschen ab 60 über die Zahl hinaus, für die es nach dem Schlüssel reicht.',
  },
}

export type IndicatorId = keyof typeof indicatorWords
export type IndicatorWords = Readonly<Record<'name' | 'description', string>>
