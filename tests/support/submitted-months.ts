import {
  demandByDistrict,
  monthsCompared,
  monthSums,
  topicShares,
  utilisation,
} from '../../geo/src/counselling/months/published-months.ts'
import {
  counsellingTopics,
  elsewhere,
  firstDayOf,
  monthsThrough,
} from '../../geo/src/counselling/months/report.ts'
import { protectMonths } from '../../geo/src/disclosure/protect-months.ts'
import type { Figure } from '../../geo/src/figures/figure.ts'
import type { Published } from '../../geo/src/world/published.ts'
import { Published as World } from '../../geo/src/world/published-world.ts'
import type { SubmittedMonth } from '../../geo/src/world/submitted-months.ts'

/** Two years of two centres, one of each provider, that nobody has counted. */
const inventedMonths = (districts: readonly string[], areas: readonly string[]) =>
  monthsThrough('2024-10', '2026-03').flatMap((month, at) =>
    areas.map((planningArea, place): SubmittedMonth => {
      const parts = [...districts, elsewhere].map(
        (code, k) => [code, k % 3 === 0 ? 4 + at : 0] as const,
      )
      const newCases = parts.reduce((all, [, count]) => all + count, 0)
      const topics = counsellingTopics.map((topic, k) => [topic, 20 + k + at] as const)
      return {
        site: `invented-${planningArea}`,
        month,
        provider: place === 0 ? 'FUNDED' : 'MUNICIPAL',
        planningArea,
        submittedOn: firstDayOf(month),
        counts: {
          INFORMATION: 100 + at,
          CLEARING: 12,
          NEW_CASES: newCases,
          CONSULTATIONS: topics.reduce((all, [, count]) => all + count, 0),
          CRISIS_INTERVENTIONS: 5,
          ...Object.fromEntries(
            parts.map(([code, count]) => [`NEW_CASES.DISTRICT.${code}`, count]),
          ),
          ...Object.fromEntries(
            topics.map(([topic, count]) => [`CONSULTATIONS.TOPIC.${topic}`, count]),
          ),
        },
      }
    }),
  )

/** The same world as if centres of two planning areas had submitted months. */
function withInventedMonths(world: Published): Published {
  const [first, second] = world.areas.atLevel('PLANNING_AREA').map(({ code }) => code)
  const inhabited = world.areas.atLevel('DISTRICT').filter((area) => area.reportedWithId === null)
  const codes = inhabited.map(({ code }) => code)
  const reports = inventedMonths(codes, [first ?? '', second ?? ''])
  const sourceId = world.counselling.cases[0]?.stated.sourceId ?? ''
  const sums = protectMonths(reports, codes, 3).map((one) => ({
    ...one,
    stated: { ...one.stated, sourceId },
  }))
  const parts: ConstructorParameters<typeof World>[0] = Object.assign({}, world)
  return new World(Object.assign(parts, { counselling: { ...world.counselling, sums } }))
}

type Named = readonly [field: string, asked: unknown, figure: Figure]

/** Every figure of months of counselling, by its field in the schema. */
export function submittedFigures(today: Published): Named[] {
  const world = withInventedMonths(today)
  const compared = monthsCompared(world)
  return [
    ...monthSums(world, 'MONTH').map(({ count, from, of, measure }): Named => [
      'CounsellingMonth.count',
      [measure, from, of],
      count,
    ]),
    ...utilisation(world).flatMap(({ count, perThousand, perFte, from, of }): Named[] => [
      ['CounsellingQuarter.newCases', [from, of], count],
      ['CounsellingQuarter.perThousand', [from, of], perThousand],
      ...(perFte ? [['CounsellingQuarter.perFte', [from, of], perFte] as const] : []),
    ]),
    ...demandByDistrict(world).flatMap(({ count, perThousand, from, of }): Named[] => [
      ['CounsellingDemand.newCases', [from, of], count],
      ...(perThousand ? [['CounsellingDemand.perThousand', [from, of], perThousand] as const] : []),
    ]),
    ...topicShares(world).flatMap(({ count, share, from, of }): Named[] => [
      ['CounsellingTopicShare.consultations', [from, of], count],
      ['CounsellingTopicShare.share', [from, of], share],
    ]),
    ...(compared
      ? (['earlier', 'later', 'change'] as const).map((name): Named => [
          `CounsellingMonthsCompared.${name}`,
          name,
          compared[name],
        ])
      : []),
  ]
}
