import { takeSaid } from '$api/said-once'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ cookies, setHeaders, url }) => {
  setHeaders({ 'cache-control': 'no-store' })
  return { said: takeSaid(cookies), link: url.searchParams.get('link') ?? '' }
}
