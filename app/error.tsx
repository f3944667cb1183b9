'use client'

import { WentWrong } from '@/components/shell/went-wrong'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: Props) {
  return (
    <main className="lone">
      <WentWrong id={error.digest} retry={reset} />
    </main>
  )
}
