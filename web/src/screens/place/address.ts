import { readField, type Field } from '$address/field'

/** For whom the way is told: on foot, or without steps. */
export type WayProfile = 'WALKING' | 'WHEELCHAIR'

const profileField: Field<WayProfile, unknown, null> = {
  name: 'profile',
  parse: (text) => (text === 'wheelchair' ? 'WHEELCHAIR' : undefined),
  print: (profile) => (profile === 'WHEELCHAIR' ? 'wheelchair' : ''),
  fallback: 'WALKING',
  misread: () => null,
}

/** Another profile than those there are is passed over. */
export const readWayProfile = (address: URLSearchParams): WayProfile =>
  readField(address, profileField, { known: null, say: () => undefined })

/** @param start the question mark and what follows it, which names the start */
export function waySearch(start: string, profile: WayProfile): string {
  const text = profileField.print(profile)
  if (start === '' || text === '') return start
  return `${start}&${profileField.name}=${text}`
}
