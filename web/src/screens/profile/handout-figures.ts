import type { Handout, HandoutFigure } from './handout'

/** Every figure of the sheet, for its sources: of a forecast the first and the last year. */
export function handoutFigures({ area, outlook }: Handout): HandoutFigure[] {
  const compared = [
    area.residents60Plus,
    area.share60Plus,
    area.change60Plus,
    area.residents80Plus,
    area.share80Plus,
    area.change80Plus,
    area.density60Plus,
    area.livingAlone,
    area.migrationBackground,
  ]
  const staff = [area.meeting, area.counselling].flatMap((staffing) => [
    staffing.actual,
    staffing.publishedTarget,
  ])
  const expected = [...outlook.here, outlook.younger, outlook.older].flatMap(
    ({ forecast, counted }) =>
      [forecast[0], forecast.at(-1), forecast.length > 0 ? counted : null].flatMap(
        (figure) => figure ?? [],
      ),
  )
  return [
    ...compared,
    ...staff,
    ...(area.expectation ? [area.expectation.expected] : []),
    ...expected,
  ]
}
