import type { AreaEntry, FigureStatus, Unit } from '$api/catalogue'

import type { Period, Statistics } from '../load'

interface StatedFigure {
  value: number | null
  status: FigureStatus
  unit: Unit
  asOf: string
  interval?: { lower: number; upper: number } | null
}

/** A figure of the page with what it is of. */
export interface StatedRow {
  area: Pick<AreaEntry, 'level' | 'code' | 'name'> | null
  name: string
  field: string
  provider: string
  from: string
  to: string
  figure: StatedFigure
  remark: string
  sourceIds: string[]
}

/** Every figure of the page, and of the months it shows a part of. */
export const statedRows = (statistics: Statistics): StatedRow[] => [
  ...periodRows(statistics),
  ...fieldRows(statistics),
  ...monthRows(statistics),
  ...areaRows(statistics),
]

const withSources = (figure: Period['cases']) => ({
  figure,
  sourceIds: figure.sources.map(({ sourceId }) => sourceId),
})

/** Counts of months come from one source; a rate of them also from that of people, or of staff. */
const ofMonths = (figure: StatedFigure & { source: { id: string } }) => ({
  figure,
  sourceIds: [figure.source.id],
})

function periodRows({ counselling, text }: Statistics): StatedRow[] {
  const say = text.cases
  return counselling.periods.flatMap(({ provider, from, to, cases, change, casesPerThousand }) => {
    const name = say.providers[provider ?? 'BOTH']
    const about = { area: null, provider: name, from, to, field: '', remark: '' }
    return [
      { ...about, name: say.cases, ...withSources(cases) },
      ...(change ? [{ ...about, name: say.change, ...withSources(change) }] : []),
      { ...about, name: say.perThousand, ...withSources(casesPerThousand) },
    ]
  })
}

const fieldRows = ({ counselling, text }: Statistics): StatedRow[] =>
  counselling.fields.map(({ name, year, share }) => ({
    area: null,
    name: text.fields.share,
    field: name,
    provider: text.cases.providers.BOTH,
    from: `${year}-01-01`,
    to: share.asOf,
    remark: '',
    ...withSources(share),
  }))

function monthRows({ months, text }: Statistics): StatedRow[] {
  const remarkOf = (isWhole: boolean) => (isWhole ? '' : text.months.incomplete)
  const ofMonth = months.months.map(
    ({ measure, provider, from, to, isWhole, count }): StatedRow => ({
      area: null,
      name: text.months.measures[measure],
      field: '',
      provider: text.cases.providers[provider ?? 'BOTH'],
      from,
      to,
      remark: remarkOf(isWhole),
      ...ofMonths(count),
    }),
  )
  const ofTopic = months.topics.map(({ topic, from, isWhole, consultations }): StatedRow => ({
    area: null,
    name: text.topics.consultations,
    field: text.topics.names[topic],
    provider: text.cases.providers.BOTH,
    from,
    to: consultations.asOf,
    remark: remarkOf(isWhole),
    ...ofMonths(consultations),
  }))
  return [...ofMonth, ...ofTopic]
}

function areaRows({ months, text }: Statistics): StatedRow[] {
  const say = text.utilisation
  const remarkOf = (isWhole: boolean) => (isWhole ? '' : text.months.incomplete)
  const both = text.cases.providers.BOTH
  const ofQuarter = months.quarters.flatMap(
    ({ area, from, to, isWhole, newCases, perThousand, perFte }) => {
      const about = {
        area: { level: 'PLANNING_AREA' as const, code: area.code, name: area.name },
        ...{ field: '', provider: both, from, to, remark: remarkOf(isWhole) },
      }
      return [
        { ...about, name: say.newCases, ...ofMonths(newCases) },
        { ...about, name: say.perThousand, ...ofMonths(perThousand) },
        ...(perFte ? [{ ...about, name: say.perFte, ...ofMonths(perFte) }] : []),
      ]
    },
  )
  const ofDistrict = months.demand.map(({ district, from, isWhole, newCases }): StatedRow => ({
    area: district && { level: 'DISTRICT', code: district.code, name: district.name },
    name: say.newCases,
    field: district ? '' : text.demand.elsewhere,
    provider: both,
    from,
    to: newCases.asOf,
    remark: remarkOf(isWhole),
    ...ofMonths(newCases),
  }))
  return [...ofQuarter, ...ofDistrict]
}
