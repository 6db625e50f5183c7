/** A placement question about meeting places, as GraphQL writes its input, and what is to be told of the answer. */
export const placementQuestion = (input: string, selected: string) =>
  subscribing('placement', input, selected)

/** The same of ever more sites. */
export const curveQuestion = (input: string, selected: string) =>
  subscribing('placementCurve', input, selected)

/** The front of sites, people and the longest way. */
export const frontQuestion = (input: string, selected: string) =>
  subscribing('placementFront', input, selected)

/** Sites that do well in every future. */
export const robustQuestion = (input: string, futures: string, selected: string) => ({
  query: `subscription { robustPlacement(input: { kind: MEETING, ${input} }, futures: [${futures}]) { ${selected} } }`,
})

const subscribing = (field: string, input: string, selected: string) => ({
  query: `subscription { ${field}(input: { kind: MEETING, ${input} }) { ${selected} } }`,
})
