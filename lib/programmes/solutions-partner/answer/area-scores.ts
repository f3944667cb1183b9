import type { CapabilityScore } from '../score'
import { showPoints } from './show'

/** The areas as effects of files and of decisions are told of. */
export const areaScores = ({ areas }: CapabilityScore) =>
  areas.map(({ id, status, score }) => ({
    criterion: 'capability-score',
    area: id,
    display: showPoints(score),
    status,
  }))
