import type {
  MonthCategory,
  MonthMeasure,
  MonthTrait,
  ProcessStage,
} from '@atlas/geo/counselling/months/report'
import type { LevelNames } from '@atlas/geo/terms/level-names'
import { one } from '@atlas/geo/words/en/nouns'
import type german from '../de/months'

const measures: Record<MonthMeasure, string> = {
  INFORMATION: 'Pieces of information',
  CLEARING: 'Clearings of responsibility',
  NEW_CASES: 'New cases',
  CONSULTATIONS: 'Consultations',
  CRISIS_INTERVENTIONS: 'Crisis interventions',
}

const stages: Record<ProcessStage, string> = {
  ACCESS: 'First contact',
  INTAKE: 'Intake and assessment',
  NEEDS_AND_GOALS: 'Needs and goals',
  PLANNING_OF_MEASURES: 'Planning of measures',
  CARRYING_OUT: 'Carrying out',
  EVALUATION: 'Evaluation',
  LEAVING: 'Leaving',
}

const traits = (levels: LevelNames): Record<MonthTrait | 'DISTRICT', string> => ({
  AGE: 'by age',
  SEX: 'by sex',
  MIGRATION: 'by migration background',
  FAMILY: 'by family status',
  ORIGIN: 'by origin of the case',
  TOPIC: 'by field',
  PLACE: 'by place',
  DISTRICT: `by ${one(levels.DISTRICT)}`,
})

const categories: Record<MonthCategory, string> = {
  UNDER_60: 'below 60',
  AGE_60_TO_69: '60 to 69',
  AGE_70_TO_79: '70 to 79',
  AGE_80_TO_89: '80 to 89',
  AGE_90_PLUS: '90 and over',
  AGE_UNKNOWN: 'age unknown',
  FEMALE: 'women',
  MALE: 'men',
  DIVERSE: 'non-binary',
  SEX_UNKNOWN: 'sex unknown',
  WITH_BACKGROUND: 'with a migration background',
  WITHOUT_BACKGROUND: 'without a migration background',
  BACKGROUND_UNKNOWN: 'background unknown',
  SINGLE: 'single',
  PARTNERED: 'married or in a partnership',
  WIDOWED: 'widowed',
  SEPARATED: 'separated or divorced',
  FAMILY_UNKNOWN: 'family status unknown',
  SELF: 'came by themselves',
  RELATIVES: 'by relatives or neighbours',
  MEDICAL: 'by a surgery or hospital',
  SERVICES: 'by other services',
  AUTHORITIES: 'by authorities',
  OTHERS: 'in another way',
  ORIGIN_UNKNOWN: 'origin unknown',
  CARE_AND_HEALTH: 'Care and health',
  HEALTH_AND_SOCIAL_PROBLEMS: 'Health and social problems',
  SOCIAL_BENEFITS: 'Benefits under social law',
  LEISURE_AND_CULTURE: 'Leisure, education, culture',
  OTHER_TOPIC: 'Other',
  IN_THE_CENTRE: 'in the centre',
  AT_HOME: 'at home',
  BY_TELEPHONE: 'by telephone',
  IN_WRITING: 'in writing or online',
  OTHER_PLACE: 'elsewhere',
}

const said: Record<string, string> = {
  MONTH_SAVED: 'The draft is saved. Nothing of it is published before you submit it.',
  MONTH_SUBMITTED: 'The month is submitted. Thank you.',
  MONTH_CORRECTED: 'The correction is submitted, with its reason.',
  MONTH_NOT_OVER: 'This month is not over yet. It can be submitted after that.',
  MONTH_HAS_FAULTS:
    'The month is not submitted yet, but saved as a draft. What is left to settle stands below.',
  CHANGED_MEANWHILE:
    'Somebody has saved this month meanwhile, perhaps you in another window. What you typed has not been overwritten, and has overwritten nothing.',
  NOT_COUNTS:
    'In one field there is no whole number. Nothing was saved; what you typed still stands here.',
  NO_REASON: 'A correction needs a reason. Your numbers are saved as a draft.',
  TELLS_OF_SOMEBODY:
    'The reason looks like details of a single person. Please leave them out. Your numbers are saved as a draft, the reason is not.',
  NOT_YOUR_SITE: 'You cannot enter anything for this counselling centre.',
  NOT_UNDERSTOOD: 'Something is missing or has another form. Nothing was changed.',
}

