import type { Beside, ListedFunding, ListedOffer } from './load-network'

/** The fields of a form by name, as they are typed. */
export type TypedFields = Readonly<Record<string, string>>

export const offerFields = (offer: ListedOffer): TypedFields => ({
  category: offer.categoryId,
  name: offer.name,
  district: offer.district?.code ?? '',
  address: offer.address,
  position: offer.position ? `${String(offer.position.lat)}, ${String(offer.position.lon)}` : '',
  website: offer.website ?? '',
  source: offer.statedBy,
  asOf: offer.asOf,
})

export const fundingFields = ({
  variant,
  from,
  to,
  statedBy,
  asOf,
}: ListedFunding): TypedFields => ({
  variant,
  firstDay: from,
  lastDay: to ?? '',
  source: statedBy,
  asOf,
})

/** What stands in the form: what somebody wanted to save after another had, or what is saved. */
export const fieldsShown = (saved: TypedFields, beside: Beside | null): TypedFields => ({
  ...saved,
  ...Object.fromEntries((beside?.typedFields ?? []).map(({ name, text }) => [name, text])),
})

/** Fields of which something else is saved than stands in the form. */
export const fieldsApart = (saved: TypedFields, shown: TypedFields): string[] =>
  Object.keys(saved).filter((name) => saved[name] !== shown[name])
