import { whyNotAdoptable } from '@atlas/geo/drafts/draft-world'
import type { Viewer } from '@atlas/geo/rights/rights'
import { importKinds } from '@atlas/geo/imports/kinds'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { GivenToWrites, Outcome, Write } from '../accounts/write.ts'
import { recordIn } from '../audit/audit.ts'
import {
  makeTemporaryFolder,
  removeTemporaryFolder,
} from '../database/embedded/temporary-folder.ts'
import type { AlsoSo } from '../imports/apply.ts'
import { givenFile } from '../imports/given-file.ts'
import { importFiles } from '../imports/importer.ts'
import type { Imports } from '../imports/imports.ts'
import { day, number } from '../accounts/form-fields.ts'
import { isAdopted, noDraft, pageOfDraft } from './draft-writes.ts'
import { aboutDraft, type Draft, readDraft } from './drafts.ts'
import { frameworkFiles } from './framework-files.ts'

const form = z.strictObject({ id: number, version: number, decidedOn: day })
type Decision = z.output<typeof form>

/** What makes a draft the framework that applies: an import like any other, which also says so of the draft. */
export const adoptionWrites: readonly Write[] = [
  {
    name: 'entwurf-beschliessen',
    access: ['PLANNER'],
    takesLong: true,
    fields: Object.keys(form.shape),
    read: async (said, given) => {
      const { data } = form.safeParse(said)
      if (data === undefined) return null
      const outcome = await adopt(data, given)
      return () => Promise.resolve(outcome)
    },
  },
]

/** Somebody saved or adopted it after it was looked at. */
class OtherVersion extends Error {
  override name = 'OtherVersion'
}

async function adopt(decision: Decision, given: GivenToWrites): Promise<Outcome> {
  const { imports, viewer, world } = given
  const draft = await given.read((sql) => readDraft(sql, viewer, decision.id))
  if (!draft) return noDraft
  if (draft.state === 'ADOPTED') return isAdopted
  // What somebody decides on is what they have seen.
  if (draft.version !== decision.version) return { code: 'ADOPT_OTHER_VERSION' }
  const reason = whyNotAdoptable(world, draft.said)
  if (reason) return reason
  if (!imports) return { code: 'ADOPT_FAILED', about: '' }
  const folder = await makeTemporaryFolder()
  try {
    return await bringIn(imports, folder, { draft, decidedOn: decision.decidedOn }, given)
  } catch (error) {
    if (error instanceof OtherVersion) return { code: 'ADOPT_OTHER_VERSION' }
    throw error
  } finally {
    await removeTemporaryFolder(folder)
  }
}

interface Decided {
  readonly draft: Draft
  readonly decidedOn: string
}

/** The id of the framework that a draft becomes: no two begin on one day. */
const idOf = ({ said }: Draft) => `plan-${said.words.validFrom}`

async function bringIn(
  imports: Imports,
  folder: string,
  decided: Decided,
  { world, viewer }: GivenToWrites,
): Promise<Outcome> {
  const { draft, decidedOn } = decided
  const { name, nameEn } = draft.said.words
  const kind = importKinds.find(({ id }) => id === 'frameworks')
  const before = world.planning.frameworks.find(({ id }) => id === draft.said.basedOn)
  const source = world.sources.get(before?.sourceId ?? '')
  if (!kind || !source) return { code: 'ADOPT_FAILED', about: '' }
  const { publisher, licence } = source
  const planningAreas = world.areas.atLevel('PLANNING_AREA')
  const tables = frameworkFiles(draft.said, { id: idOf(draft), decidedOn }, planningAreas)
  const files = await Promise.all(
    tables.map(async (file) => {
      const path = join(folder, file.name)
      await writeFile(path, file.text, { mode: 0o600 })
      return givenFile(path, file.name)
    }),
  )
  const said = {
    ...{ 'source-id': idOf(draft), source: name, 'source-en': nameEn, publisher, licence },
    'as-of': decidedOn,
  }
  const confirm = () => Promise.resolve(true)
  const alsoSo = markAdopted(decided, viewer)
  const asked = { kind, files, said, by: viewer.name, isCheck: false, confirm, alsoSo }
  const problems: string[] = []
  const message = await imports.into((target) =>
    importFiles(target, asked, (event) => {
      if (event.event === 'problem') problems.push(event.problem.message.key)
    }),
  )
  return message.key === 'APPLIED'
    ? { code: 'DRAFT_ADOPTED', about: name, shownAt: pageOfDraft(draft.id) }
    : { code: 'ADOPT_FAILED', about: [message.key, ...problems].join(' ') }
}

/** In the transaction of the import: neither is there without the other. */
const markAdopted =
  ({ draft, decidedOn }: Decided, viewer: Viewer): AlsoSo =>
  async (transaction, adoptedBy) => {
    const done = await transaction`
      update people.draft
         set state = 'ADOPTED', adopted_as = ${idOf(draft)}, adopted_import = ${adoptedBy}, decided_on = ${decidedOn}
       where id = ${draft.id} and version = ${draft.version} and state <> 'ADOPTED'
      returning id`
    if (done.length === 0) throw new OtherVersion()
    await recordIn(transaction, viewer.name, {
      what: 'DRAFT_ADOPTED',
      about: aboutDraft(draft),
      after: { framework: idOf(draft), import: adoptedBy, decidedOn },
    })
  }
