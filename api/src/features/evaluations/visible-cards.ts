import { phaseOfCard } from '@atlas/geo/evaluations/cycle'
import { mayWriteAbout } from '@atlas/geo/evaluations/who-writes'
import type { Viewer } from '@atlas/geo/rights/rights'
import type { Area } from '@atlas/geo/world/snapshot'
import { type FormBeside, readFormsBeside } from '../../accounts/form-beside.ts'
import { readCards, type WrittenCard } from '../../evaluations/cards.ts'
import { readMeasures, type WrittenMeasure } from '../../evaluations/measures.ts'
import type { Context } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'

/** A card as somebody sees it. */
export interface VisibleCard extends WrittenCard {
  /** null where the data do not have it any more. */
  readonly place: Area | null
  readonly mayChange: boolean
  readonly measures: readonly VisibleMeasure[]
}

export interface VisibleMeasure extends WrittenMeasure {
  readonly place: Area | null
  readonly mayChange: boolean
  /** What whoever asks wanted to save after another had. */
  readonly beside: FormBeside | null
}

/** @throws RequestError NOT_SIGNED_IN where nobody signs in here */
export function peopleIn({ people, viewer }: Pick<Context, 'people' | 'viewer'>) {
  if (!people || !viewer) throw new RequestError('NOT_SIGNED_IN', {})
  return { people, viewer }
}

/** What is shared, and the drafts of whoever may write about its area. */
export async function visibleCards(
  context: Context,
  only: number | null = null,
): Promise<VisibleCard[]> {
  const { people, viewer } = peopleIn(context)
  const [cards, measures] = await Promise.all([
    people.read((sql) => readCards(sql, only)),
    visibleMeasures(context),
  ])
  return cards.flatMap((card) => {
    const place = context.world.areas.byCode(card.level, card.area) ?? null
    const mayChange = mayChangeAt(context, viewer, place)
    const isVisible = card.state === 'SHARED' || mayChange || card.madeBy === viewer.name
    const own = measures.filter((measure) => measure.card === card.id)
    return isVisible ? [{ ...card, place, mayChange, measures: own }] : []
  })
}

/** All of them: who plans and who coordinates see what the others have in hand. */
export async function visibleMeasures(context: Context): Promise<VisibleMeasure[]> {
  const { people, viewer } = peopleIn(context)
  const [measures, besides] = await people.read((sql) =>
    Promise.all([readMeasures(sql), readFormsBeside(sql, viewer.name)]),
  )
  return measures.map((measure) => {
    const place = context.world.areas.byCode('PLANNING_AREA', measure.planningArea) ?? null
    const beside =
      besides.find(({ what, about }) => what === 'MEASURE' && about === measure.id) ?? null
    return { ...measure, place, mayChange: mayChangeAt(context, viewer, place), beside }
  })
}

const mayChangeAt = ({ world }: Context, viewer: Viewer, place: Area | null): boolean =>
  mayWriteAbout(world, viewer, place)

export const phaseOf = ({ state, measures }: VisibleCard) =>
  phaseOfCard(
    state,
    measures.map((measure) => measure.state),
  )
