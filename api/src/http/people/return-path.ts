/**
 * Where somebody is led after a form: a path of ours, never another's address, whatever the form says.
 * @returns the path with its query; the fallback where it is none
 */
export function returnPath(wanted: string | undefined, fallback: string): string {
  if (wanted === undefined || !/^\/[^/\\]/.test(`${wanted} `) || /[\\\p{Cc}]/u.test(wanted)) {
    return fallback
  }
  const base = 'http://localhost'
  if (!URL.canParse(wanted, base)) return fallback
  const { origin, pathname, search } = new URL(wanted, base)
  return origin === base && !pathname.startsWith('//') ? pathname + search : fallback
}
