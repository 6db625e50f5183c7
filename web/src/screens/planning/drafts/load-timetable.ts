import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

const stepsQuery = graphql(`
  query ConsultationSteps {
    consultationSteps {
      plan
      happensOn
      who
      what
      phase
      place
      source {
        id
        title
      }
    }
  }
`)
export type TimetableStep = ResultOf<typeof stepsQuery>['consultationSteps'][number]

/** @throws ApiFailure */
export const loadTimetable = async (asker: Asker): Promise<TimetableStep[]> =>
  (await ask(asker, stepsQuery, {})).consultationSteps
