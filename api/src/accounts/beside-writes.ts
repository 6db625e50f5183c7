import { evaluators } from '@atlas/geo/evaluations/who-writes'
import { z } from 'zod'
import { recordIn } from '../audit/audit.ts'
import { besideOf, forgetFormBeside } from './form-beside.ts'
import { number } from './form-fields.ts'
import { type Write, write } from './write.ts'

export const besideWrites: readonly Write[] = [
  write(
    { name: 'fassung-verwerfen', access: evaluators },
    z.strictObject({ what: z.enum(besideOf), id: number }),
    async ({ what, id }, transaction, viewer) => {
      const was = await forgetFormBeside(transaction, viewer.name, { what, about: id })
      if (was)
        await recordIn(transaction, viewer.name, { what: `${what}_LET_GO`, about: String(id) })
      return { code: 'FORM_FORGOTTEN' }
    },
  ),
]
