import { describeRefusals, misfit } from '../support/refusals.ts'

describeRefusals('bad queries', [
  {
    name: 'a field that is not there',
    query: '{ password }',
    ...misfit('Cannot query field "password" on type "Query".'),
  },
  {
    name: 'half a query',
    query: '{ city {',
    ...misfit('Syntax Error: Expected Name, found <EOF>.'),
  },
  {
    name: 'a mutation',
    query: 'mutation { drop }',
    ...misfit('there is no mutation, only queries'),
  },
  {
    name: 'a subscription',
    query:
      'subscription { placement(input: {model: {pMedian: {sites: 1}}, kind: MEETING}) { status } }',
    ...misfit('subscriptions are asked at /graphql/stream'),
  },
  {
    name: 'a fragment that contains itself',
    query: '{ ...A } fragment A on Query { ...A }',
    ...misfit('Cannot spread fragment "A" within itself.'),
  },
])
