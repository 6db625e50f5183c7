import type { Localised } from '../../schema/language.ts'
import type { FigureStatus } from './figure.ts'

/** What is said of a figure that is not computed from others. */
export const origin: Record<FigureStatus, Localised> = {
  OBSERVED: { de: 'gezählt, wie in der Quelle angegeben', en: 'counted, as stated by the source' },
  ESTIMATED: {
    de: 'geschätzt; das Verfahren steht bei der Quelle',
    en: 'estimated; the source says how',
  },
  PROJECTED: {
    de: 'erwartet, wie in der Quelle angegeben',
    en: 'expected, as stated by the source',
  },
  SUPPRESSED: {
    de: 'bekannt, aber zum Schutz der Menschen nicht genannt',
    en: 'known, but withheld to protect people',
  },
  MISSING: { de: 'nicht bekannt', en: 'not known' },
}
