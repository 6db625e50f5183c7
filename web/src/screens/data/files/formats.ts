/** In which a table is there, by the ending of the file. */
export const dataFormats = [
  'csv',
  'xlsx',
  'geojson',
  'gpkg',
  'parquet',
  'schema.json',
  'csv-metadata.json',
] as const
export type DataFormat = (typeof dataFormats)[number]

export const isDataFormat = (text: string): text is DataFormat =>
  dataFormats.some((format) => format === text)
