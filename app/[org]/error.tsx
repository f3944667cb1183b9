'use client'

import { WentWrong } from '@/components/shell/went-wrong'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorInOrg({ error, reset }: Props) {
  return <WentWrong id={error.digest} retry={reset} />
}
