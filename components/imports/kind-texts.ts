import type { ImportKind } from '@/lib/kinds'

export const KIND_TEXTS: Record<ImportKind, { title: string; from: string }> = {
  'courseware-completions': {
    title: 'Courseware completions',
    from: 'From Partner Center: Membership, Training Services Partner, the Courseware completions card, View details, Download. One row per redeemed achievement code.',
  },
  'exam-unit-purchases': {
    title: 'Exam unit purchases',
    from: 'From the order report of your exam store, or of Pearson VUE where you buy vouchers there. One row per order line, with its number of units.',
  },
  'survey-responses': {
    title: 'Survey responses',
    from: 'From Metrics that Matter: the export of responses with the nine partner-influenced questions. One row per response.',
  },
  courses: {
    title: 'Courses',
    from: 'Your own copy of the Courseware Title Plan workbook, or a list of your own. One row per course.',
  },
  exams: {
    title: 'Exams',
    from: 'A list of your own. One row per exam.',
  },
  trainers: {
    title: 'Trainers',
    from: 'From your own training system: who was an active MCT, from when to when. One row per trainer.',
  },
  locations: {
    title: 'Locations',
    from: 'From Partner Center: Account settings, Legal info, your locations. One row per Location ID.',
  },
}
