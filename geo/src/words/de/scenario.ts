import type { Entries, ScenarioFault } from '../vocabulary.ts'

/** What is said of a scenario, and why one cannot be. */
export const scenario: Pick<Entries, ScenarioFault | 'IMPOSSIBLE_SCENARIO' | 'scenarioTitle'> = {
  scenarioTitle: () => 'Szenario',
  IMPOSSIBLE_SCENARIO: ({ change, reason }, { say }) =>
    change === null ? say(reason) : `Änderung ${change} des Szenarios: ${say(reason)}`,
  scenarioMalformed: ({ place }) =>
    `Das Szenario ist nicht lesbar${place === '' ? '' : ` (bei ${place})`}.`,
  scenarioSchemaUnknown: () =>
    'Das Szenario stammt aus einer anderen Fassung des Programms und kann hier nicht gelesen werden.',
  scenarioSiteExists: ({ site }) => `Einen Standort „${site}“ gibt es schon.`,
  scenarioSiteUnknown: ({ site }) => `Es gibt keinen Standort „${site}“.`,
  scenarioAreaUnknown: ({ level, area }) =>
    `Es gibt keinen ${level === 'DISTRICT' ? 'Stadtteil' : 'Planungsbereich'} „${area}“.`,
  scenarioKeyUnknown: ({ framework }) =>
    `Im Rahmenkonzept „${framework}“ gibt es keinen solchen Personalschlüssel.`,
  scenarioStaffUnknown: () => 'Es ist kein Personal bekannt, das sich ändern ließe.',
}
