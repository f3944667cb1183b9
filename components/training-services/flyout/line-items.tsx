'use client'

import dynamic from 'next/dynamic'
import type { LineItemScope } from './download'

/** The table and its query library are fetched only where rows are looked at. */
const Table = dynamic(() => import('./line-items-table').then((module) => module.LineItemsTable), {
  ssr: false,
  loading: () => <p className="muted">Rows load here. Download has all of them.</p>,
})

export function LineItems(scope: LineItemScope) {
  return <Table {...scope} />
}
