/** Milliseconds after which a page listens: what it needs itself comes first. */
const quiet = 1_000

/** Milliseconds before it listens again to a server that refused, each page at another moment. */
const again = () => 5_000 + Math.random() * 10_000

/**
 * Hears which version of the data the server answers from, at once and whenever it changes, while somebody sees the page:
 * a browser has few connections to a server for all of its windows.
 * @returns what ends it
 */
export function listenForData(heard: (version: string) => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    source?.close()
  }
  const listen = () => {
    stop()
    if (document.hidden) return
    const events = new EventSource('/data-version/changes')
    source = events
    events.addEventListener('data-version', ({ data }) => {
      heard(String(data))
    })
    // A lost connection the browser makes again by itself.
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) timer = setTimeout(listen, again())
    })
  }
  timer = setTimeout(listen, quiet)
  document.addEventListener('visibilitychange', listen)
  return () => {
    document.removeEventListener('visibilitychange', listen)
    stop()
  }
}
