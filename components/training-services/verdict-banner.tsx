import type { Overview } from '@/lib/insight/overview'
import { STATUS_NAMES } from '@/lib/scoring/status'
import type { NextStep } from './next-steps'

/** Where we stand, in one sentence, before any card. */
export function VerdictBanner({ overview, steps }: { overview: Overview; steps: readonly NextStep[] }) {
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
        {steps.map((step, index) => (
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
