import { residentsBeyond, type Walk } from '@atlas/geo/residents-beyond'
import { share } from '@atlas/geo/share'
import { weightedQuantile } from '@atlas/geo/weighted-quantile'
import type { DataContext } from '../../schema/context.ts'
import type { Localised } from '../../schema/language.ts'
import type { Area } from '../areas/area.ts'
import { asInput, composeFigure, figureOf } from '../figures/compose-figure.ts'
import { type Ages, type ExplanationInput, type Figure, type Sourced } from '../figures/figure.ts'
import { keptAnswers } from './kept-answers.ts'
import { type NearestSite, nearestSites } from './nearest-sites.ts'
import { noteOnReach } from './notes.ts'
import { districtsIn, population, residentsIn, residentsOf } from './population.ts'
import { bandsOf } from './reach.ts'
import { inBoth, peopleOf, says } from './says.ts'
import { countedSites, type SiteChoice } from './site-choice.ts'
import { minimumsIn, toldCount, toldPart, toldWith } from './told-count.ts'

/** How far the residents of an area walk to the site nearest to them. */
export interface AccessDistance {
  mean: Figure
  median: Figure
  ninetiethPercentile: Figure
  beyond: (distances: readonly number[]) => ResidentsBeyond[]
}

/** A point of the curve. */
export interface ResidentsBeyond {
  metres: number
  residents: Figure
  share: Figure
}

const nearestByDistrict = keptAnswers<SiteChoice, ReadonlyMap<number, readonly NearestSite[]>>(
  32,
  (choice) => JSON.stringify(choice),
  async (choice, context) => {
    const districts = new Map<number, NearestSite[]>()
    for (const one of await nearestSites(choice, context)) {
      const district = districts.get(one.cell.districtId)
      if (district) district.push(one)
      else districts.set(one.cell.districtId, [one])
    }
    return districts
  },
)

export async function accessDistance(
  area: Area,
  ages: Ages,
  choice: SiteChoice,
  context: DataContext,
): Promise<AccessDistance> {
  const bands = bandsOf(ages)
  const [{ day, sourceId, sums }, nearest, sites, districts] = await Promise.all([
    population(context),
    nearestByDistrict(choice, context),
    countedSites(choice, context),
    districtsIn(area, context),
  ])
  const walks = districts
    .flatMap(({ id }) => nearest.get(id) ?? [])
    .map(({ cell, way }) => ({ metres: way?.metres ?? null, residents: residentsOf(cell, bands) }))
  const all = residentsIn(districts, bands, sums)
  const note = await noteOnReach({ area, ages, choice, sites }, [says.cellsAreEstimates], context)
  const minimums = await minimumsIn(area, ages, day, context)
  const same = { asOf: day, basis: 'REGISTER', note, isEstimate: true } as const
  const people = (stated: Sourced): ExplanationInput => ({
    ...stated,
    name: peopleOf(ages),
    unit: 'RESIDENTS',
    asOf: day,
  })
  const everybody = people(toldCount(all, minimums, sourceId))
  const quantile = (part: number, formula: Localised) =>
    composeFigure({
      ...same,
      unit: 'METRES',
      inputs: [everybody],
      compute: () =>
        weightedQuantile(
          walks.map(({ metres, residents }) => ({ value: metres, weight: residents })),
          part,
        ),
      formula,
    })
  const walking = sumOfWays(walks)
  const walkers = toldPart(all === null ? null : walking.residents, all, minimums, sourceId)
  return {
    mean: composeFigure({
      ...same,
      unit: 'METRES',
      inputs: [
        {
          ...toldWith(walkers, walking.metres, sourceId),
          name: says.sumOfWays,
          unit: 'METRES',
          asOf: day,
        },
        people(walkers),
      ],
      compute: (metres, residents) => (residents === 0 ? null : metres / residents),
      formula: says.meanFormula,
    }),
    median: quantile(0.5, says.medianFormula),
    ninetiethPercentile: quantile(0.9, says.ninetiethFormula),
    beyond: (distances) =>
      residentsBeyond(walks, distances).map((count, index) => {
        const metres = distances[index] ?? 0
        const told = toldPart(all === null ? null : count, all, minimums, sourceId)
        return pointOfCurve(metres, told, { everybody, people: peopleOf(ages), day, note })
      }),
  }
}

function sumOfWays(walks: readonly Walk[]): { metres: number; residents: number } {
  let sum = 0
  let people = 0
  for (const { metres, residents } of walks) {
    if (metres === null) continue
    sum += metres * residents
    people += residents
  }
  return { metres: sum, residents: people }
}

interface Told {
  everybody: ExplanationInput
  people: Localised
  day: string
  note: Localised
}

function pointOfCurve(
  metres: number,
  stated: Sourced,
  { everybody, people, day, note }: Told,
): ResidentsBeyond {
  const formula = inBoth((language) =>
    language === 'de'
      ? `Summe über Zellen, deren nächster Standort weiter als ${metres} m zu Fuß entfernt ist`
      : `sum over cells whose nearest site is farther than ${metres} m on foot`,
  )
  const residents = figureOf(stated, {
    unit: 'RESIDENTS',
    asOf: day,
    since: null,
    basis: 'REGISTER',
    interval: null,
    explain: () => ({ formula, inputs: [], note }),
  })
  const beyond = inBoth((language) =>
    language === 'de' ? `${people.de} jenseits von ${metres} m` : `${people.en} beyond ${metres} m`,
  )
  return {
    metres,
    residents,
    share: composeFigure({
      unit: 'SHARE',
      asOf: day,
      basis: 'REGISTER',
      inputs: [asInput(residents, beyond), everybody],
      compute: share,
      formula: inBoth((language) => `${beyond[language]} ÷ ${people[language]}`),
      note,
      isEstimate: true,
    }),
  }
}
