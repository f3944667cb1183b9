import type { ImportEffect } from '@/db/schema/imports'
import { readState } from '@/lib/organizations/sql/state'
import { todayIn } from '../clock'
import type { Ctx } from '../context'
import type { PlainDate } from '../dates'
import { areaEffect, effectOf, type NamedEffect, namedAreas, namedEffect } from '../imports/score-effect'
import { readHistory } from '../insight/history'
import type { AnyProgramme, ProgrammeName, Registered, SelfScored } from '../programmes/registered'
import { bookOf, type Override, type RuleBook } from '../scoring/rule-book'
import { type Proposal, type ProposalInput, proposalOf, withProposal } from './override-input'

/** How rule values of a programme are overridden. */
export type Overriding = {
  programme: ProgrammeName
  /** Of those in force, the ones that act by its rules. */
  acting(overrides: readonly Override[]): readonly Override[]
  /** @throws LaurelError invalid_request (nonsense), conflict (it is so already, or it is the programme's own) */
  propose(overrides: readonly Override[], input: ProposalInput): Proposal
  /** What it would do to the scores by its rule set, as of a date (today unless said); nothing is written. */
  effect(ctx: Ctx, proposal: Proposal, asOf: PlainDate | null): Promise<NamedEffect<ImportEffect>>
}

/** A programme whose rules are shown and overridden. */
export type Ruled = Registered | (SelfScored & Required<Pick<SelfScored, 'rules'>>)
export const ruledOf = (row: AnyProgramme): Ruled | null =>
  'facts' in row ? row : row.rules ? { ...row, rules: row.rules } : null

/** null: its values are not overridden. */
export function overridingOf(row: Ruled): Overriding
export function overridingOf(row: AnyProgramme): Overriding | null
export function overridingOf(row: AnyProgramme): Overriding | null {
  return 'facts' in row ? ofCriteria(row) : ofItself(row)
}

function ofCriteria(registered: Registered): Overriding {
  const { programme } = registered
  return {
    programme,
    acting: (overrides) => bookOf(programme, overrides).overrides,
    propose: (overrides, input) => proposalOf(bookOf(programme, overrides), input),
    async effect(ctx, proposal, given) {
      const { totals, catalogue, rules, today } = await readHistory(ctx, registered)
      const then = bookOf(programme, withProposal(rules.overrides, proposal))
      const by = (book: RuleBook) => ({ totals, catalogue, rules: book.only(setIn(book, proposal)) })
      return namedEffect(programme, effectOf(by(rules), by(then), given ?? today))
    },
  }
}

/** @throws Error where there is none */
function setIn({ sets }: RuleBook, { ruleSet }: Proposal) {
  const found = sets.find(({ id }) => id === ruleSet)
  if (!found) throw new Error(`There is no rule set ${ruleSet}`)
  return found
}

function ofItself({ programme, rules }: SelfScored): Overriding | null {
  if (!rules) return null
  const { acting, propose, weigh } = rules
  return {
    ...{ programme, acting, propose },
    effect: (ctx, proposal, given) =>
      ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
        const asOf = given ?? todayIn((await readState(tx)).timeZone)
        const { before, after } = await weigh(tx, proposal, asOf)
        return namedAreas(rules, areaEffect(before, after, asOf))
      }),
  }
}
