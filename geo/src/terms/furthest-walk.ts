/** Nobody is asked to walk farther; beyond it nothing is looked for. Metres. */
export const furthestMetres = 50_000
