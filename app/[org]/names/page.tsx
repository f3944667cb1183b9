import { NamesView } from '@/components/names/names-view'
import { orgPage } from '@/components/shell/org-page'
import { namesPage } from '@/lib/paths/data'
import { listRecordNames } from '@/lib/record-names/list-record-names'

const { generateMetadata, Page } = orgPage(namesPage, async ({ ctx, address }) => (
  <NamesView {...{ ctx, address }} list={await listRecordNames(ctx)} />
))

export { generateMetadata, Page as default }
