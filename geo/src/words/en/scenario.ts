import type { Entries, ScenarioFault } from '../vocabulary.ts'

/** What is said of a scenario, and why one cannot be. */
export const scenario: Pick<Entries, ScenarioFault | 'IMPOSSIBLE_SCENARIO' | 'scenarioTitle'> = {
  scenarioTitle: () => 'Scenario',
  IMPOSSIBLE_SCENARIO: ({ change, reason }, { say }) =>
    change === null ? say(reason) : `Change ${change} of the scenario: ${say(reason)}`,
  scenarioMalformed: ({ place }) =>
    `The scenario cannot be read${place === '' ? '' : ` (at ${place})`}.`,
  scenarioSchemaUnknown: () =>
    'The scenario comes from another version of the programme and cannot be read here.',
  scenarioSiteExists: ({ site }) => `There is a service site "${site}" already.`,
  scenarioSiteUnknown: ({ site }) => `There is no service site "${site}".`,
  scenarioAreaUnknown: ({ level, area }) =>
    `There is no ${level === 'DISTRICT' ? 'district' : 'planning area'} "${area}".`,
  scenarioKeyUnknown: ({ framework }) => `The framework "${framework}" has no such planning key.`,
  scenarioStaffUnknown: () => 'No staff is known that could be changed.',
}
