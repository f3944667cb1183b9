import { CAPABILITY_NAME } from '@/lib/programmes/solutions-partner/rules/decision-words'
import { leastWords } from '@/lib/programmes/solutions-partner/rules/least-points'
import type { RuleSet } from '@/lib/programmes/solutions-partner/rules/shape'
import { RuleSetLines } from '../programme/rule-set-lines'

/** By which rules the page was made, and what is in doubt about them. */
export const RulesBehind = ({ ruleSet }: { ruleSet: RuleSet }) => (
  <section className="part" aria-labelledby="rules">
    <h2 id="rules">Rules behind this page</h2>
    <ul className="list">
      <RuleSetLines ruleSet={ruleSet} />
      <li>
        An area is qualified from {ruleSet.qualifiedFrom.value} points on, with{' '}
        {leastWords(ruleSet.decisions)} in each metric. {pointsWords(ruleSet)}
      </li>
    </ul>
  </section>
)

const pointsWords = ({ wholePoints, decisions }: RuleSet): string =>
  wholePoints.value
    ? `${CAPABILITY_NAME.sayValue('wholePoints', decisions.wholePoints)}.`
    : 'Points are exact: none is rounded up.'
