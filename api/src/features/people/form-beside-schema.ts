import type { FormBeside } from '../../accounts/form-beside.ts'
import { builder } from '../../schema/builder.ts'

interface TypedField {
  readonly name: string
  readonly text: string
}

const TypedFieldType = builder.objectRef<TypedField>('TypedField').implement({
  access: 'SIGNED_IN',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Of a field of the form.' }),
    text: t.exposeString('text', { description: 'As it was typed.' }),
  }),
})

export const FormBesideType = builder.objectRef<FormBeside>('FormBeside').implement({
  access: 'SIGNED_IN',
  description: 'What whoever asks wanted to save after another had saved the same thing.',
  fields: (t) => ({
    onVersion: t.exposeInt('onVersion', { description: 'On which version it was written.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime' }),
    typedFields: t.field({
      type: [TypedFieldType],
      complexity: { multiplier: 8 },
      resolve: ({ said }) => Object.entries(said).map(([name, text]) => ({ name, text })),
    }),
  }),
})
