import { type PortfolioAddress, portfolioPage } from '@/lib/paths/portfolio'
import { STATUS_NAMES, STATUSES } from '@/lib/scoring/status'

/** A native form: what it asks for stands in the address. */
export function PortfolioFilter({ address }: { address: PortfolioAddress }) {
  const { name, status, sort, dir } = address
  return (
    <search>
      <form className="filter noprint" method="get" action={portfolioPage.href({})} aria-label="Filter">
        <div className="field">
          <label htmlFor="name">Name contains</label>
          <input className="input" id="name" name="name" defaultValue={name} autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="status">Status</label>
          <select className="input" id="status" name="status" defaultValue={status ?? ''}>
            <option value="">Any</option>
            {STATUSES.map((one) => (
              <option key={one} value={one}>
                {STATUS_NAMES[one]}
              </option>
            ))}
          </select>
        </div>
        {sort !== 'attention' && <input type="hidden" name="sort" value={sort} />}
        {dir === 'desc' && <input type="hidden" name="dir" value={dir} />}
        <button className="btn" type="submit">
          Show
        </button>
        {(name || status) && <a href={portfolioPage.href({})}>Show all</a>}
      </form>
    </search>
  )
}
