import type { Formula } from './explanation'

/** `Average response score = Points of all answers ÷ Questions answered`. */
export const formulaText = ({ result, terms, sign }: Formula): string =>
  `${result} = ${terms.join(` ${sign} `)}`

/** The formula in words, then the same with this organization's numbers in it. */
export const ScoringFormula = ({ result, terms, sign, numbers }: Formula) => (
  <section>
    <h3>Scoring formula</h3>
    <p className="formula">
      <b>{result}</b> = {terms.map((term, index) => [index > 0 && ` ${sign} `, <b key={term}>{term}</b>])}
    </p>
    <p className="nums">{numbers}</p>
  </section>
)
