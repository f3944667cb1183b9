import { showDate } from '@/lib/dates'
import type { Capability } from '@/lib/programmes/solutions-partner/capability'
import { RULE_SETS } from '@/lib/programmes/solutions-partner/rules'
import { refreshWords } from '@/lib/programmes/solutions-partner/words/refresh-words'
import { ChoiceField } from '../forms/choice-field'
import { OtherDate } from '../programme/other-date'
import { OtherThanToday } from '../programme/other-than-today'

type Props = {
  capability: Capability
  /** What the address says of both. */
  chosen: { asOf: string | null; ruleSet: string | null }
  /** The same page of today, by the rules of today. */
  todayHref: string
}

/** The score of today, or of another day, by its rules or by others. */
export function AsOfChoice({ capability: { score, today }, chosen, todayHref }: Props) {
  const other = chosen.asOf !== null || chosen.ruleSet !== null
  return (
    <div className="noprint">
      <nav className="switch" aria-label="As of">
        <a href={todayHref} aria-current={other ? undefined : 'true'}>
          Today
          <small>{showDate(today)}</small>
        </a>
        <button type="button" popoverTarget="other-date" aria-pressed={other}>
          Other date or rules
          <small>{other ? showDate(score.asOf) : 'choose'}</small>
        </button>
      </nav>
      <OtherDate
        asOf={score.asOf}
        from={RULE_SETS[0]?.from}
        hint="Figures of the month before this date count."
      >
        <ChoiceField
          name="rule_set"
          label="Rules"
          none="Those of the date"
          chosen={chosen.ruleSet}
          choices={RULE_SETS.map(({ id, title }) => [id, title])}
        />
      </OtherDate>
    </div>
  )
}

/** As of when, from figures of which months, until when they hold, by which rules. */
export function CapabilityFacts({ capability: { score, today } }: Pick<Props, 'capability'>) {
  const { asOf, ruleSet } = score
  return (
    <>
      <p className="facts">
        <span>
          As of <b>{showDate(asOf)}</b>
        </span>
        <span>
          Next refresh <b>{refreshWords(asOf, ruleSet)}</b>
        </span>
        <span>
          Rule set <a href="#rules">{ruleSet.id}</a>
        </span>
      </p>
      <OtherThanToday asOf={asOf} today={today} />
    </>
  )
}
