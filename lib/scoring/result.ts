import type {
  CappedRule,
  Cited,
  MeanRule,
  SumRule,
  TallyRule,
  ThresholdRule,
  WeightedRule,
} from '../rules/model/schema'
import type { Rational } from './rational'
import type { Status } from './status'

/** The result is the rule tree with numbers in it: every node keeps its rule, its value and its inputs. */
export type TallyResult = { mechanism: 'tally'; id: string; rule: TallyRule; value: Rational }
export type WeightedResult = {
  mechanism: 'weighted'
  id: string
  rule: WeightedRule
  value: Rational
  of: ValueResult
}
export type CappedResult = {
  mechanism: 'capped'
  id: string
  rule: CappedRule
  value: Rational
  of: ValueResult
  cut: Rational
}
export type SumResult = { mechanism: 'sum'; id: string; rule: SumRule; value: Rational; of: ValueResult[] }
/** `value` is null when no question was answered: unknown, not zero. */
export type MeanResult = {
  mechanism: 'mean'
  id: string
  rule: MeanRule
  value: Rational | null
  points: Rational
  answers: Rational
  surveys: Rational
}
export type ValueResult = TallyResult | WeightedResult | CappedResult | SumResult | MeanResult

export type ThresholdResult = {
  mechanism: 'threshold'
  id: string
  rule: ThresholdRule
  /** null: the rule set has no such criterion; the value is shown for information. */
  status: Status | null
  of: ValueResult
  atLeast: Cited<string> | null
}
export type AllOfResult = { mechanism: 'all-of'; id: string; status: Status; of: ConditionResult[] }
export type AnyOfResult = { mechanism: 'any-of'; id: string; status: Status; of: ConditionResult[] }
export type ConditionResult = ThresholdResult | AllOfResult | AnyOfResult
