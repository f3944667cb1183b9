import { SearchResults } from '@/components/search/search-results'
import { orgPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { findHits } from '@/lib/entry/find-hits'
import { searchPage } from '@/lib/paths/search'

const { generateMetadata, Page } = orgPage(searchPage, async ({ ctx, address }) => {
  const { slug, q } = address
  const groups = await findHits(ctx, q)
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Search' }]} />
      <h1>Search</h1>
      <search aria-label="Everything">
        <form className="row searchform" action={searchPage.href({ slug })}>
          <div className="field">
            <label htmlFor="q">
              Page, course, exam, customer, trainer, location, person, file, or the beginning of an ID
            </label>
            <input className="input" id="q" name="q" type="search" defaultValue={q} maxLength={100} />
          </div>
          <button type="submit" className="btn">
            Search
          </button>
        </form>
      </search>
      {q !== '' && <SearchResults {...{ q, groups }} />}
    </div>
  )
})

export { generateMetadata, Page as default }
