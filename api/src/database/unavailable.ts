import { DrizzleQueryError } from 'drizzle-orm'

/** Driver codes of a connection that is lost or cannot be made. */
const driverCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
])

/** What is asked while the database is known to answer nobody. */
export class DatabaseGivenUp extends Error {
  override name = 'DatabaseGivenUp'
}

/** What is told of an error in another thread, which alone has seen what it was. */
export class ToldFault extends Error {
  override name = 'ToldFault'
  /** Null where it is none of the database's. */
  readonly fault: DatabaseFault | null

  constructor(message: string, fault: DatabaseFault | null) {
    super(message)
    this.fault = fault
  }
}

/** What keeps a database from answering, rather than a statement that is wrong. */
export type DatabaseFault = (typeof databaseFaults)[number]

export const databaseFaults = [
  /** It cannot be reached, or ends connections. */
  'GONE',
  /** Somebody else locks what is asked for, or it takes too long. */
  'BUSY',
  /** What the migrations made is not there, not readable, or not allowed to be read. */
  'DAMAGED',
] as const

const faults: readonly (readonly [DatabaseFault, RegExp])[] = [
  // Class 08 connection exceptions, 57P0x the server stops or starts, 53300 too many connections; 25P02, 26000 and 34000 a
  // transaction, a statement or a portal of somebody else, whose session the embedded database went on with.
  ['GONE', /^(08...|57P0[1-5]|53300|25P02|26000|34000)$/],
  // 55P03 a lock that is not had in time, 57014 a statement that is ended for its time, 53 what else is used up, 40 a
  // transaction that stood in another's way.
  ['BUSY', /^(55P03|57014|53...|40...)$/],
  // Tables, columns, functions, schemas or rights that are missing; 58 the disk; XX pages and indexes that cannot be read.
  ['DAMAGED', /^(42P01|42703|42883|42704|42501|3F000|58...|XX00[12])$/],
]

/** @returns null where the error says something else */
export function databaseFault(error: unknown): DatabaseFault | null {
  if (!(error instanceof Error)) return null
  if (error instanceof DatabaseGivenUp) return 'GONE'
  if (error instanceof ToldFault) return error.fault
  if ('code' in error && typeof error.code === 'string') {
    const { code } = error
    if (driverCodes.has(code)) return 'GONE'
    const found = faults.find(([, codes]) => codes.test(code))
    if (found) return found[0]
  }
  // Neither the database nor the driver says what it was: what came over the connection is no answer.
  if (error instanceof DrizzleQueryError && !isCoded(error.cause)) return 'GONE'
  if (error instanceof AggregateError) {
    for (const each of error.errors) {
      const fault = databaseFault(each)
      if (fault !== null) return fault
    }
  }
  return databaseFault(error.cause)
}

const isCoded = (cause: unknown): boolean =>
  cause instanceof AggregateError ||
  cause instanceof ToldFault ||
  (cause instanceof Error && ('code' in cause || isCoded(cause.cause)))

/** Whether an error says that the database cannot answer, rather than that a statement is wrong. */
export const isDatabaseUnavailable = (error: unknown): boolean => databaseFault(error) !== null
