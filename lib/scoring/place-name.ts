import type { CriterionPlace } from './criteria'
import { shortName } from './criterion-names'
import { metricIn, type Programme } from './programme'

/** The short name of a criterion that an answer names: `Courseware`, `Data & AI surveys`. */
export const placeName = (programme: Programme, { metric, area }: CriterionPlace): string =>
  shortName({ words: metricIn(programme, metric).words, groupName: area && programme.groupName(area) })
