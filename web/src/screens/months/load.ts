import { isMonth } from '@atlas/geo/counselling/months/report'
import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

const centresQuery = graphql(`
  query CounsellingCentres {
    counsellingCentres {
      slug
      name
      lastMonthOver
      mayEnter
      reports {
        month
        savedAt
        draft {
          cell
          count
        }
        submissions {
          at
          counts {
            cell
            count
          }
        }
      }
    }
  }
`)

const monthQuery = graphql(`
  query MonthToEnter($site: String!) {
    counsellingCentres(slug: $site) {
      slug
      name
      lastMonthOver
      mayEnter
      reports {
        month
        version
        draft {
          cell
          count
        }
        submissions {
          at
          by
          reason
          counts {
            cell
            count
          }
        }
      }
    }
    districts {
      code
      name
      planningArea {
        code
        name
      }
      reportedWith {
        code
      }
    }
  }
`)

const toFileQuery = graphql(`
  query CentresToFile {
    centresToFile {
      slug
      name
      months
    }
  }
`)

const columnsQuery = graphql(`
  query MonthColumns {
    districts {
      code
      name
      reportedWith {
        code
      }
    }
  }
`)

export type CentreToFile = ResultOf<typeof toFileQuery>['centresToFile'][number]
export type Centre = ResultOf<typeof centresQuery>['counsellingCentres'][number]
type Answer = ResultOf<typeof monthQuery>
export type CentreToEnter = Answer['counsellingCentres'][number]
export type ClientDistrict = Answer['districts'][number]

/** @throws ApiFailure */
export const loadCentres = async (asker: Asker): Promise<Centre[]> =>
  (await ask({ ...asker, uncached: true }, centresQuery, {})).counsellingCentres

/**
 * The one centre, where whoever asks enters its months, and where its clients may live; null: it is none of theirs, or there is no such month.
 * @throws ApiFailure
 */
export async function loadMonth(
  asker: Asker,
  site: string,
  month: string,
): Promise<{ centre: CentreToEnter; districts: ClientDistrict[] } | null> {
  if (!isMonth(month)) return null
  const answer = await ask({ ...asker, uncached: true }, monthQuery, { site })
  const centre = answer.counsellingCentres.find(({ mayEnter }) => mayEnter)
  const districts = answer.districts.filter(({ reportedWith }) => reportedWith === null)
  return centre ? { centre, districts } : null
}

/** Those whose months whoever asks submits as a file. @throws ApiFailure */
export const loadCentresToFile = async (asker: Asker): Promise<CentreToFile[]> =>
  (await ask({ ...asker, uncached: true }, toFileQuery, {})).centresToFile

/** In which clients may live. @throws ApiFailure */
export const loadClientDistricts = async (
  asker: Asker,
): Promise<{ code: string; name: string }[]> =>
  (await ask(asker, columnsQuery, {})).districts
    .filter(({ reportedWith }) => reportedWith === null)
    .map(({ code, name }) => ({ code, name }))
