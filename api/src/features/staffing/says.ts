import type { Localised } from '../../schema/language.ts'

/** What the explanations of staffing say. */
export const says = {
  residents: { de: 'Einwohner ab 60', en: 'residents 60+' },
  planningKey: { de: 'Personalschlüssel', en: 'planning key' },
  triedKey: { de: 'ausprobierter Personalschlüssel', en: 'planning key tried out' },
  actual: { de: 'vorhandenes Personal (IST)', en: 'actual staff' },
  targetFormula: { de: 'Einwohner ab 60 ÷ Personalschlüssel', en: 'residents 60+ ÷ planning key' },
  differenceFormula: {
    de: 'vorhandenes Personal − Einwohner ab 60 ÷ Personalschlüssel',
    en: 'actual staff − residents 60+ ÷ planning key',
  },
  residentsPerFteFormula: {
    de: 'Einwohner ab 60 ÷ vorhandenes Personal',
    en: 'residents 60+ ÷ actual staff',
  },
  unmetFormula: {
    de: 'Einwohner ab 60 − vorhandenes Personal × Personalschlüssel, mindestens 0',
    en: 'residents 60+ − actual staff × planning key, at least 0',
  },
  unmetNote: {
    de: 'Geschätzt: Der Schlüssel sagt, für wie viele Menschen eine Vollzeitstelle gedacht ist, nicht, wie viele sie brauchen.',
    en: 'Estimated: the key says how many people a full-time post is meant for, not how many need it.',
  },
  unmetShareFormula: {
    de: 'Einwohner ab 60 × Anteil, den das Personal des Planungsbereichs nicht erreicht: max(0, 1 − Personal × Personalschlüssel ÷ Einwohner ab 60 des Planungsbereichs)',
    en: 'residents 60+ × share that the planning area’s staff does not reach: max(0, 1 − staff × planning key ÷ residents 60+ of the planning area)',
  },
  unmetShareNote: {
    de: 'Geschätzt: Personal ist nur je Planungsbereich bekannt. Angenommen wird, dass es alle seine Gebiete gleich gut erreicht.',
    en: 'Estimated: staff is known by planning area only. It is assumed to reach all its areas equally well.',
  },
  sumOfDistricts: { de: 'Summe der Stadtteile', en: 'sum of its districts' },
  residentsOfPlanningArea: {
    de: 'Einwohner ab 60 des Planungsbereichs',
    en: 'residents 60+ of the planning area',
  },
  actualOfPlanningArea: {
    de: 'vorhandenes Personal des Planungsbereichs',
    en: 'actual staff of the planning area',
  },
  sumOfPlanningAreas: { de: 'Summe aller Planungsbereiche', en: 'sum of all planning areas' },
  asPublished: {
    de: 'wie im Rahmenkonzept veröffentlicht, auf eine Stelle gerundet',
    en: 'as published in the framework, rounded to one decimal',
  },
  sumOfPublished: {
    de: 'Summe der veröffentlichten, einzeln gerundeten Werte aller Planungsbereiche',
    en: 'sum of the published values of all planning areas, each rounded',
  },
  asSet: { de: 'im Rahmenkonzept festgelegt', en: 'set by the framework' },
  asTried: { de: 'zum Ausprobieren eingegeben', en: 'entered to try it out' },
  trial: {
    de: 'Gerechnet mit einem ausprobierten Schlüssel, nicht mit dem des Rahmenkonzepts.',
    en: 'Computed with a key that is being tried out, not with the framework’s.',
  },
  staffOfEarlierDay: {
    de: 'Neuere Angaben zum Personal als vom genannten Tag liegen nicht vor.',
    en: 'There is no newer number of staff than that of the day named.',
  },
  staffOnlyByPlanningArea: {
    de: 'Personal ist nur je Planungsbereich und erst ab dem Stichtag des Rahmenkonzepts bekannt.',
    en: 'Staff is known by planning area only, and only from the framework’s reference day on.',
  },
  otherThanPublished: {
    de: 'Das Rahmenkonzept nennt für diese Zelle einen anderen Wert, als seine eigene Rechnung ergibt. Beide stehen nebeneinander.',
    en: 'For this cell the framework prints another value than its own calculation gives. Both are shown.',
  },
  otherThanComputed: {
    de: 'Die Rechnung des Rahmenkonzepts ergibt gerundet einen anderen Wert als den veröffentlichten. Beide stehen nebeneinander.',
    en: 'The framework’s own calculation, rounded, gives another value than the one published. Both are shown.',
  },
  roundedTwice: {
    de: 'Der veröffentlichte Wert ergibt sich, wenn die Rechnung erst auf zwei und dann auf eine Stelle gerundet wird; in einem Schritt gerundet wäre er 0,1 kleiner.',
    en: 'The published value follows where the calculation is rounded to two decimals and then to one; rounded in one step it would be 0.1 less.',
  },
} satisfies Record<string, Localised>
