import { ask, type Asker } from '$api/ask'
import { sourceFields } from '$api/catalogue'
import { graphql, type ResultOf } from '$api/graphql'
import { languageOf, type Language } from '$words/language'

import type { DemandBasis } from './settings'

const choicesQuery = graphql(
  `
    query DemandChoices {
      frameworks {
        id
        name
        adoptedOn
        validFrom
        referenceDay
        horizon
        flagThreshold
        planningKeys {
          kind
          residentsPerFte
        }
        source {
          id
        }
      }
      indicator(id: "residents-60-plus") {
        availability {
          level
          days {
            date
            basis
          }
        }
      }
      city {
        id
        code
        name
        level
      }
      planningAreas {
        id
        code
        name
        level
      }
      sources {
        ...Source
      }
    }
  `,
  [sourceFields],
)

type Answer = ResultOf<typeof choicesQuery>

export type Framework = Answer['frameworks'][number]
export type DemandSource = Answer['sources'][number]
export type DemandArea = Answer['planningAreas'][number]

/** What the table can be asked for; stays the same between addresses. */
export interface DemandChoices {
  /** In which numbers are typed. */
  language: Language
  /** Newest first. */
  frameworks: Framework[]
  /** Days the register counted the older residents of planning areas, oldest first. */
  registerDays: string[]
  /** The city and its planning areas, by id. */
  areas: ReadonlyMap<string, DemandArea>
  sources: ReadonlyMap<string, DemandSource>
}

export async function loadDemandChoices(asker: Asker): Promise<DemandChoices> {
  const { frameworks, indicator, city, planningAreas, sources } = await ask(asker, choicesQuery, {})
  // Where a city has no planning areas its staff is planned as a whole.
  const level = planningAreas.length > 0 ? 'PLANNING_AREA' : 'CITY'
  const days = indicator?.availability.find((one) => one.level === level)?.days ?? []
  return {
    language: languageOf(asker.language),
    frameworks,
    registerDays: days.flatMap(({ date, basis }) => (basis === 'REGISTER' ? [date] : [])),
    areas: new Map([city, ...planningAreas].map((area) => [area.id, area])),
    sources: new Map(sources.map((source) => [source.id, source])),
  }
}

/** The days a basis has figures for: the framework expected something for one day only. */
export function daysOf(choices: DemandChoices, basis: DemandBasis, framework: Framework): string[] {
  return basis === 'PROJECTION' ? [framework.horizon] : choices.registerDays
}

export function frameworkOf(choices: DemandChoices, id: string): Framework {
  const found = choices.frameworks.find((framework) => framework.id === id)
  if (!found) throw new Error(`There is no framework ${id}`)
  return found
}

export function newestFramework({ frameworks }: DemandChoices): Framework {
  const [newest] = frameworks
  if (!newest) throw new Error('There is no planning framework')
  return newest
}
