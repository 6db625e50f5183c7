import { DrizzleQueryError } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { DatabaseGivenUp, databaseFault, ToldFault, isDatabaseUnavailable } from './unavailable.ts'

const coded = (code: string) => Object.assign(new Error(code), { code })

it.each([
  ['GONE', ['ECONNREFUSED', 'CONNECTION_DESTROYED', '08006', '57P01', '53300', '25P02']],
  ['BUSY', ['55P03', '57014', '53100', '40001']],
  ['DAMAGED', ['42P01', '42703', '42501', '58P01', 'XX001', 'XX002']],
])('tells that a database is %s by what it or the driver says', (fault, codes) => {
  expect(codes.map((code) => databaseFault(coded(code)))).toEqual(codes.map(() => fault))
})

it('finds it in what an error was caused by, and among several', () => {
  const cause = coded('55P03')
  expect(databaseFault(new Error('query failed', { cause }))).toBe('BUSY')
  expect(databaseFault(new AggregateError([new Error('one'), coded('ECONNREFUSED')]))).toBe('GONE')
})

it('takes for gone a connection over which something comes that the driver cannot read', () => {
  const unread = new TypeError("Cannot read properties of undefined (reading 'length')")
  const failed = (cause: Error) => new DrizzleQueryError('select 1', [], cause)
  expect(databaseFault(failed(unread))).toBe('GONE')
  expect(databaseFault(failed(new DatabaseGivenUp()))).toBe('GONE')
  expect(databaseFault(failed(coded('55P03')))).toBe('BUSY')
  expect(databaseFault(failed(coded('22P02')))).toBeNull()
})

it('knows of an error of its process what that one knew of it', () => {
  const asked = (fault: 'BUSY' | null) =>
    new DrizzleQueryError('select 1', [], new ToldFault('failed', fault))
  expect(databaseFault(asked('BUSY'))).toBe('BUSY')
  expect(databaseFault(asked(null))).toBeNull()
})

it('leaves errors of a statement itself alone: they are ours', () => {
  for (const error of [coded('42601'), coded('22P02'), coded('XX000'), new Error('else'), 'text'])
    expect(isDatabaseUnavailable(error)).toBe(false)
})
