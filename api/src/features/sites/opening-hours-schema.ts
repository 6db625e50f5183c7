import { readOpeningHours } from '@atlas/geo/sites/opening-hours'
import { type OpeningDays, type OpeningSpan, weekdays } from '@atlas/geo/terms/opening-days'
import type { DataText } from '@atlas/geo/words/vocabulary'
import type { Opening } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'

const WeekdayType = builder.enumType('Weekday', { values: weekdays })

const OpeningSpanType = builder.objectRef<OpeningSpan>('OpeningSpan').implement({
  description: 'Of one day, written 09:00.',
  fields: (t) => ({ opens: t.exposeString('opens'), closes: t.exposeString('closes') }),
})

const OpeningDaysType = builder.objectRef<OpeningDays>('OpeningDays').implement({
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

export const OpeningHoursType = builder.objectRef<Opening>('OpeningHours').implement({
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
    note: t.string({
      nullable: true,
      description: 'What the weekly hours do not say, in the language asked for.',
      resolve: (opening, _, { words }) => noteOf(opening)?.[words.dataLanguage],
    }),
  }),
})
