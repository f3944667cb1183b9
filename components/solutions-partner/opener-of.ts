import type { MetricId, TrackId } from '@/lib/programmes/solutions-partner/areas'

/** The element that opens a metric's flyout, to which focus returns. */
export const openerOf = (track: TrackId, metric: MetricId): string => `open-${track}-${metric}`
