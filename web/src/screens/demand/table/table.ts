import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { daysOf, frameworkOf, type DemandChoices } from '../choices'
import { enteringFields, type DemandEntering } from './entering'
import { demandBases, plannedAndTried, type DemandBasis, type DemandSettings } from '../settings'

/** What a cell shows: unit and days are its column's, which the city's figure tells. */
const valueFields = graphql(`
  fragment DemandValue on Figure {
    value
    status
  }
`)

/** All that the city's figure says of its column, and a file of every single one. */
export const figureFields = graphql(`
  fragment DemandFigure on Figure {
    value
    status
    unit
    asOf
    since
    staffAsOf
    basis
    sources {
      sourceId
    }
  }
`)

/**
 * The one form of a row, as a fragment of a name.
 * @param figure the fragment that asks for its figures
 */
const rowText = <const Row extends string, const Figure extends string>(row: Row, figure: Figure) =>
  `
    fragment ${row} on Area {
      id
      code
      name
      level
      residents(ages: AGE_60_PLUS, date: $counted) {
        ...${figure}
      }
      share: figure(indicator: "share-60-plus", date: $counted) {
        ...${figure}
      }
      expected60Plus: expectation(ages: AGE_60_PLUS, framework: $framework) {
        change {
          ...${figure}
        }
        expected {
          ...${figure}
        }
      }
      expected60To79: expectation(ages: AGE_60_TO_79, framework: $framework) {
        change {
          ...${figure}
        }
      }
      expected80Plus: expectation(ages: AGE_80_PLUS, framework: $framework) {
        change {
          ...${figure}
        }
      }
      meeting: staffing(kind: MEETING, date: $date, basis: $basis, framework: $framework) {
        ...${row}Staffing
      }
      counselling: staffing(kind: COUNSELLING, date: $date, basis: $basis, framework: $framework) {
        ...${row}Staffing
      }
    }
  ` as const

/** The staffings of such a row. */
const staffingText = <const Row extends string, const Figure extends string>(
  row: Row,
  figure: Figure,
) =>
  `
    fragment ${row}Staffing on Staffing {
      actual {
        ...${figure}
      }
      target {
        ...${figure}
      }
      publishedTarget {
        ...${figure}
      }
      difference {
        ...${figure}
      }
      residentsPerFte {
        ...${figure}
      }
      planningKey {
        ...${figure}
      }
      leastOfFacilities
      publishedTargetAgrees
      publishedTargetAgreesRoundedTwice
      flagged
    }
  ` as const

const shownStaffing = graphql(staffingText('ShownRow', 'DemandValue'), [valueFields])
const shownRow = graphql(rowText('ShownRow', 'DemandValue'), [valueFields, shownStaffing])
const wholeStaffing = graphql(staffingText('WholeRow', 'DemandFigure'), [figureFields])
export const wholeRow = graphql(rowText('WholeRow', 'DemandFigure'), [figureFields, wholeStaffing])

/** From whom the framework expected, where another day stands in the table. */
const referenceFields = graphql(
  `
    fragment DemandReference on Area {
      reference: residents(ages: AGE_60_PLUS, date: $reference) @include(if: $hasReference) {
        ...DemandValue
      }
    }
  `,
  [valueFields],
)

const shownTable = graphql(
  `
    query DemandTable(
      $counted: Date!
      $reference: Date!
      $hasReference: Boolean!
      $date: Date!
      $basis: Basis!
      $besides: Basis!
      $hasBesides: Boolean!
      $framework: ID!
    ) {
      planningAreas {
        ...ShownRow
        ...DemandReference
      }
      city {
        ...WholeRow
        ...DemandReference
      }
      entering: city {
        ...DemandEntering
      }
      besides: city @include(if: $hasBesides) {
        meeting: staffing(kind: MEETING, date: $date, basis: $besides, framework: $framework) {
          difference {
            value
          }
        }
        counselling: staffing(
          kind: COUNSELLING
          date: $date
          basis: $besides
          framework: $framework
        ) {
          difference {
            value
          }
        }
      }
    }
  `,
  [shownRow, wholeRow, referenceFields, enteringFields],
)

export type DemandValue = ResultOf<typeof valueFields>
export type DemandFigure = ResultOf<typeof figureFields>
export type DemandRow = Omit<ResultOf<typeof shownTable>['planningAreas'][number], '__typename'>
export type WholeDemandRow = Omit<ResultOf<typeof shownTable>['city'], '__typename'>

/** How far the city's staff is from its targets for the same day on another basis. */
export interface Besides {
  basis: DemandBasis
  /** In FTE. */
  meeting: number | null
  counselling: number | null
}

/** The planning areas in the framework's order, and the city as their total. */
export interface DemandTable<Row = DemandRow, City = WholeDemandRow> {
  settings: DemandSettings
  rows: Row[]
  city: City
}

/** As the page shows it. */
export interface ShownDemandTable extends DemandTable {
  entering: DemandEntering
  /** null where the day has one basis only. */
  besides: Besides | null
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

/** The other basis that has figures for the same day: what was counted then was expected, too. */
export const basisBesides = (
  { framework, basis, date }: DemandSettings,
  choices: DemandChoices,
): DemandBasis | null =>
  demandBases.find(
    (other) =>
      other !== basis && daysOf(choices, other, frameworkOf(choices, framework)).includes(date),
  ) ?? null

export interface AskedTable {
  settings: DemandSettings
  /** The day whose residents stand in it. */
  counted: string
  /** The day from which the framework expects. */
  reference: string
}

export interface AskedShownTable extends AskedTable {
  /** The basis whose difference stands beside the city's. */
  besides: DemandBasis | null
}

/** What the page shows of it. */
export async function loadDemandTable(
  asker: Asker,
  { besides: basis, ...asked }: AskedShownTable,
): Promise<ShownDemandTable> {
  const { settings } = asked
  const other = { hasBesides: basis !== null, besides: basis ?? settings.basis }
  const hasReference = asked.reference !== asked.counted
  const variables = { ...variablesOf(asked), ...other, hasReference }
  const { planningAreas, city, entering, besides } = await ask(
    asker,
    shownTable,
    variables,
    plannedAndTried(settings),
  )
  const found = besides && {
    basis: other.besides,
    meeting: besides.meeting.difference.value,
    counselling: besides.counselling.difference.value,
  }
  return { settings, rows: planningAreas, city, entering, besides: found ?? null }
}

export function variablesOf({
  settings: { framework, basis, date },
  counted,
  reference,
}: AskedTable) {
  return { counted, reference, date, basis, framework }
}
