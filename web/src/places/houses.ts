import { graphql } from '$api/graphql'

/** A house among what was found, with what tells it apart. */
export const houseFields = graphql(`
  fragment House on Address @_unmask {
    id
    number
    postcode
    street {
      name
    }
    placeDistrict: district {
      name
    }
  }
`)

interface Hit {
  __typename: string
  /** Of a street. */
  unknownNumber?: { number: string } | null
}

/** Who names a house that is known means no street without it. */
export const meantOf = <Found extends Hit>(found: readonly Found[]) =>
  found[0]?.__typename === 'Address'
    ? found.filter(({ __typename }) => __typename === 'Address')
    : found

/** A house number that was typed and the street, as far as is known, has not; its nearest neighbours are told with it. */
export const unknownNumberOf = ([first]: readonly Hit[]): string | null =>
  first?.unknownNumber?.number ?? null
