import type { Opening } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import {
  type OpeningDays,
  openingHoursInWords,
  readOpeningHours,
  weekdays,
} from './opening-hours.ts'

const WeekdayType = builder.enumType('Weekday', { values: weekdays })

const OpeningSpanType = builder.objectRef<OpeningDays['spans'][number]>('OpeningSpan').implement({
  description: 'Of one day, written 09:00.',
  fields: (t) => ({ opens: t.exposeString('opens'), closes: t.exposeString('closes') }),
})

const OpeningDaysType = builder.objectRef<OpeningDays>('OpeningDays').implement({
  description: 'Days in a row that are open alike.',
  fields: (t) => ({
    weekdays: t.expose('weekdays', { type: [WeekdayType] }),
    spans: t.expose('spans', { type: [OpeningSpanType] }),
  }),
})

const daysOf = ({ openingHours }: Opening) =>
  openingHours === null ? [] : readOpeningHours(openingHours)

export const OpeningHoursType = builder.objectRef<Opening>('OpeningHours').implement({
  description:
    'When a site is open. Days that are not named are closed, unless the note says more.',
  fields: (t) => ({
    words: t.string({
      description:
        'All of it in the language asked for: "Monday to Friday 9 am to 4 pm. Closed in August."',
      resolve: (opening, _, { language }) => {
        const note = language === 'de' ? opening.openingNoteDe : opening.openingNoteEn
        const weekly = openingHoursInWords(daysOf(opening), language)
        return [weekly, note].filter(Boolean).join('. ')
      },
    }),
    weekly: t.field({
      type: [OpeningDaysType],
      description: 'What repeats every week; empty where only a note is known.',
      resolve: daysOf,
    }),
    note: t.string({
      nullable: true,
      description: 'What the weekly hours do not say, in the language asked for.',
      resolve: ({ openingNoteDe, openingNoteEn }, _, { language }) =>
        language === 'de' ? openingNoteDe : openingNoteEn,
    }),
  }),
})
