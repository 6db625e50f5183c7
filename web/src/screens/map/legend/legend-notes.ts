import type { MapFigures } from '$api/map-figures'
import type { Classification } from '$classes/classify'
import { listFormat, quotation } from '$figures/figures'
import { sourceLine } from '$figures/source-line'
import { sourcesOfMaps } from '../sources-of-figures'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { CurrentView } from '../screen.svelte'
import type { MapOfDay } from '../shown-maps'

/** What a hatch or a sign of the map means. */
export interface LegendNote {
  mark: 'estimated' | 'expected' | 'missing' | 'flag' | null
  text: string
}

type Noted = Pick<CurrentView, 'maps' | 'subject'>

/** Of what is on the map, or the two maps, and no more. */
export function legendNotes(current: Noted, t: Messages, language: Language): LegendNote[] {
  const { maps, subject } = current
  const { legend } = t
  const computed = computedWords(maps, t, language)
  const both = (of: 'estimated' | 'expected' | 'missing' | 'suppressed') =>
    maps.reduce((sum, { classification }) => sum + classification[of], 0)
  const { flagThreshold } = subject
  const notes: (LegendNote | false)[] = [
    computed !== '' && { mark: null, text: computed },
    both('estimated') > 0 && { mark: 'estimated', text: legend.estimatedExplained },
    both('expected') > 0 && { mark: 'expected', text: legend.projectedExplained },
    flagThreshold !== null && {
      mark: 'flag',
      text: legend.flaggedFrom(quotation(flagThreshold, subject.unit, language).full),
    },
    both('suppressed') > 0 && { mark: 'missing', text: legend.suppressedExplained },
    both('missing') > both('suppressed') && {
      mark: 'missing',
      text: subject.isOfSites ? legend.missingReachExplained : legend.missingExplained,
    },
  ]
  return notes.filter((note) => note !== false)
}

/** From what figures were computed: they are not hatched, but no counts either. "" where none was. */
export function computedWords(
  maps: readonly { figures: Pick<MapFigures, 'computedFrom'> }[],
  { legend }: Pick<Messages, 'legend'>,
  language: Language,
): string {
  const entered = maps.flatMap(({ figures }) => figures.computedFrom ?? [])
  const kinds = new Set(
    entered.map(({ status, unit }) => (unit === 'RESIDENTS_PER_FTE' ? 'SET' : status)),
  )
  const names = (['OBSERVED', 'REPORTED', 'SET'] as const).flatMap((kind) =>
    kinds.has(kind) ? legend.computedFrom[kind] : [],
  )
  if (names.length === 0) return ''
  return legend.computedExplained(listFormat(language)(names))
}

/** Maps with what says of which day they are. */
interface Sourced {
  screen: Pick<CurrentView['screen'], 'shown'>
  catalogue: CurrentView['catalogue']
  maps: readonly Pick<MapOfDay, 'figures'>[]
}

/** Where the figures come from, and of which days they are. */
export function sourceWords(current: Sourced, t: Messages, language: Language): string {
  const { catalogue, maps, screen } = current
  const asked = askedMaps(screen.shown)
  const found = sourcesOfMaps(maps.map(({ figures }) => figures)).flatMap((id) => {
    const source = catalogue.sources.get(id)
    return source ? [{ source, days: daysOf(id, asked) }] : []
  })
  return `${t.legend.source}: ${sourceLine(found, catalogue.sites, t, language)}.`
}

/** What was asked for, of which maps show something themselves or a difference or an index. */
function askedMaps(shown: Sourced['screen']['shown']): MapFigures[] {
  if (shown.kind === 'need-index') return shown.parts.map(({ figures }) => figures)
  const { figures, compared, differences } = shown
  const ofSpaces = differences?.spaces ? Object.values(differences.spaces) : []
  return [figures, ...(compared ? [compared] : []), ...ofSpaces]
}

function daysOf(source: string, asked: readonly MapFigures[]): string[] {
  return [...new Set(asked.flatMap(({ sourceDays }) => sourceDays?.get(source) ?? []))].sort()
}

/** What a legend counts areas of: the classes of one map, or those of two days as one reads them. */
export const countedIn = ({ maps }: Pick<CurrentView, 'maps'>): Classification[] =>
  maps.map(({ classification }) => classification)

/** The rows of areas in no class, as far as there are any: what is suppressed is known, what is missing is not. */
export function rowsWithout(
  columns: readonly Pick<Classification, 'missing' | 'suppressed'>[],
  { subject }: Pick<CurrentView, 'subject'>,
  t: Messages,
) {
  const missing = subject.isOfSites ? t.legend.missingReach : t.legend.missing
  const rows = [
    {
      id: 'suppressed',
      range: t.areas.status.SUPPRESSED,
      counts: columns.map(({ suppressed }) => suppressed),
    },
    {
      id: 'missing',
      range: missing,
      counts: columns.map((column) => column.missing - column.suppressed),
    },
  ]
  return rows.filter(({ counts }) => counts.some((areas) => areas > 0))
}

/** Why there is no class at all. */
export const nothingWords = ({ need }: Pick<CurrentView, 'need'>, t: Messages): string =>
  need?.weightless ? t.needIndex.weightless : t.legend.nothing

/** What is dark on this map, so that nobody has to guess. */
export function strengthOf({
  subject,
  group,
}: Pick<CurrentView, 'subject' | 'group'>): keyof Messages['legend']['strength'] {
  const { diverging } = subject
  if (group === null) return diverging ? 'index' : 'need'
  if (subject.isDifference) return subject.lowMeansNeed ? 'less' : 'more'
  if (group === 'STAFF') return diverging ? 'shortage' : 'need'
  if (group === 'REACH') return subject.isOfSites ? 'fewReach' : 'fewReachStops'
  return diverging ? 'change' : 'people'
}
