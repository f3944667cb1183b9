import { ACCOUNT_MERGE } from '@/lib/locations/model/account-merge'
import { SourceLine, StandingMark } from '../ui/source-line'

/** What happens to designations when two global accounts merge, each sentence with its source. */
export const AccountMerge = () => (
  <details>
    <summary>When two global accounts merge</summary>
    <ul className="list">
      {ACCOUNT_MERGE.map(({ says, source, standing }) => (
        <li key={says}>
          {says}{' '}
          <span className="muted small">
            <SourceLine source={source} />. <StandingMark standing={standing} />
          </span>
        </li>
      ))}
    </ul>
  </details>
)
