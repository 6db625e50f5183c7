import type { StreetsRecord } from '../../streets/streets-record.ts'
import { builder } from '../../schema/builder.ts'

const AddressSearchType = builder.objectRef<StreetsRecord>('AddressSearch').implement({
  access: 'PUBLIC',
  description:
    'Where streets, house numbers, postcodes and landmarks that can be searched for are from.',
  fields: (t) => ({
    day: t.expose('day', {
      type: 'Date',
      description: 'The day whose state of the map they show.',
    }),
    publisher: t.exposeString('publisher'),
    licence: t.exposeString('licence'),
    licenceUrl: t.exposeString('licenceUrl'),
  }),
})

builder.queryField('addressSearch', (t) =>
  t.field({
    access: 'PUBLIC',
    type: AddressSearchType,
    nullable: true,
    description: 'Null where no extract was installed: then a search knows no streets.',
    resolve: (_, __, { streets }) => streets?.record,
  }),
)
