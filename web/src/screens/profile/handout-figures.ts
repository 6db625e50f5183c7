import type { sourcesWithDays } from '$figures/sources-with-days'

import type { Handout, HandoutFigure } from './handout'

/** What is compared with the city, which has the same. */
const comparedKeys = [
  'residents60Plus',
  'share60Plus',
  'change60Plus',
  'residents80Plus',
  'share80Plus',
  'change80Plus',
  'density60Plus',
  'livingAlone',
  'migrationBackground',
] as const

type Compared = Partial<Record<(typeof comparedKeys)[number], HandoutFigure | undefined>>
const compared = (of: Compared): HandoutFigure[] => comparedKeys.flatMap((key) => of[key] ?? [])

/** Every figure of the sheet, for its sources: of a forecast the first and the last year. */
export function handoutFigures({
  area,
  city,
  counted,
  outlook,
}: Handout): Parameters<typeof sourcesWithDays>[0] {
  const staff = [area.meeting, area.counselling].flatMap((staffing) =>
    staffing
      ? [staffing.actual, staffing.target, staffing.publishedTarget, staffing.difference]
      : [],
  )
  const { expectation, expectedMeeting, expectedCounselling } = area
  const expected = [...outlook.here, outlook.younger, outlook.older].flatMap((of) =>
    [of.forecast[0], of.forecast.at(-1), of.forecast.length > 0 ? of.counted : null].flatMap(
      (figure) => figure ?? [],
    ),
  )
  return [
    ...compared(area),
    ...compared(city),
    ...counted.map(({ day, all60, source }) => ({ value: all60, asOf: day, source })),
    ...staff,
    ...(expectation
      ? [expectation.expected, expectation.counted, expectation.relativeDeviation]
      : []),
    ...[expectedMeeting, expectedCounselling].flatMap((one) => one?.difference ?? []),
    ...expected,
  ]
}
