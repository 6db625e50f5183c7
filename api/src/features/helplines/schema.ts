import { newestRegisterDay } from '@atlas/geo/residents/known-days'
import { siteState } from '@atlas/geo/sites/site-state'
import type { Helpline } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import { OpeningHoursType } from '../sites/opening-hours-schema.ts'
import { statedSource } from '../sources/schema.ts'

const HelplineType = builder.objectRef<Helpline>('Helpline').implement({
  access: 'PUBLIC',
  description: 'A number to call, for people who seek no place but an answer.',
  fields: (t) => ({
    name: t.exposeString('name'),
    operator: t.exposeString('operator'),
    telephone: t.exposeString('telephone', {
      description: 'A public number, written +49 351 1234567.',
    }),
    openingHours: t.field({
      type: OpeningHoursType,
      nullable: true,
      description: 'When somebody answers; null where not known.',
      resolve: (line) => (line.openingHours === null && line.openingNoteDe === null ? null : line),
    }),
    what: t.string({
      description: 'What may be asked, in the language asked for.',
      resolve: ({ whatDe, whatEn }, _, { words }) =>
        ({ de: whatDe, en: whatEn })[words.dataLanguage],
    }),
    asOf: t.expose('asOf', {
      type: 'PartialDate',
      nullable: true,
      description: 'The newest state the source describes; null where it names none.',
    }),
    isOld: t.boolean({
      description: 'As with a site: the number or its hours may have changed since.',
      resolve: ({ asOf }, _, context) => siteState(asOf, newestRegisterDay(context.world)).isOld,
    }),
    source: t.field(statedSource),
  }),
})

builder.queryField('helplines', (t) =>
  t.field({
    access: 'PUBLIC',
    type: [HelplineType],
    description: 'By name.',
    resolve: (_, __, { world }) => world.helplines,
  }),
)
