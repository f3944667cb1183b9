import { showDate, showMonth } from '@/lib/dates'
import type { ForecastPage } from '@/lib/insight/get-forecast'
import { gapSentence } from '@/lib/scoring/gap-words'

type Forecast = NonNullable<ForecastPage['forecast']>

/** How the forecast comes about, and what it cannot know. */
export function Method({ forecast }: { forecast: Forecast }) {
  const { monthsToCome, months, late, gaps } = forecast
  const [first, last] = [monthsToCome[0], monthsToCome.at(-1)]
  const known = Math.max(...Object.values(months))
  return (
    <div className="pair-of-panels">
      <section className="panel" aria-labelledby="method">
        <h2 id="method">How it is made</h2>
        <p>
          Known line items count as they are; only those that may still come are estimated
          {first && last && `, from ${showMonth(first)} to ${showMonth(last)}`}. Your last {known} complete
          months show how much comes in per month, by season. Several patterns are tried: a steady level,
          growth or decline, one change of level, one odd month, repeated shifts; each is weighted by how well
          it explains those months.
        </p>
        <p>
          Then 500 possible futures are drawn: in each, every month ahead differs from the estimate by as much
          as one of your past months did. Each is scored by the rules, with weights and limits. The range
          leaves out the lowest and the highest tenth. The same data always gives the same forecast.
        </p>
      </section>
      <section className="panel" aria-labelledby="unknown-ahead">
        <h2 id="unknown-ahead">What it does not know</h2>
        <ul className="list">
          <li>
            More or fewer planned classes than in other years, customers won or lost, trainers who come or
            leave.
          </li>
          <li>Changes of rules: it uses {forecast.ruleSet}.</li>
          <li>Rows of past months that come in late, and imports that will be withdrawn.</li>
          {late.map(({ kind, noun, since }) => (
            <li key={kind}>
              The {noun} after {showDate(since)}: none are known, which is unlikely, so those days are
              estimated too.
            </li>
          ))}
          {gaps.map((gap) => (
            <li key={`${gap.kind} ${gap.locationId} ${gap.from}`}>
              Whether something is missing: {gapSentence(gap)}. The forecast assumes that nothing is.
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
