/** A placement question about meeting places, as GraphQL writes its input, and what is to be told of the answer. */
export const placementQuestion = (input: string, selected: string) => ({
  query: `subscription { placement(input: { kind: MEETING, ${input} }) { ${selected} } }`,
})
