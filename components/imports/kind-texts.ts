import type { Kind } from '@/lib/kinds'

export const KIND_TEXTS: Record<Kind, { title: string; from: string }> = {
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
}
