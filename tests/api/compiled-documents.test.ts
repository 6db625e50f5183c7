import { getOperationAST, parse, validate } from 'graphql'
import { expect, it } from 'vitest'

import { KnownTexts } from '../../api/src/schema/answer-text.ts'
import { answerWriter } from '../../api/src/schema/answer-writer.ts'
import { schema } from '../../api/src/features/index.ts'
import { describeOnBothDatabases } from '../support/both-databases.ts'
import { ofADatabase, ofAnExtract, ofPeople, operations, printed } from './every-operation.ts'

/** What they are refused with, those that are. */
function refusalOf(name: string): object[] {
  if (ofAnExtract.includes(name)) return [{ extensions: { code: 'UNKNOWN_PLACE' } }]
  return ofPeople.includes(name) ? [{ extensions: { code: 'NOT_SIGNED_IN' } }] : []
}

it.each(operations)('$name can be compiled', ({ query, variables }) => {
  const document = parse(query)
  expect(validate(printed, document)).toEqual([])
  const operation = getOperationAST(document)
  const chosen = operation && { document, operation, variables }
  expect(chosen && answerWriter(schema, chosen, new KnownTexts()).write).toBeTypeOf('function')
})

describeOnBothDatabases('an answer that is computed by a compiled document', (api) => {
  // The first answer comes from graphql-js; kept answers are not asked for.
  it.each(operations.filter(({ name }) => name !== ofADatabase))(
    'is to the byte the one that graphql-js gave: $name',
    async (operation) => {
      const { name, query, variables } = operation
      const body = JSON.stringify({ query: `# first as ${name}\n${query}`, variables })
      const ask = () => api.post(body, { 'cache-control': 'no-store' })
      const first = await ask()
      expect(first.errors).toMatchObject(refusalOf(name))
      for (let again = 0; again < 2; again += 1) expect((await ask()).text).toBe(first.text)
    },
  )
})
