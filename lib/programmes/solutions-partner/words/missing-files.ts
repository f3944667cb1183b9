import type { Capability } from '../capability'
import type { AreaScore } from '../score'
import { dataGaps } from './data-gaps'

/** What has not come of the files that areas are scored from, a sentence each, what weighs most first. */
export function missingFiles(
  { score, families, counts }: Pick<Capability, 'score' | 'families' | 'counts'>,
  areas: readonly AreaScore[],
): string[] {
  const texts = dataGaps(families, areas, score.asOf).map(({ text }) => text)
  return counts.certifications > 0
    ? texts
    : [...texts, 'No certifications have been imported: who holds what is unknown, and brings no points.']
}
