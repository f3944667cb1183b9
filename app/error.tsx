'use client'

import { WentWrong } from '@/components/shell/went-wrong'

type Props = { error: Error & { digest?: string } }

export default function ErrorPage({ error }: Props) {
  return (
    <main className="lone">
      <WentWrong id={error.digest} />
    </main>
  )
}
