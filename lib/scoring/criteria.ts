import type { Criterion, Qualification } from './qualification'

/** As in the rule set: `courseware-completions`, `security/survey-completions`. */
export const criterionId = ({ area, metric }: Pick<Criterion, 'area' | 'metric'>): string =>
  area ? `${area}/${metric}` : metric

/** The base criteria in page order, then two of each area. */
export const criteriaIn = ({ base, areas }: Qualification): Criterion[] => [
  ...Object.values(base.criteria),
  ...areas.flatMap((area) => [area.surveyCompletions, area.averageResponseScore]),
]
