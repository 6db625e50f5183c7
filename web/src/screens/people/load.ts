import { type Role, roles } from '@atlas/geo/rights/rights'
import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

const accountQuery = graphql(`
  query OwnAccount {
    viewer {
      name
      shownName
      roles
      operators
      sites
      socialSpaces
      sessions {
        id
        browser
        madeAt
        usedAt
        isCurrent
      }
    }
    socialSpaces {
      code
      name
    }
  }
`)
type AccountAnswer = ResultOf<typeof accountQuery>
export type OwnAccount = AccountAnswer['viewer']
type SpaceName = AccountAnswer['socialSpaces'][number]

/** With what social spaces are called; of one that the data do not have any more its code. */
export const spacesNamed = (codes: readonly string[], spaces: readonly SpaceName[]): string[] =>
  codes.map((code) => spaces.find((one) => one.code === code)?.name ?? code)

/** @throws ApiFailure, NOT_SIGNED_IN too */
export async function loadOwnAccount(asker: Asker): Promise<OwnAccount> {
  const { viewer, socialSpaces } = await ask({ ...asker, uncached: true }, accountQuery, {})
  return { ...viewer, socialSpaces: spacesNamed(viewer.socialSpaces, socialSpaces) }
}

const administrationQuery = graphql(`
  query Administration($who: String, $what: String, $from: Date, $until: Date, $before: Int) {
    socialSpaces {
      code
      name
    }
    accounts {
      name
      shownName
      roles
      operators
      sites
      socialSpaces
      isOfDirectory
      hasPassword
      isLocked
    }
    audit(who: $who, what: $what, from: $from, until: $until, before: $before, first: 50) {
      id
      at
      who
      what
      about
      before
      after
      blanked
    }
  }
`)
export type Administration = ResultOf<typeof administrationQuery>
export type ListedAccount = Administration['accounts'][number]

export interface AuditChoice {
  who: string | null
  what: string | null
  from: string | null
  until: string | null
}

/** What the address narrows the audit to; what is no day narrows nothing. */
export function auditChoiceIn(params: URLSearchParams): AuditChoice {
  const text = (name: string) => {
    const said = params.get(name)?.trim() ?? ''
    return said === '' ? null : said
  }
  const day = (name: string) => {
    const said = text(name)
    return said !== null && /^\d{4}-\d{2}-\d{2}$/.test(said) ? said : null
  }
  return { who: text('who'), what: text('what'), from: day('from'), until: day('until') }
}

/** Before which entry a page of it begins. */
export function auditPageIn(params: URLSearchParams): number | null {
  const said = params.get('before') ?? ''
  return /^\d{1,9}$/.test(said) ? Number(said) : null
}

/** @throws ApiFailure */
export const loadAdministration = (
  asker: Asker,
  choice: AuditChoice,
  before: number | null,
): Promise<Administration> =>
  ask({ ...asker, uncached: true }, administrationQuery, { ...choice, before })

/** As many entries of the audit as a page shows. */
export const entriesOfPage = 50

export const everyRole: readonly Role[] = roles
