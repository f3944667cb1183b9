import { CHECKS } from '@/lib/guideline-checks/model/checks'
import { type ChecksAddress, checksPage } from '@/lib/paths/delivery'
import { AsOfField } from '../../forms/as-of-field'
import { ChoiceField } from '../../forms/choice-field'

const STATE_NAMES = { open: 'Open', dismissed: 'Dismissed', all: 'All' }

/** A form of the browser's own: what is chosen stands in the address. */
export function ChecksFilter({ address }: { address: ChecksAddress }) {
  const { slug, id, state, asOf } = address
  return (
    <>
      <nav className="switch noprint" aria-label="Which findings">
        {(['open', 'dismissed', 'all'] as const).map((one) => (
          <a
            key={one}
            href={checksPage.href({ slug, id, asOf, state: one })}
            aria-current={one === state ? 'true' : undefined}
          >
            {STATE_NAMES[one]}
          </a>
        ))}
      </nav>
      <search>
        <form
          className="filter noprint"
          action={checksPage.href({ slug })}
          aria-label="Choose checks"
          method="get"
        >
          {state !== 'open' && <input type="hidden" name="state" value={state} />}
          <ChoiceField
            name="id"
            label="Check"
            none="All checks"
            choices={CHECKS.map((check) => [check.id, check.title] as const)}
            chosen={id}
          />
          <AsOfField label="As of (today if empty)" min={undefined} defaultValue={asOf ?? ''} />
          <button className="btn" type="submit">
            Show
          </button>
          {(id !== null || asOf !== null) && (
            <a href={checksPage.href({ slug, state })}>Show all, as of today</a>
          )}
        </form>
      </search>
    </>
  )
}
