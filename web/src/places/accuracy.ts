/** From here on a position is only "near": said wherever it is shown. */
export const coarseAccuracyMetres = 150
