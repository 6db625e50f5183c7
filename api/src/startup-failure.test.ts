import { describe, expect, it } from 'vitest'
import { failureOfThread } from './database/embedded/thread-failure.ts'
import { explainFailure } from './startup-failure.ts'

const refused = (code: string, message: string) => Object.assign(new Error(message), { code })

describe('a failed start is told with what to do', () => {
  it.each([
    [
      'a role that may not create PostGIS',
      refused('42501', 'permission denied to create extension "postgis"'),
      /^The role of DATABASE_URL may not create PostGIS\. .*create extension postgis/,
    ],
    [
      'a role that may not create tables',
      refused('42501', 'permission denied for schema public'),
      /^PostgreSQL refuses: permission denied for schema public\. .*DATABASE_ADMIN_URL/,
    ],
    [
      'a role that may not make the schema of accounts',
      refused('42501', 'permission denied for database atlas'),
      /^PostgreSQL refuses: permission denied for database atlas\. .*--file=operations\/database-roles\.sql, then npm run migrate/,
    ],
    [
      'a full disk of the server',
      refused('53100', 'could not extend file: No space left on device'),
      /^The disk of PostgreSQL is full: .*make room/,
    ],
    [
      'a full disk of ours',
      refused('ENOSPC', 'ENOSPC: no space left on device, write'),
      /^There is no space left: .*DATA_DIR/,
    ],
    [
      'a full disk of the embedded database',
      failureOfThread({ name: 'ErrnoError', errno: 51 }, '/data'),
      /^The embedded database cannot be kept in \/data: there is no space left\. .*DATA_DIR/,
    ],
    [
      'a read-only place of the embedded database',
      failureOfThread({ errno: 69 }, '/data'),
      /read-only\. .*DATA_DIR/,
    ],
  ])('%s', (_, error, sentence) => {
    const told = explainFailure(error)
    expect(told).toMatch(sentence)
    expect(told).not.toMatch(/\n|\.ts:/)
  })

  it('and keeps its stack where nobody foresaw it', () => {
    expect(explainFailure(new TypeError('oh'))).toContain('startup-failure.test.ts')
    expect(failureOfThread({ some: 'thing' }, '/data').message).toContain('thing')
  })
})