export default (levels: LevelNames): ReturnType<typeof german> => ({
  measures,
  stages,
  traits: traits(levels),
  categories,
  elsewhere: `in no ${one(levels.DISTRICT)}, or unknown`,
  said,
  list: {
    title: 'Counselling statistics',
    description: 'What counselling centres count each month.',
    lead: 'Here counselling centres enter once a month how much they counselled: numbers alone, no names, no cases.',
    none: 'No counselling centre belongs to your account. Those who administrate this atlas can change that.',
    table: (site: string) => `Months: ${site}`,
    month: 'Month',
    state: 'State',
    saved: 'Last saved',
    act: 'Enter',
    states: {
      NONE: 'nothing entered yet',
      DRAFT: 'draft',
      SUBMITTED: 'submitted',
      CORRECTED: 'submitted and corrected',
      CORRECTING: 'submitted, with a draft of a correction',
    },
    acts: { NONE: 'enter', DRAFT: 'go on', OTHER: 'correct' },
    actOf: (act: string, month: string, site: string) => `${month}, ${act}: ${site}`,
    missing: (months: string) => `Missing: ${months}.`,
    remarkable: (month: string, remarks: string) => `${month}: ${remarks}`,
    ownTitle: 'Missing and remarkable months',
    ownLead: 'Only you and others who are there for it see this.',
    ownNone: 'No month is missing, and none is remarkable.',
    remarkableTitle: 'Remarkable',
  },
  file: {
    title: 'Submit months as a file',
    description: 'Submit several months at once, from a CSV file.',
    link: 'Submit several months as a file',
    lead: 'Several months at once: a CSV file with one line for each counselling centre and month. The rules are those of the form. It is checked first, then you confirm; all of it is submitted, or nothing.',
    personal:
      'Numbers alone: a file that looks as if it told of single people is not accepted, and nothing of it is stored.',
    template: 'Download the template (CSV)',
    templateHint:
      'It has your counselling centres and the months that are still missing. Lines without numbers are passed over.',
    columnsLink: 'What belongs in which column',
    noScript: 'To check a file this page needs JavaScript. The form works without it, too.',
    choose: 'CSV file',
    paste: 'Or paste its content here',
    check: 'Check',
    confirm: (count: string, isOne: boolean) =>
      isOne ? 'Submit this month' : `Submit ${count} months`,
    running: 'The file is being read …',
    nothing: 'Please choose a file or paste its content.',
    unreachable:
      'The server does not answer. Please try again in a moment: nothing is submitted twice.',
    notSubmitted: 'Nothing is submitted.',
    outcomes: {
      CHECKED: 'The file is fine. Nothing is submitted yet.',
      REFUSED: 'The file cannot be submitted like this. Nothing was changed.',
      UNCHANGED: 'All of the file has been submitted like this before. There is nothing to do.',
      CHANGED_MEANWHILE:
        'Somebody has saved one of these months meanwhile, or the file is another one. Nothing is submitted yet; please look at it once more.',
      FILED: 'The months are submitted. Thank you.',
    },
    empty: (count: string, isOne: boolean) =>
      isOne
        ? 'One line without numbers was passed over.'
        : `${count} lines without numbers were passed over.`,
    problems: (count: string, isOne: boolean) =>
      isOne ? 'One place to settle' : `${count} places to settle`,
    moreProblems: (count: string) => `And ${count} more.`,
    problemColumns: { line: 'Line', column: 'Column', value: 'Value', text: 'What is expected' },
    months: 'Months in the file',
    monthColumns: {
      site: 'Counselling centre',
      month: 'Month',
      is: 'What happens',
      remarks: 'Remarkable',
    },
    is: {
      NEW: 'first submission',
      CORRECTED: 'correction',
      UNCHANGED: 'submitted like this before',
    },
    keepsDraft: 'A draft with other numbers stays a draft.',
    lost: (count: string, isOne: boolean) =>
      isOne
        ? 'One number that was submitted before is not in the file any more and is dropped.'
        : `${count} numbers that were submitted before are not in the file any more and are dropped.`,
    form: {
      title: 'Monthly statistics of counselling centres (to submit)',
      lead: 'This is what a file looks like by which counselling centres submit their months: UTF-8, semicolons, commas or tabs, one line for each centre and month, the columns in any order. Empty cells mean “not counted”. Where the parts come to the total, those left empty count as 0.',
      empty: 'Empty template (CSV)',
      page: 'Submit a file',
      column: 'Column',
      meaning: 'What belongs there',
      site: ['site', 'the id of the counselling centre, as in the template; has to be there'],
      siteName: ['centre', 'its name, for whoever reads it; may be missing'],
      month: ['month', 'as 2026-03 or 03/2026; has to be there'],
      reason: [
        'reason of correction',
        'needed only where a month has been submitted with other numbers; nothing about single people',
      ],
      total: 'in total; has to be there, as 0 where there was nothing',
      parts: (by: string) => `${by}; together they come to the total`,
      elsewhere: 'elsewhere or unknown',
      ofDistrict: (district: string) => `of each ${district} its code, with its name in brackets`,
      stage: 'Stage',
      stages: 'all or none; the first is as large as the new cases',
    },
  },
  form: {
    title: (month: string) => `Counselling statistics, ${month}`,
    back: 'All months',
    lead: 'Empty fields mean “not counted”. You may leave out every breakdown that you do not keep. Where the parts are the whole, the empty fields among them count as 0.',
    total: 'in all',
    stages: 'Cases by step',
    stagesLead: 'How many cases came to which step in this month.',
    sum: (sum: string, total: string) => `Sum ${sum} of ${total}`,
    sumAlone: (sum: string) => `Sum ${sum}`,
    fits: 'fits',
    off: (by: string) => `difference ${by}`,
    notACount: 'no whole number',
    saveDraft: 'Save draft',
    submit: 'Submit',
    correct: 'Submit correction',
    reason: 'Reason for the correction',
    reasonHint:
      'Short, such as “consultations by telephone added”. Please nothing about single people.',
    faults: 'To be settled before it is submitted',
    fault: {
      MISSING: (name: string) =>
        `${name}: the number is missing. Where there was nothing, enter 0.`,
      SUM_DIFFERS: (name: string, sum: string, total: string) =>
        `${name}: the parts come to ${sum}, in all it is ${total}.`,
      ACCESS_DIFFERS: (access: string, total: string) =>
        `First contacts (${access}) and new cases (${total}) must be the same.`,
      STAGE_MISSING: (name: string) => `${name}: the number is missing. Either all steps or none.`,
    },
    remarks: 'Please look at this again',
    remarksLead: 'It may be right. Then submit it as it is.',
    remark: {
      JUMP: (name: string, count: string, usual: string) =>
        `${name}: ${count}, otherwise ${usual} on average.`,
      MORE_LEFT_THAN_CAME: (left: string, came: string) =>
        `Since the first month ${left} cases have left, and only ${came} have come.`,
      MONTHS_MISSING: (months: string) => `Missing before it: ${months}.`,
    },
    ready: 'All is there. The month can be submitted.',
    restored:
      'This was not saved yet. Your browser has kept what you typed and put it in place again.',
    discard: 'Discard it and show what is saved',
    conflict:
      'In this browser there still is something typed that rests on an older state. Please decide:',
    conflictCell: 'Number',
    mine: 'What you typed',
    theirs: 'saved',
    takeMine: 'Put mine in place',
    keepTheirs: 'Keep what is saved',
    empty: 'empty',
    history: 'What was submitted before',
    submitted: (at: string, by: string) => `${at}, ${by}`,
    first: 'first submission',
    notOver: 'This month is not over: you can save a draft, and submit it after its end.',
  },
})
