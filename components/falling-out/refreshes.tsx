import type { PlainDate } from '@/lib/dates'
import type { ShownLeaving } from '@/lib/insight/model/falling-out/shown'
import { DownloadLinks } from '../tables/download-links'
import { RefreshesTable } from './refreshes-table'

type Props = {
  leaving: ShownLeaving
  /** The answer of the API. */
  api: string
  hrefOf(refresh: PlainDate): string
}

/** The next twelve refreshes in one table. */
export function Refreshes({ leaving, api, hrefOf }: Props) {
  const { title, finding } = leaving
  return (
    <section className="panel" aria-labelledby="refreshes">
      <h2 id="refreshes">{title}</h2>
      <p>{finding}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section className="sideways" aria-label="Scores at each refresh" tabIndex={0}>
        <RefreshesTable leaving={leaving} hrefOf={hrefOf} />
      </section>
      <DownloadLinks href={api} of="The next twelve refreshes" />
    </section>
  )
}
