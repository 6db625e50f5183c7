import { z } from 'zod'

import type { Api, Language } from '../support/api.ts'
import { triedKey } from '../support/demand.ts'
import { ScreenPage } from './screen-page.ts'

const figure = z.object({ value: z.number().nullable(), status: z.string() })
const staffing = z.object({
  actual: figure,
  target: figure,
  publishedTarget: figure,
  difference: figure,
  residentsPerFte: figure,
  publishedTargetAgrees: z.boolean().nullable(),
  flagged: z.boolean().nullable(),
})
const area = z.object({
  id: z.string(),
  name: z.string(),
  residents: figure,
  share: figure,
  change: z.object({ change: figure, expected: figure }).nullable(),
  meeting: staffing,
  counselling: staffing,
})
const answer = z.object({ planningAreas: z.array(area), city: area })
export type DemandArea = z.output<typeof area>

const query = `
  fragment F on Figure { value status }
  fragment S on Staffing { actual { ...F } target { ...F } publishedTarget { ...F } difference { ...F }
    residentsPerFte { ...F } publishedTargetAgrees flagged }
  fragment A on Area { id name
    residents(ages: AGE_60_PLUS, date: $counted) { ...F }
    share: figure(indicator: "share-60-plus", date: $counted) { ...F }
    change: expectation { change { ...F } expected { ...F } }
    meeting: staffing(kind: MEETING, date: $date, basis: $basis) { ...S }
    counselling: staffing(kind: COUNSELLING, date: $date, basis: $basis) { ...S } }
  query ($counted: Date!, $date: Date!, $basis: Basis!) {
    planningAreas { ...A } city { ...A } }`

export interface Asked {
  counted: string
  date: string
  basis: 'REGISTER' | 'PROJECTION'
  meeting?: number
  counselling?: number
}

/** The framework's own table, as it planned. */
export const planned: Asked = { counted: '2019-12-31', date: '2025-12-31', basis: 'PROJECTION' }
export const counted: Asked = { counted: '2025-12-31', date: '2025-12-31', basis: 'REGISTER' }

/** What the table has to say, from the API: planning areas, then the city. */
export async function demandOf(api: Api, asked: Asked): Promise<DemandArea[]> {
  const { meeting, counselling, ...variables } = asked
  const changes = [
    ...(meeting === undefined ? [] : triedKey('MEETING', meeting).changes),
    ...(counselling === undefined ? [] : triedKey('COUNSELLING', counselling).changes),
  ]
  const { planningAreas, city } = await api.ask(answer, query, variables, 'en', {
    scenario: { schema: 1, changes },
  })
  return [...planningAreas, city]
}

/** The figures of an area by the columns of the table. */
export function figuresOf({
  residents,
  share,
  change,
  ...kinds
}: DemandArea): Record<string, number | null> {
  const of = (kind: 'meeting' | 'counselling') => ({
    [`${kind}-actual`]: kinds[kind].actual.value,
    [`${kind}-target`]: kinds[kind].target.value,
    [`${kind}-published`]: kinds[kind].publishedTarget.value,
    [`${kind}-difference`]: kinds[kind].difference.value,
    [`${kind}-relation`]: kinds[kind].residentsPerFte.value,
  })
  return {
    residents: residents.value,
    share: share.value,
    'change-60-plus': change?.change.value ?? null,
    expected: change?.expected.value ?? null,
    ...of('meeting'),
    ...of('counselling'),
  }
}

/** A number as it stands in a column. */
export function shown(column: string, value: number, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : 'de-DE'
  const format = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).format(value).replace('-', '−').replace(/\s/g, ' ')
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  if (column === 'residents' || column === 'expected' || column.endsWith('relation'))
    return format({ maximumFractionDigits: 0 })
  if (column === 'share') return format({ style: 'percent', ...oneDecimal })
  if (column.startsWith('change')) {
    return format({ style: 'percent', signDisplay: 'exceptZero', ...oneDecimal })
  }
  const fte = format(
    column.endsWith('published')
      ? oneDecimal
      : { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  )
  return column.endsWith('difference') && value > 0 ? `+${fte}` : fte
}

/** The demand screen in a browser, as someone using it sees it. */
export class DemandPage extends ScreenPage {
  get search(): URLSearchParams {
    return new URL(this.page.url()).searchParams
  }

  /** Opens a page and waits until its scripts have taken over. */
  async open(path: string): Promise<void> {
    await this.goto(path)
    await this.page.getByRole('banner').getByRole('button').waitFor()
  }

  cell(area: string, column: string) {
    return this.page.locator(`#table tr[data-area="${area}"] td[data-column="${column}"]`)
  }

  /** The number a cell shows, without the words for those who listen. */
  async number(area: string, column: string): Promise<string> {
    const text = await this.cell(area, column)
      .locator('button')
      .evaluate((button) => button.firstChild?.textContent ?? '')
    return text.trim().replace(/\s/g, ' ')
  }

  /** Areas in the order of their rows. */
  async order(): Promise<string[]> {
    return this.page
      .locator('#table tbody tr[data-area]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-area') ?? ''))
  }

  async text(selector: string): Promise<string> {
    return ((await this.page.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ')
  }
}
