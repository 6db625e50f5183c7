/** As many as fit a first look; who wants more asks for all. */
const few = 5

export const listedPlaces = <Place>(places: readonly Place[], all: boolean): readonly Place[] =>
  all ? places : places.slice(0, few)
