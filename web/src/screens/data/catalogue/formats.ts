/** In which the catalogue is there, as programs that gather catalogues read it. */
export const catalogueFormats = [
  { format: 'ttl', contentType: 'text/turtle' },
  { format: 'jsonld', contentType: 'application/ld+json' },
] as const
export type CatalogueFormat = (typeof catalogueFormats)[number]['format']
