import type { Metadata } from 'next'
import { ComingBack } from '@/components/shell/coming-back'
import { LonePage } from '@/components/shell/lone-page'

export const metadata: Metadata = { title: 'The database is coming back' }

type Props = { searchParams: Promise<{ sent?: string }> }

/** Shown by the server in place of a page (lib/http/stand-in.mjs), with its own status; the database is not asked. */
export default async function ComingBackPage({ searchParams }: Props) {
  return (
    <LonePage>
      <ComingBack sent={(await searchParams).sent === '1'} />
    </LonePage>
  )
}
