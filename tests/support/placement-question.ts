/** A placement question about meeting places, as GraphQL writes its input, and what is to be told of the answer. */
export const placementQuestion = (input: string, selected: string) =>
  subscribing('placement', input, selected)

/** The same of ever more sites. */
export const curveQuestion = (input: string, selected: string) =>
  subscribing('placementCurve', input, selected)

const subscribing = (field: string, input: string, selected: string) => ({
  query: `subscription { ${field}(input: { kind: MEETING, ${input} }) { ${selected} } }`,
})
