import { searchPage } from '@/lib/paths/search'
import { Icon } from '../ui/icon'
import { JumpKey } from './jump-key'
import { JumpSearch } from './jump-search'

const BOX = 'jump'

/** Goes to whatever the words mean; where there is no room for the box, a link leads to the page of it. */
export function JumpBox({ slug }: { slug: string }) {
  const page = searchPage.href({ slug })
  return (
    <>
      <JumpSearch box={BOX} page={page} api={`/api/v1/orgs/${slug}/search`} />
      <a className="barbtn jumplink" href={page}>
        <Icon name="search" />
        <span className="sr">Search</span>
      </a>
      <JumpKey box={BOX} />
    </>
  )
}
