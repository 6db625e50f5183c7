import type { ServiceKind } from '../terms/classifications.ts'

/** What a draft plan says in a line each. */
export const draftLines = ['name', 'nameEn'] as const
export const draftDays = ['validFrom', 'referenceDay', 'horizon'] as const
/** What it says in paragraphs: its chapters, in their order. */
export const draftTexts = ['occasion', 'aims', 'measures', 'review'] as const
export const draftWords = [...draftLines, ...draftDays, ...draftTexts] as const
export type DraftText = (typeof draftTexts)[number]
export type DraftWord = (typeof draftWords)[number]

/** What a draft says: words, and figures of the framework that it would be. */
export interface DraftSaid {
  /** The framework it began with. */
  readonly basedOn: string
  /** The scenario that belongs to it, by its number within the draft; null: none. */
  readonly scenario: number | null
  readonly words: Readonly<Record<DraftWord, string>>
  /** By names as {@link printFigureName} writes them; what is not set is not there. */
  readonly figures: Readonly<Record<string, number>>
}

export const draftStates = ['DRAFT', 'CONSULTATION', 'ADOPTED'] as const
export type DraftState = (typeof draftStates)[number]

/** Who is heard about a draft. */
export const roundKinds = [
  'OPERATORS',
  'SENIORS_BOARD',
  'BOROUGH_BOARDS',
  'OFFICES',
  'COUNCIL',
] as const
export type RoundKind = (typeof roundKinds)[number]

export const roundStates = ['PLANNED', 'OPEN', 'OVER', 'HEARD'] as const
export type RoundState = (typeof roundStates)[number]

/** Where a round stands follows from its days, and from whether somebody said what came of it. */
export function stateOfRound(
  { from, to, result }: { from: string; to: string | null; result: string },
  today: string,
): RoundState {
  if (result !== '') return 'HEARD'
  if (from > today) return 'PLANNED'
  return to !== null && to < today ? 'OVER' : 'OPEN'
}

/** Of the residents that a framework expects, in percent. */
export const changes = ['change60Plus', 'change60To79', 'change80Plus'] as const
export type ChangeName = (typeof changes)[number]

/** A figure of a framework: its threshold, a key or minimum of a kind, or of a planning area. */
export type FigureName =
  | { readonly of: 'threshold' }
  | { readonly of: 'key' | 'minimum'; readonly kind: ServiceKind }
  | { readonly of: 'target'; readonly kind: ServiceKind; readonly area: string }
  | { readonly of: ChangeName; readonly area: string }

export function printFigureName(name: FigureName): string {
  const parts = [name.of, 'kind' in name && name.kind, 'area' in name && name.area]
  return parts.filter((part) => part !== false).join('/')
}

const isKind = (text: string | undefined): text is ServiceKind =>
  text === 'MEETING' || text === 'COUNSELLING'

/** @returns null where it names no figure of a framework */
export function readFigureName(text: string): FigureName | null {
  const [of, first, second] = text.split('/')
  if (of === 'threshold') return { of }
  if (of === 'key' || of === 'minimum') return isKind(first) ? { of, kind: first } : null
  if (of === 'target') {
    return isKind(first) && second !== undefined ? { of, kind: first, area: second } : null
  }
  const change = changes.find((one) => one === of)
  return change !== undefined && first !== undefined ? { of: change, area: first } : null
}
