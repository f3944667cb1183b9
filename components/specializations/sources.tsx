import type { Citation } from '@/lib/programmes/solutions-partner/rules/cited'
import { SourceLine, StandingMark } from '../ui/source-line'

/** Where a line is written, one step away. @param of the line, for who hears it without its row */
export const Sources = ({ citations, of }: { citations: readonly Citation[]; of: string }) => (
  <details className="small">
    <summary>
      Source<span className="sr"> of {of}</span>
    </summary>
    {citations.map((one) => (
      <p key={JSON.stringify(one.source)} className="muted">
        <SourceLine source={one.source} />. <StandingMark standing={one.standing} /> {one.note}
      </p>
    ))}
  </details>
)
