import { searchKey } from '../../search/search-key.ts'

/** What cities call what they say of an area, as search keys, the likeliest first. */
const names = {
  code: [
    ...['code', 'schlussel', 'schluessel', 'stadtteilschlussel', 'stadtteilnummer', 'stadtteil nr'],
    ...['blocknr', 'nummer', 'nr', 'gebietsnummer', 'gebietsschlussel', 'kennziffer', 'kennung'],
    ...['stadtteil code', 'bezirk nr', 'bezirksnummer', 'ot nr', 'schl', 'schluss', 'kennz', 'id'],
  ],
  name: [
    ...['name', 'bez', 'bezeichnung', 'stadtteilname', 'stadtteil', 'gebietsname', 'bezirksname'],
    ...['stadtbezirk', 'ortsteil', 'stadtraum', 'planungsbereich', 'gebiet', 'name long', 'label'],
  ],
  squareKilometres: [
    ...['area km2', 'area km2 official', 'flache km2', 'flache in km2', 'flache qkm', 'qkm', 'km2'],
    ...['flache km', 'area sqkm'],
  ],
  hectares: ['flache ha', 'flache in ha', 'ha', 'area ha', 'hektar'],
  squareMetres: [
    ...[
      'flache m2',
      'flache in m2',
      'flache qm',
      'qm',
      'm2',
      'area m2',
      'shape area',
      'st area shape',
    ],
  ],
  planningArea: [
    ...['planning area', 'planungsbereich', 'stadtbezirk', 'sst', 'stadtbezirk mit ortschaften'],
    ...['bezirk'],
  ],
  socialSpace: ['social space', 'stadtraum', 'sozialraum', 'stadtraum nr'],
}

const keysOf = (column: keyof typeof names): readonly string[] => names[column].map(searchKey)

export const columns = {
  code: keysOf('code'),
  name: keysOf('name'),
  squareKilometres: keysOf('squareKilometres'),
  hectares: keysOf('hectares'),
  squareMetres: keysOf('squareMetres'),
  planningArea: keysOf('planningArea'),
  socialSpace: keysOf('socialSpace'),
}

const known = new Set(Object.values(columns).flat())

/** Whether a heading is that of a column which is read. */
export const isAreaHeading = (heading: string): boolean => known.has(searchKey(heading))
