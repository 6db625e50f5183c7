import type de from '../de/this-state'

export default {
  measure:
    'The measure is the European standard EN 301 549 and the guidelines WCAG 2.2, level AA. The German ordinance BITV 2.0 and, for public bodies in Saxony, the Barrierefreie-Websites-Gesetz refer to them.',
  enforcement:
    'Where a public body in Saxony runs the atlas and gives no answer, or none that satisfies, you may turn to the enforcement body. It belongs to the State Commissioner for the Inclusion of People with Disabilities. The procedure is free of charge; you need no lawyer.',
  enforcementAddress:
    'Sächsische Staatskanzlei, Landesbeauftragter für Inklusion der Menschen mit Behinderungen, Archivstraße 1, 01097 Dresden',
  complaint:
    'You can complain to a supervisory authority for data protection; in Saxony that is the “Sächsische Datenschutz- und Transparenzbeauftragte”.',
} satisfies typeof de
