'use client'

import './globals.css'
import { WentWrong } from '@/components/shell/went-wrong'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** In place of the root layout, when that itself fails. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be shown · Laurel</title>
        <main className="lone">
          <WentWrong id={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  )
}
