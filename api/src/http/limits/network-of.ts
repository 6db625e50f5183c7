/**
 * Whose requests are counted together: an address as it is, but of IPv6 its first half, of which whoever has one address
 * has all. As Node writes them.
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [before = '', after] = (address.split('%')[0] ?? '').split('::')
  const groupsOf = (text = '') => (text === '' ? [] : text.split(':'))
  const left = groupsOf(before)
  const missing = after === undefined ? 0 : Math.max(0, 8 - left.length - groupsOf(after).length)
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...groupsOf(after)]
  return `${groups.slice(0, 4).join(':')}::/64`
}
