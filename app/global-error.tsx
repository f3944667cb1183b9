'use client'

import './globals.css'
import { WentWrong } from '@/components/shell/went-wrong'

type Props = { error: Error & { digest?: string } }

/** In place of the root layout, when that itself fails. */
export default function GlobalError({ error }: Props) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be shown · Laurel</title>
        <main className="lone">
          <WentWrong id={error.digest} />
        </main>
      </body>
    </html>
  )
}
