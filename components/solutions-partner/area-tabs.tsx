import { SOLUTION_AREAS } from '@/lib/programmes/solution-areas'
import type { AreaId } from '@/lib/programmes/solutions-partner/areas'

/** Links, not ARIA tabs: each area of a page has its own address and works without JavaScript. */
export const AreaTabs = ({ area, hrefOf }: { area: AreaId; hrefOf(area: AreaId): string }) => (
  <nav className="tabs" aria-label="Solution areas">
    {SOLUTION_AREAS.map(({ id, name }) => (
      <a key={id} href={hrefOf(id)} aria-current={id === area ? 'true' : undefined}>
        {name}
      </a>
    ))}
  </nav>
)
