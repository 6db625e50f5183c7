import { ask, type Asker } from '$api/ask'
import { catalogueOnce } from '$api/catalogue-once'
import { graphql, type ResultOf } from '$api/graphql'

import { loadSavedScenarios, type KeptOutcome, outcomeOf } from '../saved/load'
import { type DraftDocument, documentFields, saidFields, staffingFields } from './draft-fields'

const listQuery = graphql(`
  query Drafts {
    drafts {
      id
      version
      state
      changedAt
      said {
        words {
          name
          text
        }
      }
    }
    frameworks {
      id
      name
    }
  }
`)
export type DraftList = ResultOf<typeof listQuery>

/** @throws ApiFailure, NOT_SIGNED_IN too */
export const loadDrafts = (asker: Asker): Promise<DraftList> =>
  ask({ ...asker, uncached: true }, listQuery, {})

const draftQuery = graphql(
  `
    query Draft($id: Int!) {
      draft(id: $id) {
        ...DraftDocument
        said {
          applying {
            name
          }
          figuresApplying {
            name
            value
          }
        }
        comments {
          id
          by
          answers {
            id
            by
          }
        }
        versions {
          version
          writtenBy
          writtenAt
        }
      }
    }
  `,
  [documentFields],
)
export type Draft = NonNullable<ResultOf<typeof draftQuery>['draft']>

const linksQuery = graphql(`
  query DraftLinks($id: Int!) {
    draft(id: $id) {
      links {
        id
        madeBy
        madeAt
        endsOn
        hasEnded
      }
    }
  }
`)
export type DraftLink = NonNullable<ResultOf<typeof linksQuery>['draft']>['links'][number]

type Sources = Awaited<ReturnType<typeof catalogueOnce>>['sources']

/** A document with what its scenario comes to, and the sources of its figures. */
export interface Opened<Document> {
  draft: Document
  outcome: KeptOutcome | null
  sources: Sources
}

/** @returns null where there is none, or none that they may see */
export async function loadDraft(asker: Asker, id: number): Promise<Opened<Draft> | null> {
  const { draft } = await ask({ ...asker, uncached: true }, draftQuery, { id })
  return draft && { draft, ...(await besides(asker, draft, scenarioOf(asker, id))) }
}

/** Of planners alone. */
export const loadLinks = async (asker: Asker, id: number): Promise<DraftLink[]> =>
  (await ask({ ...asker, uncached: true }, linksQuery, { id })).draft?.links ?? []

const scenarioQuery = graphql(`
  query DraftScenario($id: Int!) {
    draft(id: $id) {
      said {
        scenario {
          file
        }
      }
    }
  }
`)
const scenarioOf = async (asker: Asker, id: number): Promise<string | null> =>
  (await ask({ ...asker, uncached: true }, scenarioQuery, { id })).draft?.said.scenario?.file ??
  null

async function besides(asker: Asker, { said }: DraftDocument, file: Promise<string | null>) {
  const [text, { sources }] = await Promise.all([file, catalogueOnce(asker, null)])
  const outcome = said.scenario && text !== null ? await outcomeOf(asker, text) : null
  return { outcome, sources }
}

const sharedQuery = graphql(
  `
    query SharedDraft($link: String!) {
      sharedDraft(link: $link) {
        endsOn
        draft {
          ...DraftDocument
        }
      }
    }
  `,
  [documentFields],
)
const sharedScenarioQuery = graphql(`
  query SharedDraftScenario($link: String!) {
    sharedDraft(link: $link) {
      draft {
        said {
          scenario {
            file
          }
        }
      }
    }
  }
`)
export type SharedDraft = Opened<DraftDocument> & { endsOn: string }

/** @returns null where the link opens no draft */
export async function loadSharedDraft(asker: Asker, link: string): Promise<SharedDraft | null> {
  const { sharedDraft } = await ask({ ...asker, uncached: true }, sharedQuery, { link })
  if (!sharedDraft) return null
  const { draft, endsOn } = sharedDraft
  const file = ask({ ...asker, uncached: true }, sharedScenarioQuery, { link }).then(
    (answer) => answer.sharedDraft?.draft.said.scenario?.file ?? null,
  )
  return { draft, endsOn, ...(await besides(asker, draft, file)) }
}

const editorQuery = graphql(
  `
    query DraftEditor($id: Int!) {
      draft(id: $id) {
        id
        version
        state
        said {
          ...DraftSaidFields
        }
        beside {
          writtenAt
          apart
          own {
            ...DraftSaidFields
          }
          merged {
            ...DraftSaidFields
          }
        }
      }
      planningAreas {
        code
        name
      }
    }
  `,
  [saidFields],
)
type EditorAnswer = ResultOf<typeof editorQuery>
export interface DraftToEdit {
  draft: NonNullable<EditorAnswer['draft']>
  planningAreas: EditorAnswer['planningAreas']
  scenarios: { id: number; name: string }[]
}

export async function loadDraftToEdit(asker: Asker, id: number): Promise<DraftToEdit | null> {
  const [{ draft, planningAreas }, scenarios] = await Promise.all([
    ask({ ...asker, uncached: true }, editorQuery, { id }),
    loadSavedScenarios(asker),
  ])
  return draft && { draft, planningAreas, scenarios }
}

const versionsQuery = graphql(
  `
    query DraftVersions($id: Int!, $a: Int!, $b: Int!) {
      draft(id: $id) {
        id
        said {
          words {
            name
            text
          }
        }
        before: versionNumbered(version: $a) {
          ...DraftVersionFields
        }
        after: versionNumbered(version: $b) {
          ...DraftVersionFields
        }
      }
    }
  `,
  [
    graphql(
      `
        fragment DraftVersionFields on DraftVersion {
          version
          writtenBy
          writtenAt
          said {
            ...DraftSaidFields
            staffing {
              ...DraftStaffingFields
            }
          }
        }
      `,
      [saidFields, staffingFields],
    ),
  ],
)
export type ComparedVersions = NonNullable<ResultOf<typeof versionsQuery>['draft']> & {
  sources: Sources
}

export async function loadVersions(
  asker: Asker,
  asked: { id: number; a: number; b: number },
): Promise<ComparedVersions | null> {
  const [{ draft }, { sources }] = await Promise.all([
    ask({ ...asker, uncached: true }, versionsQuery, asked),
    catalogueOnce(asker, null),
  ])
  return draft && { ...draft, sources }
}
