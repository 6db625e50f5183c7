import type { AreaEntry } from '$api/catalogue'
import type { Messages } from '$words/messages'

/** The names of areas that are compared, in their order; where two are called alike, with what each is. */
export function comparedNames(
  areas: readonly Pick<AreaEntry, 'name' | 'level'>[],
  { areas: { levels } }: Pick<Messages, 'areas'>,
): string[] {
  return areas.map(({ name, level }) =>
    areas.filter((other) => other.name === name).length > 1
      ? `${name} (${levels[level].one})`
      : name,
  )
}
