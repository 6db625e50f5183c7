/** As which of its variants a picture shows, by the fragment of its address: one file is all of them. */
export const stillFragments = {
  /** With signs and names, where no map takes its place. */
  whole: '#whole',
  wholeTextured: '#whole-textured',
  /** The same, light in every theme. */
  paper: '#paper',
  paperTextured: '#paper-textured',
} as const
