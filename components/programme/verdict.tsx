import type { ReactNode } from 'react'
import type { Status } from '@/lib/scoring/status'

export type NextStep = { text: string; href: string }

type Props = {
  status: Status
  /** The figure that matters most, where there is one. */
  figure?: ReactNode
  /** The status in a word, then where that comes from in a sentence. */
  lead: string
  rest: string
  /** The one action that helps most; null: there is none to offer. */
  step?: NextStep | null
  children?: ReactNode
}

/** Where we stand, before anything else: the sentence, the number beside it, and what to do next. */
export const Verdict = ({ status, figure, lead, rest, step = null, children }: Props) => (
  <section className={`verdict ${status}`} aria-label="Verdict">
    {figure && <div className="focus">{figure}</div>}
    <div className="stack">
      <p className="says">
        <b>{lead}</b>
        {rest}
      </p>
      {step && (
        <p className="noprint">
          <a className="btn go" href={step.href}>
            {step.text}
          </a>
        </p>
      )}
      {children}
    </div>
  </section>
)
