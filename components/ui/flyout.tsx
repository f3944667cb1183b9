import type { ReactNode } from 'react'
import { FlyoutDialog } from './flyout-dialog'
import { Icon } from './icon'

const HEADING = 'flyout-title'

type Props = {
  title: ReactNode
  /** The page's address without the flyout. */
  closeHref: string
  /** What opens it, to which focus returns. */
  openerId: string
  children: ReactNode
}

/** What is behind one thing of a page, beside the page and by an address of its own. */
export const Flyout = ({ title, closeHref, openerId, children }: Props) => (
  <FlyoutDialog {...{ closeHref, openerId }} labelledBy={HEADING}>
    <div>
      <header>
        <h2 id={HEADING}>{title}</h2>
        <a className="btn quiet" href={closeHref} data-close="" aria-label="Close">
          <Icon name="close" />
        </a>
      </header>
      {children}
    </div>
  </FlyoutDialog>
)
