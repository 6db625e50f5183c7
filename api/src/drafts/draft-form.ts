import { draftTexts, type DraftWord, printFigureName } from '@atlas/geo/drafts/draft'
import { wordsBy } from '@atlas/geo/drafts/merge'
import { keysToTry } from '@atlas/geo/world/plan'
import { z } from 'zod'
import { day, nameText, text } from '../accounts/form-fields.ts'

/** A number as fields for numbers say it, or as somebody writes it here; "" is none. */
const numberBetween = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^(-?\d{1,7}([.,]\d{1,2})?)?$/)
    .transform((said) => (said === '' ? null : Number(said.replace(',', '.'))))
    .refine((value) => value === null || (value >= least && value <= most))

const needed = (shape: ReturnType<typeof numberBetween>) => shape.pipe(z.number())

/** One of a field for each planning area; of a city with one area there is one alone. */
const ofEachArea = <Shape extends z.ZodType>(shape: Shape) =>
  z.union([z.array(shape).max(500), shape.transform((one) => [one])])

const key = needed(numberBetween(keysToTry.least, keysToTry.most))
const percent = numberBetween(-100, 999)
const posts = numberBetween(0, 999)
const minimum = numberBetween(0.01, 999)

const chapter = text(8000)

/** What a draft says, as its form carries it. */
export const draftForm = {
  name: nameText,
  nameEn: z.union([z.string().trim().length(0), nameText]),
  validFrom: day,
  referenceDay: day,
  horizon: day,
  ...{ occasion: chapter, aims: chapter, measures: chapter, review: chapter },
  /** A scenario that is kept, `kept/12`, or one that the draft has, `own/3`; "" is none. */
  scenario: z.string().regex(/^((kept|own)\/\d{1,9})?$/),
  threshold: needed(numberBetween(0.01, 999)),
  keyMeeting: key,
  keyCounselling: key,
  minimumMeeting: minimum,
  minimumCounselling: minimum,
  area: ofEachArea(z.string().regex(/^[a-z0-9]{1,20}$/)),
  ...{ change60Plus: ofEachArea(percent), change60To79: ofEachArea(percent) },
  change80Plus: ofEachArea(percent),
  ...{ targetMeeting: ofEachArea(posts), targetCounselling: ofEachArea(posts) },
} as const
export type DraftForm = z.output<ReturnType<typeof z.strictObject<typeof draftForm>>>

/** @returns null where a figure is missing for a planning area, or one is not an area's */
export function figuresIn(form: DraftForm): Record<string, number> | null {
  const columns = [
    ...(['change60Plus', 'change60To79', 'change80Plus'] as const).map((of) => ({
      values: form[of],
      name: (area: string) => printFigureName({ of, area }),
    })),
    ...(['MEETING', 'COUNSELLING'] as const).map((kind) => ({
      values: kind === 'MEETING' ? form.targetMeeting : form.targetCounselling,
      name: (area: string) => printFigureName({ of: 'target', kind, area }),
    })),
  ]
  const areas = form.area
  const isWhole = columns.every(({ values }) => values.length === areas.length)
  if (!isWhole || new Set(areas).size < areas.length) return null
  const figures: Record<string, number | null> = {
    threshold: form.threshold,
    'key/MEETING': form.keyMeeting,
    'key/COUNSELLING': form.keyCounselling,
    'minimum/MEETING': form.minimumMeeting,
    'minimum/COUNSELLING': form.minimumCounselling,
  }
  for (const [place, area] of areas.entries()) {
    for (const { values, name } of columns) figures[name(area)] = values[place] ?? null
  }
  return Object.fromEntries(
    Object.entries(figures).filter((entry): entry is [string, number] => entry[1] !== null),
  )
}

export const wordsIn = (form: DraftForm) => wordsBy((name) => form[name])

/** What of a draft may tell of somebody. */
export const textsOf = (words: Readonly<Record<DraftWord, string>>): string[] =>
  (['name', 'nameEn', ...draftTexts] as const).map((name) => words[name])
