import type { Metadata } from 'next'
import { LonePage } from '@/components/shell/lone-page'
import { Note } from '@/components/ui/note'
import { readPageValidity } from '@/lib/entry/page-validity'

export const metadata: Metadata = { title: 'Certificate' }

type Props = { params: Promise<{ secret: string }> }

const SAID = {
  valid: { tone: 'good', text: 'This certificate is valid.' },
  revoked: { tone: 'bad', text: 'This certificate was revoked. It is not valid any more.' },
  unknown: { tone: 'bad', text: 'There is no such certificate. Check the address that is printed on it.' },
  busy: {
    tone: 'unsure',
    text: 'Too many certificates were looked up from your network. Wait a minute, then reload the page.',
  },
} as const

/** For anybody who holds a certificate: whether it is valid, and nothing of whom or what it is. */
export default async function CertificatePage({ params }: Props) {
  const { tone, text } = SAID[await readPageValidity((await params).secret)]
  return (
    <LonePage>
      <div className="grid gap-4">
        <h1>
          <b>Certificate</b>
        </h1>
        <Note tone={tone}>
          <p>{text}</p>
        </Note>
        <p className="muted small">
          What it says stands on the certificate itself. Nothing of it is shown here.
        </p>
      </div>
    </LonePage>
  )
}
