import { expect } from 'vitest'

import type { Api } from './api.ts'

let asked = 0

/** Answers of a question that touches every table, never twice the same text: no cache can hide a change. */
export async function askGoodQuestion(api: Api): Promise<unknown> {
  asked += 1
  const { status, data, errors } = await api.answer({
    query: `# ${asked}
      { city { name residents { value } figure(indicator: "change-80-plus") { value } }
        indicatorValues(indicator: "share-60-plus", level: DISTRICT) { area { code } figure { value } }
        serviceSites(first: 100) { totalCount nodes { slug district { code } source { id } } }
        districtOffices { name }
        sources { id title } }`,
  })
  expect({ status, errors }).toEqual({ status: 200, errors: [] })
  return data
}
