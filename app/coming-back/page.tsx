import type { Metadata } from 'next'
import { ComingBack } from '@/components/shell/coming-back'
import { LonePage } from '@/components/shell/lone-page'
import { PASSING, type Passing } from '@/lib/passing'

type Asked = { why?: string; sent?: string }
type Props = { searchParams: Promise<Asked> }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => ({
  title: PASSING[reasonOf(await searchParams)].title,
})

/** Shown by the server in place of a page (lib/http/stand-in.mjs), with its own status; the database is not asked. */
export default async function ComingBackPage({ searchParams }: Props) {
  const asked = await searchParams
  return (
    <LonePage>
      <ComingBack why={reasonOf(asked)} sent={asked.sent === '1'} />
    </LonePage>
  )
}

const reasonOf = ({ why }: Asked): Passing =>
  why !== undefined && Object.hasOwn(PASSING, why) ? (why as Passing) : 'away'
