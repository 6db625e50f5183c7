export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const
export type Weekday = (typeof weekdays)[number]

/** From when to when, as 09:00. */
export interface OpeningSpan {
  readonly opens: string
  readonly closes: string
}

/** Days in a row, from Monday on, that are open alike. */
export interface OpeningDays {
  readonly weekdays: readonly Weekday[]
  readonly spans: readonly OpeningSpan[]
}
