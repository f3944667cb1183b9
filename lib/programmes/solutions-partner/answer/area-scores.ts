import type { CapabilityScore } from '../score'
import { TRACK_NAMES } from '../words/names'
import { showPoints } from './show'

/** The areas as effects of files and of decisions are told of. */
export const areaScores = ({ areas }: CapabilityScore) =>
  areas.map(({ id, status, score, track, tracks }) => ({
    criterion: 'capability-score',
    area: id,
    display: showPoints(score),
    status,
    ...(tracks.length > 1 && { track: TRACK_NAMES[track] }),
  }))
