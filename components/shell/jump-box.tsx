import { searchPage } from '@/lib/paths/search'
import { Icon } from '../ui/icon'
import { JumpKey } from './jump-key'

const BOX = 'jump'

/** Goes to whatever the words mean; where there is no room for the box, a link leads to the page of it. */
export function JumpBox({ slug }: { slug: string }) {
  return (
    <>
      <search className="jump">
        <form action={searchPage.href({ slug })}>
          <input
            id={BOX}
            name="q"
            type="search"
            maxLength={100}
            placeholder="Jump to … (Ctrl K)"
            aria-label="Jump to a page, course, class, customer, trainer, person or row"
            aria-keyshortcuts="Control+K Meta+K"
          />
        </form>
      </search>
      <a className="barbtn jumplink" href={searchPage.href({ slug })}>
        <Icon name="search" />
        <span className="sr">Search</span>
      </a>
      <JumpKey box={BOX} />
    </>
  )
}
