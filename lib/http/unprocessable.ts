import { LaurelError } from '../errors'
import { NoRuleSetError } from '../rules/model'

/** What answers 422 where no rule set covers the day, as the capability score is documented. */
export async function unprocessable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof NoRuleSetError)
      throw new LaurelError('no_rule_set', error.message, undefined, undefined, 422)
    throw error
  }
}
