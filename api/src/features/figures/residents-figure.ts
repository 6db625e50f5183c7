import { type Context, perRequest } from '../../schema/context.ts'
import type { Localised } from '../../schema/language.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { Area } from '../areas/area.ts'
import { type Availability, availability } from './availability.ts'
import type { Basis, Figure, ResidentGroup, Stated } from './figure.ts'
import { type ResidentsKey, residentsByKeys } from './queries.ts'

export type StatedResidents = Stated & { sourceId: string }

/** A count as the database knows it; MISSING where it knows none. */
export const residentsByKey = perRequest<ResidentsKey, StatedResidents>(
  async (keys, context) => {
    const rows = new Map(
      (await residentsByKeys(context.database, keys)).map((row) => [keyName(row), row]),
    )
    const known = await availability(context)
    return keys.map((key) => {
      const row = rows.get(keyName(key))
      return row
        ? { value: row.count, status: row.status, sourceId: row.sourceId }
        : missing(known, key, key.day)
    })
  },
  (key) => keyName(key),
)

const keyName = ({
  areaId,
  day,
  ageBand,
  trait,
  basis,
}: Record<'day' | 'ageBand' | 'trait' | 'basis', string> & { areaId: number }) =>
  `${areaId} ${day} ${ageBand} ${trait} ${basis}`

export const missing = (
  known: Availability,
  group: ResidentGroup,
  day: string,
): StatedResidents => ({
  value: null,
  status: 'MISSING',
  sourceId: known.sourceOf(group, day),
})

/**
 * How many people of an age live in an area; on the newest day known at its level unless told otherwise.
 * @throws RequestError NO_FIGURES_ON_DATE on a day that is no reference day at all
 */
export async function residentsFigure(
  area: Area,
  { group, basis, date }: { group: ResidentGroup; basis: Basis; date: string | null },
  context: Context,
): Promise<Figure> {
  const known = await availability(context)
  if (date !== null && !known.days.includes(date)) {
    throw new RequestError('NO_FIGURES_ON_DATE', { date, available: known.days })
  }
  const day = date ?? known.daysOf(area.level, group, basis).at(-1)?.day ?? known.days.at(-1) ?? ''
  const { sourceId, ...stated } = await residentsByKey(context).load({
    areaId: area.id,
    day,
    basis,
    ...group,
  })
  return {
    stated,
    unit: 'RESIDENTS',
    asOf: day,
    since: null,
    sourceId,
    explain: () => ({
      formula: origin[stated.status],
      inputs: [],
      note: reportedWithNote(area, stated),
    }),
  }
}

/** What is said of a figure that is not computed from others. */
export const origin: Record<Stated['status'], Localised> = {
  OBSERVED: { de: 'gezählt, wie in der Quelle angegeben', en: 'counted, as stated by the source' },
  ESTIMATED: {
    de: 'geschätzt; das Verfahren steht bei der Quelle',
    en: 'estimated; the source says how',
  },
  PROJECTED: {
    de: 'erwartet, wie in der Quelle angegeben',
    en: 'expected, as stated by the source',
  },
  SUPPRESSED: {
    de: 'bekannt, aber zum Schutz der Menschen nicht genannt',
    en: 'known, but withheld to protect people',
  },
  MISSING: { de: 'nicht bekannt', en: 'not known' },
}

export function reportedWithNote(
  area: Area,
  { value }: { value: number | null },
): Localised | null {
  if (value !== null || area.reportedWithId === null) return null
  return {
    de: 'Das Gebiet ist nahezu unbewohnt; seine Einwohner sind bei einem Nachbarstadtteil mitgezählt.',
    en: 'The area is all but uninhabited; its residents are counted with a neighbouring district.',
  }
}
