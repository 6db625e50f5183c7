import type { ConsultationStep } from '@atlas/geo/world/consultation-step'
import { builder } from '../../schema/builder.ts'
import { PhaseType } from '../evaluations/measures-schema.ts'
import { statedSource } from '../sources/schema.ts'

const ConsultationStepType = builder.objectRef<ConsultationStep>('ConsultationStep').implement({
  access: 'PUBLIC',
  description: 'A step on the way to a plan, as the timetable of that plan has it.',
  fields: (t) => ({
    plan: t.string({ resolve: ({ plan }, _, { words }) => plan[words.dataLanguage] }),
    happensOn: t.expose('happensOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'A day or a month; null where the timetable has none.',
    }),
    who: t.string({ resolve: ({ who }, _, { words }) => who[words.dataLanguage] }),
    what: t.string({ resolve: ({ what }, _, { words }) => what[words.dataLanguage] }),
    phase: t.expose('phase', { type: PhaseType, description: 'Its place in the cycle.' }),
    place: t.string({
      description: 'Where in its source it stands.',
      resolve: ({ place }, _, { words }) => place[words.dataLanguage],
    }),
    source: t.field(statedSource),
  }),
})

builder.queryField('consultationSteps', (t) =>
  t.field({
    access: 'PUBLIC',
    type: [ConsultationStepType],
    description: 'Who was heard before plans were decided, in the order of their timetables.',
    resolve: (_, __, { world }) => [...world.consultationSteps],
  }),
)
