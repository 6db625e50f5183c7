import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { differences } from '../support/differences.ts'
import { readShared, sharedMissing } from '../support/shared-files.ts'

const cases = [
  '01-planning-areas',
  '02-hierarchy',
  '03-staffing-framework',
  '04-density-districts',
  '05-sites',
  '06-sites-near',
  '07-coverage',
]

const contractCase = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).default({}),
  expected: z.unknown(),
  tolerance: z.number().default(0),
})

describe.skipIf(sharedMissing('contract/cases'))('the public contract', () => {
  describeOnBothDatabases('contract', (api) => {
    it.each(cases)('answers case %s as agreed', async (name) => {
      const text = await readShared(`contract/cases/${name}.json`)
      const { query, variables, expected, tolerance } = contractCase.parse(JSON.parse(text))

      const answer = await api.answer({ query, variables })

      expect(answer.errors).toEqual([])
      expect(differences(answer.data, expected, tolerance)).toEqual([])
    })
  })
})
