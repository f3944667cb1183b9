import type { Ctx } from '../context'
import type { ShownOverride } from '../people/personal-data'
import type { OwnReport } from './model/shown-report'

/** What a programme that scores itself has to say to a manager; `report` null: there is no data yet. */
export type OwnReporting = (
  ctx: Ctx,
) => Promise<{ report: OwnReport | null; overrides: readonly ShownOverride[] }>
