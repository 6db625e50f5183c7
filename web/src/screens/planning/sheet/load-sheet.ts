import { ask, type Asker } from '$api/ask'
import type { Catalogue, MapLevel } from '$api/catalogue'
import { catalogueOnce } from '$api/catalogue-once'
import { graphql, type ResultOf } from '$api/graphql'
import { sizeOf } from '$drawing/frame'
import { sourcesWithDays, type SourceDays } from '$figures/sources-with-days'
import { questionOf, usualReach } from '$reach/reach-question'

import { planningSearch, readPlanning } from '../address'
import { scenarioInput } from '../scenario/scenario-input'
import type { PlanningNotice, PlanningView } from '../view'

const figureFields = graphql(`
  fragment SheetFigure on Figure {
    value
    unit
    status
    missingReason
    range {
      low
      high
    }
  }
`)

const plannedFields = graphql(
  `
    fragment SheetPlanned on PlannedFigure {
      today {
        ...SheetFigure
      }
      planned {
        ...SheetFigure
        sources {
          sourceId
          asOf
        }
      }
      change {
        ...SheetFigure
      }
    }
  `,
  [figureFields],
)

const comparedFields = graphql(
  `
    fragment SheetCompared on ComparedArea {
      area {
        id
        name
      }
      outcome
      figure {
        today {
          ...SheetFigure
        }
        planned {
          ...SheetFigure
        }
        change {
          ...SheetFigure
        }
      }
    }
  `,
  [figureFields],
)

const sheetQuery = graphql(
  `
    query CouncilSheet(
      $input: ScenarioInput!
      $older: ReachInput!
      $oldest: ReachInput!
      $asked: ReachInput!
      $kind: ServiceKind!
    ) {
      areasWithUnknownSites(kind: $kind) {
        name
      }
      dataSet(id: "cells") {
        completeness {
          rows
        }
      }
      walkingDistance {
        inWords
      }
      scenario(input: $input) {
        changes {
          inWords
        }
        violations {
          isAsToday
          inWords
        }
        city: areas(level: CITY) {
          older: withinReach(reach: $older) {
            share {
              ...SheetPlanned
            }
            covered {
              ...SheetPlanned
            }
          }
          oldest: withinReach(reach: $oldest) {
            share {
              ...SheetPlanned
            }
            covered {
              ...SheetPlanned
            }
          }
          ways: accessDistance(reach: $asked) {
            mean {
              ...SheetPlanned
            }
            worstServedTenth {
              ...SheetPlanned
            }
            gini {
              ...SheetPlanned
            }
          }
        }
        planningAreas: compared(level: PLANNING_AREA, by: { covered: $asked }) {
          ...SheetCompared
        }
        socialSpaces: compared(level: SOCIAL_SPACE, by: { covered: $asked }) {
          ...SheetCompared
        }
        districts: compared(level: DISTRICT, by: { covered: $asked }) {
          ...SheetCompared
        }
      }
    }
  `,
  [plannedFields, comparedFields],
)

type Answer = ResultOf<typeof sheetQuery>['scenario']
export type SheetCompared = Answer['districts'][number]
type OfCity = Answer['city'][number]
export type SheetPlanned = OfCity['older']['share']

interface SheetSource {
  publisher: string
  title: string
  licence: string
}

/** Everything the sheet of a plan says without a proof. */
export interface CouncilSheet {
  /** Null where the address says nothing that could be planned. */
  view: Pick<PlanningView, 'kind' | 'ages' | 'metres' | 'name' | 'scenario'>
  notices: PlanningNotice[]
  /** Of the plan, and of the maps of this sheet. */
  search: string
  dataVersion: string
  cityName: string
  /** Addresses of the maps of a plan that stands in no address; null where they follow from it. */
  pictures: Record<'before' | 'after', string> | null
  /** From west to east, of what the maps show. */
  widthMetres: number
  changes: string[]
  /** Those that are not so today. */
  violations: string[]
  figures: {
    older: { share: SheetPlanned; covered: SheetPlanned }
    oldest: { share: SheetPlanned; covered: SheetPlanned }
    ways: OfCity['ways']
  }
  /** Those of the city, the larger first. */
  levels: readonly MapLevel[]
  compared: Record<MapLevel, SheetCompared[]>
  /** Without cells it says nothing. */
  hasCells: boolean
  /** How many sites of the kind are known, and of how many. */
  known: { known: number; count: number | null }
  unknownIn: string[]
  walking: string
  sources: SourceDays<SheetSource>[]
  siteSources: SheetSource[]
}

export async function loadCouncilSheet(
  asker: Asker,
  address: URLSearchParams,
): Promise<CouncilSheet> {
  const catalogue = await catalogueOnce(asker, null)
  const { view, notices } = readPlanning(address, catalogue)
  return sheetOfPlan(asker, catalogue, { view, notices, search: planningSearch(view) })
}

/** @param plan what is planned, and the address of as much of it as an address holds */
export async function sheetOfPlan(
  asker: Asker,
  catalogue: Catalogue,
  { view, notices, search }: Pick<CouncilSheet, 'view' | 'notices' | 'search'>,
): Promise<CouncilSheet> {
  const { kind, ages, metres, name, scenario } = view
  const limit = { ...usualReach.limit, value: metres }
  const reachOf = (of: typeof ages) => questionOf({ ...usualReach, ages: of, limit }, kind)
  const answer = await ask(asker, sheetQuery, {
    input: scenarioInput(scenario),
    older: reachOf('AGE_60_PLUS'),
    oldest: reachOf('AGE_80_PLUS'),
    asked: reachOf(ages),
    kind,
  })
  const { changes, violations, city, ...compared } = answer.scenario
  const [ofCity] = city
  if (!ofCity) throw new Error('The API knows no city')
  const { older, oldest, ways } = ofCity
  const figures = { older, oldest, ways }
  const sites = catalogue.sites.filter(({ kinds }) => kinds.includes(kind))
  const ofSites = new Set(sites.map(({ source }) => source.id))
  const total = catalogue.siteTotals.find((one) => one.kind === kind)
  return {
    view: { kind, ages, metres, name, scenario },
    notices,
    search,
    pictures: null,
    dataVersion: catalogue.dataVersion,
    cityName: catalogue.city.name,
    widthMetres: sizeOf(catalogue.city.boundingBox).width,
    changes: changes.map(({ inWords }) => inWords),
    violations: violations.flatMap(({ isAsToday, inWords }) => (isAsToday ? [] : inWords)),
    figures,
    levels: catalogue.levels,
    hasCells: answer.dataSet !== null && answer.dataSet.completeness.rows > 0,
    compared: {
      PLANNING_AREA: compared.planningAreas,
      SOCIAL_SPACE: compared.socialSpaces,
      DISTRICT: compared.districts,
    },
    known: { known: total?.known ?? sites.length, count: total?.count ?? null },
    unknownIn: answer.areasWithUnknownSites.map((area) => area.name),
    walking: answer.walkingDistance.inWords,
    sources: sourcesWithDays(
      [older.share.planned, ways.mean.planned],
      new Map(
        [...catalogue.sources].flatMap(([id, source]) =>
          ofSites.has(id) ? [] : [[id, sourceOf(source)]],
        ),
      ),
    ),
    siteSources: [...ofSites].flatMap((id) => {
      const source = catalogue.sources.get(id)
      return source ? [sourceOf(source)] : []
    }),
  }
}

const sourceOf = ({ publisher, title, licence }: SheetSource): SheetSource => ({
  publisher,
  title,
  licence,
})
