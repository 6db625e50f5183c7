import { z } from 'zod'

/** Who may import over HTTP. */
export const importVariables = {
  IMPORT_TOKEN: z
    .string()
    .refine(
      (text) => /^[\w.~+/-]{16,200}=*$/.test(text),
      'IMPORT_TOKEN must be 16 to 200 letters, digits and signs (_.~+/-): whoever imports data over HTTP has to send it; left out, nobody may',
    )
    .optional(),
}
