import { z } from 'zod'

import type { Api } from './api.ts'
import { figure, figureFields } from './figure.ts'
import type { Level } from './indicators.ts'

export type Method = 'Z_SCORE' | 'PERCENTILE_RANK'
export interface WeightedPart {
  indicator: string
  weight: number
}

const index = z.strictObject({
  needIndex: z.strictObject({
    method: z.enum(['Z_SCORE', 'PERCENTILE_RANK']),
    parts: z.array(
      z.strictObject({
        indicator: z.strictObject({ id: z.string() }),
        weight: z.number(),
        date: z.iso.date(),
        since: z.iso.date().nullable(),
        mean: z.number().nullable(),
        standardDeviation: z.number().nullable(),
      }),
    ),
    values: z.array(
      z.strictObject({
        area: z.strictObject({ code: z.string() }),
        score: figure,
        rank: z.int().nullable(),
        rankFrom: z.int().nullable(),
        rankTo: z.int().nullable(),
        parts: z.array(
          z.strictObject({
            figure: z.strictObject({
              value: z.number().nullable(),
              range: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
              ofArea: z.strictObject({ code: z.string() }).nullable(),
            }),
            standardised: z.number().nullable(),
          }),
        ),
      }),
    ),
  }),
})
export type NeedIndex = z.output<typeof index>['needIndex']

export async function needIndexAt(
  api: Api,
  level: Level,
  parts: readonly WeightedPart[],
  method: Method = 'Z_SCORE',
): Promise<NeedIndex> {
  const { needIndex } = await api.ask(
    index,
    `query ($level: AreaLevel!, $parts: [NeedPartInput!]!, $method: StandardisationMethod!) {
       needIndex(level: $level, parts: $parts, method: $method) {
         method parts { indicator { id } weight date since mean standardDeviation }
         values { area { code } rank rankFrom rankTo score { ${figureFields} } parts { figure { value range { low high } ofArea { code } } standardised } } } }`,
    { level, parts, method },
  )
  return needIndex
}

const presets = z.strictObject({
  needIndexPresets: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string().min(1),
      parts: z.array(
        z.strictObject({ indicator: z.strictObject({ id: z.string() }), weight: z.number() }),
      ),
    }),
  ),
})

export async function presetsOf(api: Api) {
  const { needIndexPresets } = await api.ask(
    presets,
    '{ needIndexPresets { id name parts { indicator { id } weight } } }',
  )
  return needIndexPresets.map(({ id, name, parts }) => ({
    id,
    name,
    parts: parts.map(({ indicator, weight }) => ({ indicator: indicator.id, weight })),
  }))
}
