import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { frameworkOf, type DemandChoices } from '../choices'
import { triedKeys, type DemandSettings } from '../settings'

const figureFields = graphql(`
  fragment DemandFigure on Figure {
    value
    status
    unit
    asOf
    staffAsOf
    basis
    source {
      id
    }
  }
`)

const staffingFields = graphql(
  `
    fragment DemandStaffing on Staffing {
      actual {
        ...DemandFigure
      }
      target {
        ...DemandFigure
      }
      publishedTarget {
        ...DemandFigure
      }
      difference {
        ...DemandFigure
      }
      residentsPerFte {
        ...DemandFigure
      }
      leastOfFacilities
      publishedTargetAgrees
      publishedTargetAgreesRoundedTwice
      flagged
    }
  `,
  [figureFields],
)

const rowFields = graphql(
  `
    fragment DemandRow on Area {
      id
      code
      name
      level
      residents(ages: AGE_60_PLUS, date: $counted) {
        ...DemandFigure
      }
      share: figure(indicator: "share-60-plus", date: $counted) {
        ...DemandFigure
      }
      expected60Plus: expectation(ages: AGE_60_PLUS, framework: $framework) {
        change {
          since
          ...DemandFigure
        }
        expected {
          ...DemandFigure
        }
      }
      expected60To79: expectation(ages: AGE_60_TO_79, framework: $framework) {
        change {
          since
          ...DemandFigure
        }
      }
      expected80Plus: expectation(ages: AGE_80_PLUS, framework: $framework) {
        change {
          since
          ...DemandFigure
        }
      }
      meeting: staffing(kind: MEETING, date: $date, basis: $basis, framework: $framework) {
        ...DemandStaffing
      }
      counselling: staffing(kind: COUNSELLING, date: $date, basis: $basis, framework: $framework) {
        ...DemandStaffing
      }
    }
  `,
  [figureFields, staffingFields],
)

const tableQuery = graphql(
  `
    query DemandTable($counted: Date!, $date: Date!, $basis: Basis!, $framework: ID!) {
      planningAreas {
        ...DemandRow
      }
      city {
        ...DemandRow
      }
    }
  `,
  [rowFields],
)

export type DemandRow = Omit<ResultOf<typeof tableQuery>['planningAreas'][number], '__typename'>
export type DemandStaffing = DemandRow['meeting']
/** With the earlier day, where it is a change. */
export type DemandFigure = DemandStaffing['target'] & { since?: string | null }

/** The planning areas in the framework's order, and the city as their total. */
export interface DemandTable {
  settings: DemandSettings
  rows: DemandRow[]
  city: DemandRow
}

/**
 * The day whose residents stand in the table: the framework counted from its
 * reference day, everything else counts on its own.
 */
export function countedDay(settings: DemandSettings, choices: DemandChoices): string {
  return settings.basis === 'PROJECTION'
    ? frameworkOf(choices, settings.framework).referenceDay
    : settings.date
}

export interface AskedTable {
  settings: DemandSettings
  /** The day whose residents stand in it. */
  counted: string
}

export async function loadDemandTable(
  asker: Asker,
  { settings, counted }: AskedTable,
): Promise<DemandTable> {
  const { framework, basis, date } = settings
  const asked = { counted, date, basis, framework }
  const { planningAreas, city } = await ask(asker, tableQuery, asked, triedKeys(settings))
  return { settings, rows: planningAreas, city }
}
