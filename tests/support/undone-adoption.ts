import { expect } from 'vitest'
import { z } from 'zod'

import type { Visitor } from './people.ts'

const imports = z.object({
  imports: z.array(z.object({ id: z.int(), kind: z.string(), undoneAt: z.unknown() })),
})

/** Undoes the import by which a draft became the framework that applies. */
export async function undoAdoption(administrator: Visitor): Promise<void> {
  const history = imports.parse(await (await administrator.fetch('/imports')).json())
  const adopted = history.imports.find(({ kind, undoneAt }) => kind === 'frameworks' && !undoneAt)
  const undone = await administrator.fetch(`/imports/${String(adopted?.id)}`, {
    method: 'DELETE',
    headers: { origin: administrator.url },
  })
  expect(await undone.text()).toContain('"code":"UNDONE"')
}
