import { expect, it } from 'vitest'

import { readUnsaved, unsavedKey } from './unsaved-words'

it('reads what it keeps, and nothing else', () => {
  const kept = { at: '2026-11-28T08:00:00Z', version: '3', fields: { message: 'Mehr Ältere' } }
  expect(readUnsaved(JSON.stringify(kept))).toEqual(kept)
  expect(readUnsaved(JSON.stringify({ ...kept, fields: { message: 1, recognise: 'r' } }))).toEqual({
    ...kept,
    fields: { recognise: 'r' },
  })
  for (const other of [
    null,
    '',
    '{',
    '[]',
    'null',
    '{"at":1}',
    '{"at":"","version":"","fields":null}',
  ]) {
    expect(readUnsaved(other)).toBeNull()
  }
})

it('keeps apart what different people write, and different cards', () => {
  expect(new Set([unsavedKey('eva', 1), unsavedKey('eva', null), unsavedKey('max', 1)]).size).toBe(
    3,
  )
})
