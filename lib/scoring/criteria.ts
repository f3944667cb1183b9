import type { Criterion, Qualification } from './qualification'

/** Every card in page order: the base criteria, then the two metrics of each solution area. */
export const criteriaOf = ({ base, areas }: Qualification): Criterion[] => [
  ...Object.values(base.criteria),
  ...areas.flatMap((area) => [area.surveyCompletions, area.averageResponseScore]),
]

/** As the rules name it: `courseware-completions`, `security/survey-completions`. */
export const criterionKey = ({ metric, area }: Pick<Criterion, 'metric' | 'area'>): string =>
  area ? `${area}/${metric}` : metric
