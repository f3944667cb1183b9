import type { TenantStatements } from '@/db/client'
import type { Ctx } from '../context'
import type { PlainDate } from '../dates'
import type { Table } from '../exports/table'
import type { AreaScore, AreaScoring } from '../imports/area-scoring'
import type { ShownRules } from '../insight/model/shown-rules'
import type { Override } from '../scoring/rule-book'
import type { Proposal, ProposalInput } from './override-input'

/** How rules of a programme that scores itself are shown, and its values overridden. */
export type OwnRuling = Pick<AreaScoring, 'nameOf'> & {
  /** Every rule set as of a day, today if left out; values of one area where there are many. @throws NoRuleSetError */
  show(ctx: Ctx, address: { asOf: PlainDate | null; area: string }): Promise<ShownRules>
  /** The documented answer but for the list of overrides, and the table that goes into a file. @throws NoRuleSetError */
  answer(ctx: Ctx, asOf: PlainDate | undefined): Promise<{ json: object; table: Table<unknown> }>
  /** Of overrides in force, those that act by its rules. */
  acting(overrides: readonly Override[]): readonly Override[]
  /** @throws LaurelError invalid_request (nonsense), conflict (it is so already, or it is the programme's own) */
  propose(overrides: readonly Override[], input: ProposalInput): Proposal
  /** The scores by the rule set of a proposal as of a day, without it and with it. */
  weigh(
    tx: TenantStatements,
    proposal: Proposal,
    asOf: PlainDate,
  ): Promise<Readonly<Record<'before' | 'after', readonly AreaScore[]>>>
}
