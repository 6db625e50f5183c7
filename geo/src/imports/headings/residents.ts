import { column, type Fields, needed } from './field.ts'

/** Columns of the register that tell people of a district apart. */
export const registerColumns = [
  ...(['all', 'german', 'foreign'] as const),
  ...(['menGerman', 'menForeign', 'womenGerman', 'womenForeign'] as const),
] as const

export type RegisterColumn = (typeof registerColumns)[number]

export const registerFields: Fields<RegisterColumn> = {
  all: needed(
    column(
      'Einwohner',
      'all',
      'total | Insgesamt | Einwohner insgesamt | Anzahl Einwohner | Einwohner gesamt | residents | Bevölkerung | Gesamt | Anzahl',
    ),
  ),
  german: column('Deutsche', 'german', 'deutsch | Einwohner deutsch | davon deutsch | germans'),
  foreign: needed(
    column(
      'Ausländer',
      'foreign',
      'Ausländerinnen und Ausländer | ausländisch | Nichtdeutsche | Einwohner ausländisch | foreigners',
    ),
  ),
  menGerman: column('Männer deutsch', 'men_german', 'm_deutsch'),
  menForeign: column('Männer ausländisch', 'men_foreign', 'm_ausl | m_ausländer'),
  womenGerman: column('Frauen deutsch', 'women_german', 'w_deutsch'),
  womenForeign: column('Frauen ausländisch', 'women_foreign', 'w_ausl | w_ausländer'),
}

export const aloneGroups = ['men60To64', 'women60To64', 'men65Plus', 'women65Plus'] as const
export const aloneSums = ['all60Plus', 'all65Plus'] as const

export type AloneColumn = (typeof aloneGroups)[number] | (typeof aloneSums)[number]

/** People who live alone, by age and sex. */
export const aloneFields: Fields<AloneColumn> = {
  men60To64: needed(
    column(
      'Männer 60 bis 64',
      'men_60_to_64',
      'men_60_64 | hh1p_60_64_m | Männer 60-64 | männlich 60 bis 64 | Männer 60 bis unter 65',
    ),
  ),
  women60To64: needed(
    column(
      'Frauen 60 bis 64',
      'women_60_to_64',
      'women_60_64 | hh1p_60_64_w | Frauen 60-64 | weiblich 60 bis 64 | Frauen 60 bis unter 65',
    ),
  ),
  men65Plus: needed(
    column(
      'Männer ab 65',
      'men_65_plus',
      'hh1p_65plus_m | Männer 65 und älter | Männer 65+ | Männer 65 plus | männlich ab 65',
    ),
  ),
  women65Plus: needed(
    column(
      'Frauen ab 65',
      'women_65_plus',
      'hh1p_65plus_w | Frauen 65 und älter | Frauen 65+ | Frauen 65 plus | weiblich ab 65',
    ),
  ),
  all60Plus: column('Einpersonenhaushalte ab 60', 'all_60_plus', 'hh1p_60plus | Insgesamt ab 60'),
  all65Plus: column('Einpersonenhaushalte ab 65', 'all_65_plus', 'hh1p_65plus | Insgesamt ab 65'),
}
