/** The question of the same as JSON: it asks for no page. */
export function asData(search: string): string {
  const query = new URLSearchParams(search)
  query.set('f', 'json')
  return `?${query.toString()}`
}
