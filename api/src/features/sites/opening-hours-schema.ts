import { readOpeningHours } from '@atlas/geo/sites/opening-hours'
import { type OpeningState, openingState } from '@atlas/geo/sites/opening-state'
import {
  type NextOpening,
  type OpeningDays,
  type OpeningSpan,
  weekdays,
} from '@atlas/geo/terms/opening-days'
import type { DataText } from '@atlas/geo/words/vocabulary'
import type { Opening } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'

const WeekdayType = builder.enumType('Weekday', { values: weekdays })

const OpeningSpanType = builder.objectRef<OpeningSpan>('OpeningSpan').implement({
  access: 'PUBLIC',
  description: 'Of one day, written 09:00.',
  fields: (t) => ({ opens: t.exposeString('opens'), closes: t.exposeString('closes') }),
})

const OpeningDaysType = builder.objectRef<OpeningDays>('OpeningDays').implement({
  access: 'PUBLIC',
  description: 'Days in a row that are open alike.',
  fields: (t) => ({
    weekdays: t.field({ type: [WeekdayType], resolve: (days) => [...days.weekdays] }),
    spans: t.field({ type: [OpeningSpanType], resolve: ({ spans }) => [...spans] }),
  }),
})

const daysOf = ({ openingHours }: Opening) =>
  openingHours === null ? [] : readOpeningHours(openingHours)

const noteOf = ({ openingNoteDe: de, openingNoteEn: en }: Opening): DataText | null =>
  de === null || en === null ? null : { de, en }

const NextOpeningType = builder.objectRef<NextOpening>('NextOpening').implement({
  access: 'PUBLIC',
  description: 'When a closed door opens again.',
  fields: (t) => ({
    opens: t.exposeString('opens', { description: 'Written 09:00, by the clock of the city.' }),
    weekday: t.expose('weekday', { type: WeekdayType }),
    day: t.expose('day', { type: 'Date' }),
    ahead: t.field({
      type: builder.enumType('DaysAhead', {
        description: 'How a day is best told: today, by its weekday, or by its date.',
        values: ['TODAY', 'WITHIN_A_WEEK', 'LATER'] satisfies NextOpening['ahead'][],
      }),
      resolve: ({ ahead }) => ahead,
    }),
  }),
})

const OpeningStateType = builder.objectRef<OpeningState>('OpeningState').implement({
  access: 'PUBLIC',
  description: 'Whether a place is open at the moment asked for.',
  fields: (t) => ({
    status: t.field({
      type: builder.enumType('OpeningStatus', {
        values: {
          OPEN: {},
          CLOSED: { description: 'By its weekly hours, or as it is a public holiday.' },
          UNKNOWN: {
            description: 'Its weekly hours, or the city’s public holidays, are not known.',
          },
        } satisfies Record<OpeningState['status'], { description?: string }>,
      }),
      resolve: ({ status }) => status,
    }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'When it closes, where it is open, or opens; null where that is not known.',
    }),
    changesAt: t.expose('changesAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'From when on another answer holds: no longer may this one be kept. Null: always.',
    }),
    closes: t.string({
      nullable: true,
      description:
        'When it closes today, written 18:00 by the clock of the city; null where it is not open.',
      resolve: ({ message }) => (message.key === 'openUntil' ? message.closes : null),
    }),
    holiday: t.string({
      nullable: true,
      description: 'The public holiday for which it is closed today, in the language asked for.',
      resolve: ({ message }, _, { words }) =>
        message.key === 'closedUntil' ? (message.holiday?.[words.dataLanguage] ?? null) : null,
    }),
    next: t.field({
      type: NextOpeningType,
      nullable: true,
      description: 'Where it is closed.',
      resolve: ({ message }) => (message.key === 'closedUntil' ? message.next : null),
    }),
    words: t.string({
      description: 'All of it: "closed, opens on Monday at 9 am".',
      resolve: ({ message }, _, { words }) => words.say(message),
    }),
  }),
})

export const OpeningHoursType = builder.objectRef<Opening>('OpeningHours').implement({
  access: 'PUBLIC',
  description:
    'When a site is open. Days that are not named are closed, unless the note says more.',
  fields: (t) => ({
    words: t.string({
      description:
        'All of it in the language asked for: "Monday to Friday 9 am to 4 pm. Closed in August."',
      resolve: (opening, _, { words }) => {
        const text = noteOf(opening)
        const note = text && ({ key: 'text', text } as const)
        return words.say({ key: 'openingHours', days: daysOf(opening), note })
      },
    }),
    weekly: t.field({
      type: [OpeningDaysType],
      description: 'What repeats every week; empty where only a note is known.',
      resolve: daysOf,
    }),
    at: t.field({
      type: OpeningStateType,
      description:
        'Whether it is open at a moment, public holidays of the state included. The moment is the caller’s to name: no answer depends on a clock of the server.',
      args: { moment: t.arg({ type: 'DateTime', required: true }) },
      resolve: (opening, { moment }, { world }) => openingState(opening, world.calendar, moment),
    }),
    note: t.string({
      nullable: true,
      description: 'What the weekly hours do not say, in the language asked for.',
      resolve: (opening, _, { words }) => noteOf(opening)?.[words.dataLanguage],
    }),
  }),
})
