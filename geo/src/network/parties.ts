/** Who takes part in a network: a service site, by its slug, or another offer, by its number. */
export type Party =
  | { readonly site: string; readonly offer: null }
  | { readonly site: null; readonly offer: number }

/** As a form and an address say it: site/slug, offer/12. */
export const printParty = (party: Party): string =>
  party.site === null ? `offer/${String(party.offer)}` : `site/${party.site}`

/** null: it is none. */
export function parseParty(text: string): Party | null {
  const [, kind, name = ''] = /^(site|offer)\/([a-z0-9-]{1,200})$/.exec(text) ?? []
  if (kind === 'site') return { site: name, offer: null }
  return kind === 'offer' && /^[1-9]\d{0,8}$/.test(name)
    ? { site: null, offer: Number(name) }
    : null
}

/** The same two always in the same order, whoever was named first. */
export const inOrder = (one: Party, other: Party): [Party, Party] =>
  printParty(one) < printParty(other) ? [one, other] : [other, one]
