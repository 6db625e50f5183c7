/** What was planned before, and what was taken back; every value is kept as it was, to the byte. */
export interface History<Value> {
  readonly past: readonly Value[]
  readonly present: Value
  readonly future: readonly Value[]
}

export const historyOf = <Value>(present: Value): History<Value> => ({
  past: [],
  present,
  future: [],
})

/** Nobody takes back more steps. */
const most = 200

export const stepped = <Value>({ past, present }: History<Value>, next: Value): History<Value> => ({
  past: [...past, present].slice(-most),
  present: next,
  future: [],
})

export function undone<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
  }
}

export function redone<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future }
}

/** An address leads to a value: one step back or on where it is the one there, a new step elsewhere. */
export function ledTo<Value>(
  history: History<Value>,
  value: Value,
  isSame: (one: Value, other: Value) => boolean,
): History<Value> {
  const leads = (to: Value | undefined) => to !== undefined && isSame(to, value)
  if (leads(history.present)) return history
  if (leads(history.past.at(-1))) return undone(history)
  if (leads(history.future[0])) return redone(history)
  return stepped(history, value)
}
