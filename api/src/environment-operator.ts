import type { Operator } from '@atlas/geo/terms/operator'
import { z } from 'zod'
import { oneLine } from './environment-fields.ts'

/** The variables that say who runs it. */
export const operatorVariables = {
  OPERATOR: oneLine('OPERATOR', 'the name and postal address of who runs this installation'),
  OPERATOR_EMAIL: z
    .email({ error: 'OPERATOR_EMAIL must be an e-mail address people can write to' })
    .optional(),
  OPERATOR_TELEPHONE: z
    .string()
    .refine(
      (text) => /^[+\d][\d ()/-]{4,30}$/.test(text),
      'OPERATOR_TELEPHONE must be a telephone number, for example OPERATOR_TELEPHONE="+49 351 488 0"',
    )
    .optional(),
  OPERATOR_REPRESENTATIVE: oneLine(
    'OPERATOR_REPRESENTATIVE',
    'the name of who acts for whoever runs this installation',
  ),
  DATA_PROTECTION_CONTACT: oneLine(
    'DATA_PROTECTION_CONTACT',
    'where to write to about data protection: a name with an address or an e-mail address',
  ),
  HOSTING_NOTICE: oneLine(
    'HOSTING_NOTICE',
    'a sentence that says what is kept of visitors before a request reaches this program',
    1000,
  ),
  DCAT_CONTRIBUTOR_ID: z
    .string()
    .refine(
      (text) => /^https?:\/\/dcat-ap\.de\/def\/contributors\/[\w-]+$/.test(text),
      'DCAT_CONTRIBUTOR_ID must be the address by which GovData knows who contributes data: DCAT_CONTRIBUTOR_ID=http://dcat-ap.de/def/contributors/…',
    )
    .optional(),
}

type SetOperator = z.output<z.ZodObject<typeof operatorVariables>>

export const operatorIn = (set: SetOperator): Operator => ({
  name: set.OPERATOR ?? null,
  email: set.OPERATOR_EMAIL ?? null,
  telephone: set.OPERATOR_TELEPHONE ?? null,
  representative: set.OPERATOR_REPRESENTATIVE ?? null,
  dataProtection: set.DATA_PROTECTION_CONTACT ?? null,
  hosting: set.HOSTING_NOTICE ?? null,
  contributorId: set.DCAT_CONTRIBUTOR_ID ?? null,
})
