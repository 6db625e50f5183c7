/** What is true of this city’s state alone, said by the statements of accessibility and of data protection. */
export default {
  measure:
    'Maßstab sind die Europäische Norm EN 301 549 und die Richtlinien WCAG 2.2, Stufe AA. Auf sie verweisen die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) und, für öffentliche Stellen in Sachsen, das Barrierefreie-Websites-Gesetz.',
  enforcement:
    'Betreibt eine öffentliche Stelle in Sachsen den Atlas und kommt auf eine Meldung keine oder keine befriedigende Antwort, können Sie sich an die Durchsetzungsstelle wenden. Sie ist beim Landesbeauftragten für Inklusion der Menschen mit Behinderungen angesiedelt. Das Verfahren kostet nichts; einen Rechtsbeistand brauchen Sie nicht.',
  enforcementAddress:
    'Sächsische Staatskanzlei, Landesbeauftragter für Inklusion der Menschen mit Behinderungen, Archivstraße 1, 01097 Dresden',
  complaint:
    'Beschweren können Sie sich bei einer Aufsichtsbehörde für den Datenschutz, in Sachsen bei der Sächsischen Datenschutz- und Transparenzbeauftragten.',
}
