import type { Metadata } from 'next'
import { ComingBack } from '@/components/shell/coming-back'
import { LonePage } from '@/components/shell/lone-page'
import { PASSING, type Passing } from '@/lib/passing'
import type { Query } from '@/lib/paths/address'
import { comingBackPage } from '@/lib/paths/person'

type Props = { searchParams: Promise<Query> }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => ({
  title: PASSING[reasonOf(comingBackPage.read({}, await searchParams).why)].title,
})

/** Shown by the server in place of a page (lib/http/stand-in.mjs), with its own status; the database is not asked. */
export default async function ComingBackPage({ searchParams }: Props) {
  const { why, sent } = comingBackPage.read({}, await searchParams)
  return (
    <LonePage>
      <ComingBack why={reasonOf(why)} sent={sent === '1'} />
    </LonePage>
  )
}

const reasonOf = (why: string): Passing => (Object.hasOwn(PASSING, why) ? (why as Passing) : 'away')
