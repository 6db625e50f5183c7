import type { RequestEvent } from '@sveltejs/kit'

import { ask } from './ask'
import { graphql } from './graphql'

const cityNameQuery = graphql(`
  query CityName {
    city {
      name
    }
  }
`)

/** As the data call the city, for the sentences that name it. The hosting server knows; while developing, the API is asked. */
export async function cityNameOf({
  fetch,
  platform,
}: Pick<RequestEvent, 'fetch' | 'platform'>): Promise<string> {
  if (platform?.req.cityName !== undefined) return platform.req.cityName
  const { city } = await ask({ fetch, language: 'de' }, cityNameQuery, {})
  return city.name
}
