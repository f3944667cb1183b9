import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { effectOf, type NamedEffect, namedEffect } from '../imports/score-effect'
import { readHistory } from '../insight/history'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { bookOf } from '../scoring/rule-book'
import { type Proposal, type ProposalInput, proposalOf, withProposal } from './override-input'

export type OverridePreview = { proposal: Proposal; effect: NamedEffect }

/**
 * What an override would do to the scores by its rule set, as of a date (today unless said); nothing is written.
 * @throws LaurelError invalid_request | conflict | forbidden
 */
export async function previewOverride(
  ctx: Ctx,
  input: ProposalInput,
  given: PlainDate | null = null,
  registered: Registered = FIRST_PROGRAMME,
): Promise<OverridePreview> {
  authorize(ctx, 'rules:write')
  const { totals, catalogue, rules, today } = await readHistory(ctx, registered)
  const proposal = proposalOf(rules, input)
  const then = bookOf(rules.programme, withProposal(rules.overrides, proposal)).sets.find(
    ({ id }) => id === proposal.ruleSet.id,
  )
  if (!then) throw new Error('an override leaves the rule set where it is')
  const [before, after] = [proposal.ruleSet, then].map((set) => ({
    totals,
    catalogue,
    rules: rules.only(set),
  }))
  if (!before || !after) throw new Error('there are two sides')
  const effect = namedEffect(registered.programme, effectOf(before, after, given ?? today))
  return { proposal, effect }
}
