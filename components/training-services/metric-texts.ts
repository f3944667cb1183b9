import { areaName, type Metric } from '@/lib/kinds'
import type { Criterion } from '@/lib/scoring/qualification'

type Texts = { title: string; unit: string; card: string; measured: string }

export const METRIC_TEXTS: Record<Metric, Texts> = {
  'courseware-completions': {
    title: 'Courseware completions',
    unit: 'points',
    card: 'Achievement codes that learners redeemed in the window.',
    measured:
      'Measured by the achievement codes that learners redeem on Microsoft Learn after instructor-led courses.',
  },
  'exam-unit-purchases': {
    title: 'Exam unit purchases',
    unit: 'points',
    card: 'Certification exam units purchased in the window.',
    measured: 'Measured by the certification exam units that your organization purchases.',
  },
  'average-response-score': {
    title: 'Average response score',
    unit: '',
    card: 'Advanced role-based course surveys with an eligible trainer.',
    measured:
      'Measured by nine partner-influenced questions of the Metrics that Matter survey, each answered from 1 to 5. Advanced role-based courses with an eligible trainer only.',
  },
  'survey-completions': {
    title: 'Survey completions',
    unit: 'surveys',
    card: 'Advanced role-based course surveys with an eligible trainer.',
    measured:
      'Measured by the Metrics that Matter surveys that learners complete. Advanced role-based courses with an eligible trainer only.',
  },
}

/** `Courseware completions – Base Criteria`, `Survey completions – Security`. */
export const flyoutTitle = ({ metric, area }: Criterion): string =>
  `${METRIC_TEXTS[metric].title} – ${area ? areaName(area) : 'Base Criteria'}`
