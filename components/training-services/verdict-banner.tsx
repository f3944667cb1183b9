import type { Overview } from '@/lib/insight/overview'
import type { OverviewAddress } from '@/lib/paths/overview'
import { STATUS_NAMES } from '@/lib/scoring/status'
import { nextSteps } from './next-steps'

/** Where we stand, in one sentence, before any card. */
export function VerdictBanner({ overview, address }: { overview: Overview; address: OverviewAddress }) {
  const { status, programme } = overview.qualification
  const { text, badged } = overview.verdict
  const lead = `${STATUS_NAMES[status]}.`
  const rest = text.startsWith(lead) ? text.slice(lead.length) : ` ${text}`
  return (
    <section className={`verdict ${status}`} aria-label="Verdict">
      <p>
        <b>{lead}</b>
        {rest}
      </p>
      {badged.length > 0 && <p className="sr">Badged areas: {badged.map(programme.groupName).join(', ')}.</p>}
      <p className="links">
        {nextSteps(overview, address).map((step, index) => (
          <a
            key={step.href}
            href={step.href}
            className={index === 0 && overview.dataThrough === null ? 'btn go' : undefined}
          >
            {step.text}
          </a>
        ))}
      </p>
    </section>
  )
}
