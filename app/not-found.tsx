import type { Metadata } from 'next'
import { LonePage } from '@/components/shell/lone-page'
import { NothingHere } from '@/components/shell/nothing-here'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <LonePage>
      <NothingHere home="/" />
    </LonePage>
  )
}
