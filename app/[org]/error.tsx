'use client'

import { WentWrong } from '@/components/shell/went-wrong'

type Props = { error: Error & { digest?: string } }

export default function ErrorInOrg({ error }: Props) {
  return <WentWrong id={error.digest} />
}
