import type { ServiceKind } from '$api/sites'

/** What belongs to a kind, of an object that has something for each. */
export const ofKind = <Part>(
  { meeting, counselling }: { readonly meeting: Part; readonly counselling: Part },
  kind: ServiceKind,
): Part => (kind === 'MEETING' ? meeting : counselling)
