import { dayIn } from '@atlas/geo/evaluations/due'
import { mayWriteAbout } from '@atlas/geo/evaluations/who-writes'
import { isFollowed, termState, type TermState } from '@atlas/geo/network/funding-term'
import { printParty } from '@atlas/geo/network/parties'
import { maySeeFunding } from '@atlas/geo/network/who-sees'
import type { Area, ServiceSite } from '@atlas/geo/world/snapshot'
import { type FormBeside, readFormsBeside } from '../../accounts/form-beside.ts'
import { type Cooperation, readCooperations } from '../../network/cooperations.ts'
import { type Funding, readFundings } from '../../network/fundings.ts'
import {
  type NamedParty,
  namedParty,
  ownedSite,
  planningAreaOf,
} from '../../network/named-party.ts'
import { type NetworkOffer, readOffers } from '../../network/offers.ts'
import type { Context } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'

export interface VisibleOffer extends NetworkOffer {
  readonly mayChange: boolean
  /** What whoever asks wanted to save after another had. */
  readonly beside: FormBeside | null
}

export interface VisibleCooperation extends Cooperation {
  readonly oneNamed: NamedParty
  readonly otherNamed: NamedParty
  readonly mayChange: boolean
}

export interface VisibleFunding extends Funding {
  readonly named: NamedParty
  readonly state: TermState
  readonly isFollowed: boolean
  readonly mayChange: boolean
  readonly beside: FormBeside | null
}

/** The network of a planning area, as somebody may see it. */
export interface VisibleNetwork {
  /** Of its planning area. */
  readonly code: string
  /** null where the data do not have it any more. */
  readonly place: Area | null
  readonly mayChange: boolean
  readonly sites: readonly ServiceSite[]
  readonly offers: readonly VisibleOffer[]
  readonly cooperations: readonly VisibleCooperation[]
  readonly fundings: readonly VisibleFunding[]
  /** Whoever may be named: all sites and offers of the city. */
  readonly parties: readonly NamedParty[]
}

/** Of every planning area, and for planners of those that are gone and of which something was entered. */
export async function visibleNetworks(context: Context): Promise<VisibleNetwork[]> {
  const { people, viewer, world } = context
  if (!people || !viewer) throw new RequestError('NOT_SIGNED_IN', {})
  const [offers, cooperations, fundings, besides] = await people.read((sql) =>
    Promise.all([
      readOffers(sql),
      readCooperations(sql),
      readFundings(sql),
      readFormsBeside(sql, viewer.name),
    ]),
  )
  const placeOf = (code: string) => world.areas.byCode('PLANNING_AREA', code) ?? null
  const mayChangeIn = (code: string) => mayWriteAbout(world, viewer, placeOf(code))
  const besideOf = (what: FormBeside['what'], id: number) =>
    besides.find((one) => one.what === what && one.about === id) ?? null
  const today = dayIn(world.calendar, new Date().toISOString())

  const namedOffers = offers.map((offer): VisibleOffer => ({
    ...offer,
    mayChange: mayChangeIn(offer.planningArea),
    beside: besideOf('OFFER', offer.id),
  }))
  const named = (party: Funding['party']) => namedParty(world, offers, party)
  const namedCooperations = cooperations.map((one): VisibleCooperation => ({
    ...one,
    oneNamed: named(one.one),
    otherNamed: named(one.other),
    mayChange: mayChangeIn(one.planningArea),
  }))
  const namedFundings = fundings.flatMap((funding): VisibleFunding[] => {
    const who = named(funding.party)
    if (!maySeeFunding(viewer, who.site && ownedSite(world, who.site))) return []
    const key = printParty(funding.party)
    const others = fundings.filter(
      ({ id, party }) => id !== funding.id && printParty(party) === key,
    )
    return [
      {
        ...funding,
        named: who,
        state: termState(funding, today),
        isFollowed: isFollowed(funding, others),
        mayChange: mayChangeIn(funding.planningArea),
        beside: besideOf('FUNDING', funding.id),
      },
    ]
  })
  const parties = [
    ...world.sitesToday.map(({ slug }) => named({ site: slug, offer: null })),
    ...offers.map(({ id }) => named({ site: null, offer: id })),
  ]

  const known = world.areas.shownAt('PLANNING_AREA').map(({ code }) => code)
  const left = [...offers, ...cooperations, ...fundings].map((one) => one.planningArea)
  return [...new Set([...known, ...left])]
    .filter((code) => placeOf(code) !== null || mayChangeIn(code))
    .map((code) => ({
      code,
      place: placeOf(code),
      mayChange: mayChangeIn(code),
      sites: world.sitesToday.filter((site) => planningAreaOf(world, site) === code),
      offers: namedOffers.filter((one) => one.planningArea === code),
      cooperations: namedCooperations.filter((one) =>
        [one, one.oneNamed, one.otherNamed].some(({ planningArea }) => planningArea === code),
      ),
      fundings: namedFundings.filter((one) => one.planningArea === code),
      parties,
    }))
}
