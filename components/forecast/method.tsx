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
          What is known counts as it is; only what may still come is estimated
          {first && last && `, from ${showMonth(first)} to ${showMonth(last)}`}. Your last {known} complete
          months say how much comes in a month, by its season. They are read in every way they allow: a steady
          level, growth or decline, one change of level, one odd month, shifts again and again; each by how
          well it explains the months.
        </p>
        <p>
          Then 500 futures are drawn, in which each month ahead is as far off as one of your past months was.
          Each is scored by the rules, with weights and limits. The range leaves out the lowest and the
          highest tenth. The same data always gives the same forecast.
        </p>
      </section>
      <section className="panel" aria-labelledby="unknown-ahead">
        <h2 id="unknown-ahead">What it does not know</h2>
        <ul className="list">
          <li>Classes that are planned, customers won or lost, trainers who come or leave.</li>
          <li>Changes of rules: it goes by {forecast.ruleSet}.</li>
          <li>Rows of past months that come in late, and imports that will be withdrawn.</li>
          {late.map(({ kind, noun, since }) => (
            <li key={kind}>
              The {noun} after {showDate(since)}: none are known, which is unlikely, so those days are
              estimated too.
            </li>
          ))}
          {gaps.map((gap) => (
            <li key={`${gap.kind} ${gap.locationId} ${gap.from}`}>
              Whether something is missing: {gapSentence(gap)}. The forecast takes that for what it is.
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
