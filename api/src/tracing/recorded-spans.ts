import { type Attributes, now, type Outcome, type Span, type Tracing } from './tracing.ts'

/** A span as it can be sent from a thread to its process. */
export interface RecordedSpan {
  readonly name: string
  /** Of the span it is within, by its place in the list, where it comes before; null: by itself. */
  readonly within: number | null
  readonly begun: number
  attributes: Attributes
  /** Null while the work is not done. */
  ended: number | null
  outcome: Outcome
}

/** Keeps spans in a thread until what it was given to do is done. */
export class RecordedSpans implements Tracing {
  #spans: RecordedSpan[] = []

  begin(name: string, attributes: Attributes): Span {
    return this.#record(null, name, attributes, now())
  }

  /** All since the last time; what is not done ends now. */
  take(): RecordedSpan[] {
    const spans = this.#spans
    this.#spans = []
    const at = now()
    return spans.map((span) => ({ ...span, ended: span.ended ?? at }))
  }

  #record(within: number | null, name: string, attributes: Attributes, begun: number): Span {
    const spans = this.#spans
    const recorded: RecordedSpan = {
      ...{ name, within, begun, attributes },
      ...{ ended: null, outcome: 'DONE' },
    }
    const place = spans.push(recorded) - 1
    return {
      begin: (inner, given = {}, at = now()) => this.#record(place, inner, given, at),
      note: (more) => {
        recorded.attributes = { ...recorded.attributes, ...more }
      },
      end: (outcome = 'DONE', at = now()) => {
        if (recorded.ended !== null) return
        recorded.ended = at
        recorded.outcome = outcome
      },
    }
  }
}

/** What a thread has recorded, as a part of the work it was given. */
export function replay(recorded: readonly RecordedSpan[], under: Span): void {
  const begun: Span[] = []
  for (const { name, within, begun: at, attributes } of recorded) {
    const outer = within === null ? under : (begun[within] ?? under)
    begun.push(outer.begin(name, attributes, at))
  }
  for (const [place, { outcome, ended }] of recorded.entries()) {
    begun[place]?.end(outcome, ended ?? undefined)
  }
}
