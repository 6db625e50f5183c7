/** What a span says of the work it stands for. Never a position, a query string or a parameter. */
export type Attributes = Readonly<Record<string, string | number | boolean>>

/** Some work that is done, from its beginning to its end, within other work or by itself. */
export interface Span {
  /** @param at when it began, in milliseconds of `now`; left out: now */
  begin: (name: string, attributes?: Attributes, at?: number) => Span
  note: (attributes: Attributes) => void
  /** Ends it; the first end counts. */
  end: (how?: Outcome, at?: number) => void
}

export type Outcome = 'DONE' | 'FAILED'

/** Whoever keeps what was traced. No other room knows the library that does. */
export interface Tracing {
  /** @param caller the W3C traceparent of whose work it is a part */
  begin: (name: string, attributes: Attributes, caller?: string) => Span
}

/** Milliseconds since 1970, the same in all threads and finer than `Date`. */
export const now = (): number => performance.timeOrigin + performance.now()

/** The span ends with the work, and as it does. */
export async function during<Result>(
  span: Span | undefined,
  work: PromiseLike<Result>,
): Promise<Result> {
  try {
    const result = await work
    span?.end()
    return result
  } catch (error) {
    span?.end('FAILED')
    throw error
  }
}

/** A statement for an answer, named by what it does with which table: `select area`. */
export function traceStatement(
  span: Span | undefined,
  statement: string,
  answered: PromiseLike<unknown>,
): void {
  if (!span) return
  const name = summaryOf(statement)
  const ofStatement = span.begin(name, {
    'db.system.name': 'postgresql',
    'db.query.summary': name,
  })
  // Whoever asked is told what went wrong.
  during(ofStatement, answered).catch(() => undefined)
}

/** Nothing of a statement but a verb and a name of the schema: values may stand anywhere else. */
export function summaryOf(statement: string): string {
  const verb = /^\s*([a-z]+)/i.exec(statement)?.[1]?.toLowerCase() ?? 'statement'
  const table = /\b(?:from|into|update)\s+"?([a-z_]\w*)"?/i.exec(statement)?.[1]
  return table === undefined ? verb : `${verb} ${table}`
}
