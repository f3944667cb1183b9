import type { RuleValue } from '../../rules/model/values'

/** The one limit of any rule set, and so the one by which rows are told apart (lib/exports/plan.ts). */
const LIMITED = 'courseware-completions/fundamentals_and_others/cap'

/** Whether an organization may put a value of its own in the place of the programme's. */
export const mayOverride = ({ key, kind }: Pick<RuleValue, 'key' | 'kind'>): boolean =>
  kind !== 'cap' || key === LIMITED
