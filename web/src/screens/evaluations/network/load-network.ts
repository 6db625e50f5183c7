import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

const besideFields = graphql(`
  fragment BesideFields on FormBeside {
    onVersion
    typedFields {
      name
      text
    }
  }
`)
export type Beside = ResultOf<typeof besideFields>

const partyFields = graphql(`
  fragment PartyFields on NetworkParty {
    reference
    name
    planningAreaCode
    site {
      slug
      name
      operator
      kinds
    }
  }
`)
export type Party = ResultOf<typeof partyFields>

const fundingFields = graphql(
  `
    fragment FundingFields on Funding {
      id
      version
      fundedParty {
        ...PartyFields
      }
      variant
      from
      to
      state
      isFollowed
      statedBy
      asOf
      changedBy
      changedAt
      mayChange
      beside {
        ...BesideFields
      }
    }
  `,
  [partyFields, besideFields],
)
export type ListedFunding = ResultOf<typeof fundingFields>

const cooperationFields = graphql(
  `
    fragment CooperationFields on NetworkCooperation {
      id
      firstParty {
        ...PartyFields
      }
      secondParty {
        ...PartyFields
      }
      what
      statedBy
      asOf
      mayChange
    }
  `,
  [partyFields],
)
export type ListedCooperation = ResultOf<typeof cooperationFields>

const offerFields = graphql(
  `
    fragment OfferFields on NetworkOffer {
      id
      reference
      version
      categoryId
      name
      district {
        code
        name
      }
      address
      position {
        lon
        lat
      }
      website
      statedBy
      asOf
      changedBy
      changedAt
      mayChange
      beside {
        ...BesideFields
      }
    }
  `,
  [besideFields],
)
export type ListedOffer = ResultOf<typeof offerFields>

const networkQuery = graphql(
  `
    query ProvisionNetwork($code: String!, $mayEnter: Boolean!) {
      dataVersion
      city {
        offerCategories {
          id
          name
        }
      }
      provisionNetworks(code: $code) {
        planningAreaCode
        planningArea {
          id
          name
          districts {
            code
            name
          }
        }
        mayChange
        sites {
          slug
          name
          operator
          kinds
          address
          stateInWords
          position {
            lon
            lat
            accuracyMetres
          }
        }
        networkOffers {
          ...OfferFields
        }
        cooperations {
          ...CooperationFields
        }
        fundings {
          ...FundingFields
        }
        networkParties @include(if: $mayEnter) {
          ...PartyFields
        }
      }
    }
  `,
  [offerFields, cooperationFields, fundingFields, partyFields],
)
type NetworkAnswer = ResultOf<typeof networkQuery>
export type Network = NetworkAnswer['provisionNetworks'][number]
export type Category = NetworkAnswer['city']['offerCategories'][number]

/** @param mayEnter whether whoever asks enters anything anywhere @throws ApiFailure, NOT_SIGNED_IN too */
export const loadNetwork = (
  asker: Asker,
  code: string,
  mayEnter: boolean,
): Promise<NetworkAnswer> => ask({ ...asker, uncached: true }, networkQuery, { code, mayEnter })

const networksQuery = graphql(`
  query ProvisionNetworks {
    viewer {
      roles
    }
    provisionNetworks {
      planningAreaCode
      planningArea {
        name
      }
      sites {
        slug
      }
      networkOffers {
        id
      }
      cooperations {
        id
      }
    }
  }
`)
type NetworksAnswer = ResultOf<typeof networksQuery>
export type ListedNetwork = NetworksAnswer['provisionNetworks'][number]

/** Of every planning area. @throws ApiFailure, NOT_SIGNED_IN too */
export const loadNetworks = (asker: Asker): Promise<NetworksAnswer> =>
  ask({ ...asker, uncached: true }, networksQuery, {})

const fundingsQuery = graphql(
  `
    query FundingsOfNetworks {
      provisionNetworks {
        planningAreaCode
        fundings {
          ...FundingFields
        }
      }
    }
  `,
  [fundingFields],
)
export type FundingsOfArea = ResultOf<typeof fundingsQuery>['provisionNetworks'][number]

/** @throws ApiFailure, NOT_SIGNED_IN too */
export const loadFundings = async (asker: Asker): Promise<FundingsOfArea[]> =>
  (await ask({ ...asker, uncached: true }, fundingsQuery, {})).provisionNetworks
